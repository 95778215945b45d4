import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createEventParser, type StreamEvent } from './event-stream.ts';

function parse(pieces: readonly string[]): StreamEvent[] {
  const parser = createEventParser();
  return pieces.flatMap((piece) => parser(piece));
}

test('events are the same wherever the stream is cut and however lines end', () => {
  const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text));
  const name = fc.constantFrom('segment', 'done', 'error');
  const event = fc.record({ event: name, lines: fc.array(line, { minLength: 1, maxLength: 3 }) });
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 4 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat({ max: 200 })),
      (events, end, cuts) => {
        const text = events
          .map(({ event: type, lines }) =>
            [`event: ${type}`, ...lines.map((data) => `data: ${data}`), '', ''].join(end),
          )
          .join('');
        const places = [0, ...cuts.filter((cut) => cut < text.length).toSorted((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        // A lone carriage return at the very end is only known to end a line when something follows it.
        expect(parse([...pieces, end === '\r' ? ':' : ''])).toEqual(
          events.map(({ event: type, lines }) => ({ event: type, data: lines.join('\n') })),
        );
      },
    ),
  );
});

test('comments, unknown fields and a last event without its empty line are left out', () => {
  expect(parse([': hello\nid: 1\nretry: 5\ndata:x\n\n', 'event: done\ndata: {"half"'])).toEqual([
    { event: 'message', data: 'x' },
  ]);
});
