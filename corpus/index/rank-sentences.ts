import { splitSentences } from '../danish/sentences.ts';
import type { Passage } from '../passage.ts';
import { analyse, fieldTerms } from './analysis.ts';

/** A sentence of a passage with its score; `[start, end)` are UTF-16 offsets in the document's canonical text. */
export interface RankedSentence {
  readonly passageId: string;
  readonly start: number;
  readonly end: number;
  /** Higher is better; comparable within one call. */
  readonly score: number;
}

/** All sentences of `passages` (best passage first), the likeliest to answer `query` first. */
export function rankSentences(query: string, passages: readonly Passage[]): RankedSentence[] {
  const grams = (text: string) => new Set(analyse(text).flatMap(fieldTerms.ngrams));
  const wanted = grams(query);
  const sentences = passages.flatMap((passage, rank) =>
    splitSentences(passage.text).map(({ start, end }) => ({
      passageId: passage.id,
      start: passage.start + start,
      end: passage.start + end,
      rank,
      grams: grams(passage.text.slice(start, end)),
    })),
  );
  const idf = new Map<string, number>();
  for (const gram of wanted) {
    const containing = sentences.filter((sentence) => sentence.grams.has(gram)).length;
    idf.set(gram, Math.log(1 + (sentences.length - containing + 0.5) / (containing + 0.5)));
  }
  return sentences
    .map(({ rank, grams: held, ...sentence }) => {
      let score = 0;
      for (const [gram, weight] of idf) if (held.has(gram)) score += weight;
      return { ...sentence, score: score / (1 + 0.1 * rank) };
    })
    .toSorted((one, other) => other.score - one.score);
}
