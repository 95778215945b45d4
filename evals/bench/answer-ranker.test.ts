import { describe, expect, it } from 'vitest';

import { answerShares, fitAnswerRanker, type AnswerExample } from './answer-ranker.ts';

/** Questions whose answer has the first feature; where no candidate has it, nothing answers. */
const examples: AnswerExample[] = Array.from({ length: 60 }, (_, at) => {
  const rows = [
    [at % 3 === 0 ? 0 : 1, 0.2],
    [0, 1],
    [0, 0.5],
  ];
  return { rows, good: rows.map(([first]) => first === 1), lacks: [false, false, false], weight: 1 };
});

describe('fitAnswerRanker', () => {
  const ranker = fitAnswerRanker(examples, 2);

  it('learns which candidate answers', () => {
    const { shares } = answerShares(
      [
        [0, 1],
        [1, 0.2],
      ],
      ranker,
    );
    expect(shares[1]).toBeGreaterThan(0.5);
  });

  it('learns to say nothing where none does', () => {
    const { shares, silence } = answerShares(
      [
        [0, 1],
        [0, 0.5],
      ],
      ranker,
    );
    expect(silence).toBeGreaterThan(Math.max(...shares));
  });

  it('takes candidates that cannot be stated for no answers', () => {
    const lacking = examples.map((example) => ({ ...example, lacks: [true, false, false] }));
    const { shares, silence } = answerShares([[1, 0.2]], fitAnswerRanker(lacking, 2));
    expect(silence).toBeGreaterThan(shares[0] ?? 0);
  });

  it('gives the same twice', () => {
    expect(fitAnswerRanker(examples, 2)).toEqual(ranker);
  });
});
