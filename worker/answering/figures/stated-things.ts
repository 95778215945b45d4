import { superlatives } from '../../../corpus/danish/lexicon/comparison.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Quote } from '../draft.ts';
import { nearness } from '../facts/concept.ts';
import type { AskedComparison } from '../understanding/comparison.ts';
import { wordsOf, type Word } from '../words.ts';

/** From this nearness on a text speaks of things of the sort. */
const sortFrom = 0.7;

/**
 * Sentences that say of a thing of a sort that it is at the asked end: "Søhuset er det mindste" where the text speaks of
 * houses.
 */
export function statedThings(
  passages: readonly Passage[],
  sort: Word,
  { direction, scale }: Pick<AskedComparison, 'direction' | 'scale'>,
): Quote[] {
  const forms = superlatives
    .filter((one) => one.direction === direction && one.scale === scale)
    .flatMap(({ words }) => words)
    .filter((word) => /^[a-zæøå]+$/u.test(word));
  const says = new RegExp(
    String.raw`(?<!\p{L})(?:er|var)\s(?:(?:den|det|de)\s)?(?:${forms.join('|')})e?(?=[\s,.;]|$)`,
    'iu',
  );
  return passages.flatMap((passage) =>
    splitSentences(passage.text).flatMap(({ start, end }): Quote[] => {
      const text = passage.text.slice(start, end);
      if (!says.test(text) || nearness(sort, wordsOf(passage.text.slice(0, end))) < sortFrom) return [];
      return [{ role: 'support', passageId: passage.id, start: passage.start + start, end: passage.start + end, text }];
    }),
  );
}
