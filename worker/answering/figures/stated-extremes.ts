import { fold } from '../../../corpus/danish/folding.ts';
import { superlatives } from '../../../corpus/danish/lexicon/comparison.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Quote } from '../draft.ts';
import type { AskedComparison } from '../understanding/comparison.ts';
import { sameWord, wordsOf } from '../words.ts';
import type { Measure } from './measure.ts';
import { findMentions, type Owner } from './owners.ts';
import type { Scope } from './scope.ts';

const foldedText = remembered(fold);

export interface StatedExtreme {
  readonly owner: Owner;
  readonly quote: Quote;
}

/** Sentences that themselves say who is at the asked end: "X er det ældste af fællesskaberne." */
export function statedExtremes(
  passages: readonly Passage[],
  { scope, measure: { topic } }: { readonly scope: Scope; readonly measure: Measure },
  { direction, scale, measure, per }: AskedComparison,
): StatedExtreme[] {
  const wanted = [...measure.filter((word) => !scope.used.includes(word)), ...(per === undefined ? [] : [per])];
  if (wanted.length === 0 && topic !== 'age') return [];
  const forms = new Set(
    superlatives
      .filter((one) => one.direction === direction && one.scale === scale)
      .flatMap(({ words }) => words.flatMap((word) => [fold(word), `${fold(word)}e`])),
  );
  const mayHold = (text: string): boolean => {
    const folded = foldedText(text);
    return [...forms].some((form) => folded.includes(form));
  };
  return passages
    .filter(({ text }) => mayHold(text))
    .flatMap((passage) =>
      splitSentences(passage.text).flatMap(({ start, end }): StatedExtreme[] => {
        const text = passage.text.slice(start, end);
        const words = wordsOf(text);
        if (!words.some(({ folded }) => forms.has(folded))) return [];
        const near = [...words, ...passage.headingPath.flatMap((heading) => wordsOf(heading))];
        const [mention] = findMentions(words, scope.owners);
        if (mention === undefined || !wanted.every((word) => near.some((other) => sameWord(word, other)))) return [];
        const quote = {
          role: 'support' as const,
          passageId: passage.id,
          start: passage.start + start,
          end: passage.start + end,
          text,
        };
        return [{ owner: mention.owner, quote }];
      }),
    );
}
