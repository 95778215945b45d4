import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { requestLimits, type HistoryTurn } from '../answering/answer.ts';
import { recentTurns } from '../answering/conversation.ts';
import { parseTerminalArguments } from './terminal-arguments.ts';

describe('the command line of ask', () => {
  test('takes words with or without quotation marks as one question', () => {
    const quoted = parseTerminalArguments(['Hvem betaler?'], '/projekt', '/hjemme');
    expect(quoted).toEqual({
      kind: 'ask',
      question: 'Hvem betaler?',
      json: false,
      explain: false,
      index: 'snapshot',
      corpusDir: '/projekt/corpus/documents',
      outDir: '/projekt',
    });
    expect(parseTerminalArguments(['Hvem', 'betaler?'], '/projekt', '/hjemme')).toEqual(quoted);
  });

  test('begins a conversation without a question', () => {
    expect(parseTerminalArguments(['--json'], '/projekt', '/hjemme')).toMatchObject({
      question: undefined,
      json: true,
    });
  });

  test.each([[['']], [['--jsn', 'Hvem?']], [['--out']], [['--index', 'sky']], [['--json', '--explain']]])(
    'refuses %j',
    (argv) => {
      expect(parseTerminalArguments(argv, '/projekt', '/hjemme').kind).toBe('fault');
    },
  );
});

test('a conversation carries its latest turns, within the limits and beginning with a question', () => {
  const turn = fc.record({
    role: fc.constantFrom<HistoryTurn['role']>('user', 'assistant'),
    text: fc.nat(3_000).map((length) => 'x'.repeat(length)),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
      const kept = recentTurns(turns);
      expect(kept).toEqual(turns.slice(turns.length - kept.length));
      expect(kept.length).toBeLessThanOrEqual(requestLimits.historyTurns);
      expect(kept.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(requestLimits.historyCharacters);
      expect(kept[0]?.role ?? 'user').toBe('user');
    }),
  );
  const short: HistoryTurn[] = [
    { role: 'user', text: 'Hvem betaler?' },
    { role: 'assistant', text: 'Kommunerne.' },
  ];
  expect(recentTurns(short)).toEqual(short);
});
