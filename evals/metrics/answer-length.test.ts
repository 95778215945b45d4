import { expect, test } from 'vitest';

import { answerWords } from './answer-length.ts';

test('counts words of all segments, not lone punctuation', () => {
  const segment = (text: string) => ({ kind: 'notice' as const, text, citations: [] });
  expect(answerWords([segment('Det er 3,5 kr. – pr. indbygger.'), segment(' Ja. ')])).toBe(7);
});
