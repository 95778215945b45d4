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
  const used = new Set<number>();
  return namesIn(participation).flatMap((name): NamedParticipant[] => {
    const at = findPhrase(words, name);
    if (at < 0) return [];
    const matched = wordsOf(name).map((_, index) => at + index);
    // "Business Region Nord" does not name "regionen": a capital inside the question is part of a name of its own.
    if (/^\p{Ll}/u.test(name) && at > 0 && /^\p{Lu}/u.test(words[at]?.text ?? '')) return [];
    if (matched.every((index) => taken.has(index)) || matched.some((index) => used.has(index))) return [];
    for (const index of matched) used.add(index);
    return [{ name, isKnown: true, matched }];
  });
}

const known = new WeakMap<PassageIndex['participation'], readonly string[]>();

/** The names of organisations and regions, each once, longer first; an index never changes, so they are read once. */
function namesIn(participation: PassageIndex['participation']): readonly string[] {
  const before = known.get(participation);
  if (before !== undefined) return before;
  const named = participation.filter(({ kind }) => kind === 'organisation' || kind === 'region');
  const names = [...new Map(named.map(({ name }) => [fold(name), name])).values()].toSorted(
    (one, other) => other.length - one.length,
  );
  known.set(participation, names);
  return names;
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
