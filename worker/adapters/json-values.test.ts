import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createJsonValueReader } from './json-values.ts';

const reply = {
  status: 'answered',
  segments: [
    { text: 'Æblet kostede 7 kr. }{ "så", 🍏', quotes: [{ passage: 1, quote: '\n\\ } ]' }] },
    { text: '', quotes: [] },
  ],
};

function readAll(pieces: readonly string[]) {
  const reader = createJsonValueReader(['$.status', '$.segments.*']);
  const values = pieces.flatMap((piece) => reader.read(piece));
  return { values, state: reader.state() };
}

const whole = [{ key: 'status', value: reply.status }, ...reply.segments.map((value) => ({ key: 'segments', value }))];

test('values come out whole however the text is cut, with whatever stands around the object', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'Her er svaret:\n```json\n', '\ufeff'),
      fc.constantFrom('', '\n```\n', ' } og mere'),
      fc.boolean(),
      fc.array(fc.nat(400), { maxLength: 40 }),
      (before, after, escapes, cuts) => {
        const json = escapes ? JSON.stringify(reply, undefined, 2) : JSON.stringify(reply);
        const text = `${before}${json}${after}`;
        const places = [...new Set([0, ...cuts.map((cut) => cut % text.length), text.length])].toSorted(
          (a, b) => a - b,
        );
        const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
        expect(readAll(pieces)).toEqual({ values: whole, state: 'whole' });
      },
    ),
  );
});

test('a value comes as soon as it is complete', () => {
  const reader = createJsonValueReader(['$.status', '$.segments.*']);
  const text = JSON.stringify(reply);
  const second = text.indexOf('{"text":""');
  expect(reader.read(text.slice(0, second))).toEqual(whole.slice(0, 2));
  expect(reader.state()).toBe('open');
  expect(reader.read(text.slice(second))).toEqual(whole.slice(2));
});

test('what cannot be JSON is told, and what has no object is none', () => {
  expect(() => readAll(['{"status": nix}'])).toThrow(SyntaxError);
  expect(readAll(['Det ved jeg ikke.'])).toEqual({ values: [], state: 'none' });
});
