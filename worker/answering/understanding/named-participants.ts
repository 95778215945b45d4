import { fold } from '../../../corpus/danish/folding.ts';
import type { PassageIndex } from '../../../corpus/passage-index.ts';
import { findPhrase, wordsOf, type Word } from '../words.ts';

/** An organisation or region that a question names. */
export interface NamedParticipant {
  readonly name: string;
  /** Whether the documents say of it what it takes part in. */
  readonly isKnown: boolean;
  /** Indices of the question's words. */
  readonly matched: readonly number[];
}

/**
 * Organisations and regions in a question that the documents give a part, longer names first.
 * @param taken indices of words that name a subject or a title
 */
export function knownParticipants(
  words: readonly Word[],
  taken: ReadonlySet<number>,
  { participation }: Pick<PassageIndex, 'participation'>,
): NamedParticipant[] {
  const named = participation.filter(({ kind }) => kind === 'organisation' || kind === 'region');
  const names = new Map(named.map(({ name }) => [fold(name), name]));
  const used = new Set<number>();
  return [...names.values()]
    .toSorted((one, other) => other.length - one.length)
    .flatMap((name): NamedParticipant[] => {
      const at = findPhrase(words, name);
      const matched = wordsOf(name).map((_, index) => at + index);
      if (at < 0 || matched.every((index) => taken.has(index)) || matched.some((index) => used.has(index))) return [];
      for (const index of matched) used.add(index);
      return [{ name, isKnown: true, matched }];
    });
}

/**
 * Other names in capitals: runs of words, the question's first apart.
 * @param taken indices of words that name something else
 */
export function otherNames(words: readonly Word[], taken: ReadonlySet<number>): NamedParticipant[] {
  const runs: number[][] = [];
  words.forEach(({ text }, at) => {
    if (at === 0 || taken.has(at) || !/^\p{Lu}\p{Ll}/u.test(text) || /^kommun/iu.test(text)) return;
    const run = runs.at(-1);
    if (run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  });
  return runs.map((matched) => ({
    name: matched.map((at) => words[at]?.text ?? '').join(' '),
    isKnown: false,
    matched,
  }));
}
