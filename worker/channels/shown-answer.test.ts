import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Answer, Segment } from '../answering/answer.ts';
import { sampleAnswer, sampleCitation } from './sample-answers-for-tests.ts';
import { answerPage, plainText, showAnswer } from './shown-answer.ts';

const statement = (text: string, ...citations: number[]): Segment => ({ kind: 'statement', text, citations });

const answerWith = (segments: Segment[]): Answer =>
  sampleAnswer({
    segments,
    citations: [...new Set(segments.flatMap(({ citations }) => citations))]
      .toSorted((a, b) => a - b)
      .map(sampleCitation),
  });

describe('an answer for a message', () => {
  test('numbers its sources in the order they are pointed to, without gaps', () => {
    const shown = showAnswer(answerWith([statement('A.', 3), statement('B.', 1, 3)]), {
      textCharacters: 100,
      sources: 5,
    });
    expect(plainText(shown.segments)).toBe('A. [1] B. [1] [2]');
    expect(shown.sources.map(({ n, quote }) => [n, quote])).toEqual([
      [1, 'Citat 3.'],
      [2, 'Citat 1.'],
    ]);
    expect(shown.cut).toBe(false);
  });

  test('is cut at a sentence, and so are the sources of what is gone', () => {
    const shown = showAnswer(answerWith([statement('Først. Så mere af det samme.', 1), statement('Sidst.', 2)]), {
      textCharacters: 20,
      sources: 5,
    });
    expect(plainText(shown.segments)).toBe('Først. [1]');
    expect(shown.sources).toHaveLength(1);
    expect(shown.cut).toBe(true);
  });

  test('points to no more sources than there is room for', () => {
    const shown = showAnswer(answerWith([statement('A.', 1), statement('B.', 2), statement('C.', 1)]), {
      textCharacters: 100,
      sources: 1,
    });
    expect(plainText(shown.segments)).toBe('A. [1] B. C. [1]');
    expect(shown.cut).toBe(true);
  });

  test('keeps to its limits, and each source is pointed to', () => {
    const segments = fc.array(
      fc
        .record({
          text: fc.string({ minLength: 1, maxLength: 60 }),
          citations: fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
        })
        .map(({ text, citations }) => statement(text, ...citations)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(segments, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 20 }), (said, room, most) => {
        const shown = showAnswer(answerWith(said), { textCharacters: room, sources: most });
        expect(plainText(shown.segments).length).toBeLessThanOrEqual(room);
        expect(shown.sources.map(({ n }) => n)).toEqual(shown.sources.map((_, position) => position + 1));
        expect(shown.sources.length).toBeLessThanOrEqual(most);
        expect(new Set(shown.segments.flatMap(({ marks }) => marks)).size).toBe(shown.sources.length);
      }),
    );
  });
});

test('the link to the whole answer asks what was really asked', () => {
  const answer = sampleAnswer({ standaloneQuestion: 'Hvem & hvad?' });
  expect(answerPage('https://svar.example.dk', answer)).toBe('https://svar.example.dk/?q=Hvem%20%26%20hvad%3F');
});
