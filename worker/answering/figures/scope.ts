import { fold } from '../../../corpus/danish/folding.ts';
import { placeAdjectives } from '../../../corpus/danish/lexicon/comparison.ts';
import type { Subject } from '../understanding/subjects.ts';
import { isContent, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';
import { ownerKey, type Owner } from './owners.ts';

/** Who is held against each other. */
export interface Scope {
  readonly owners: readonly Owner[];
  /** Whether the question names them one by one. */
  readonly isNamed: boolean;
  /** Words of the question that narrow the scope and so measure nothing. */
  readonly used: readonly Word[];
}

/**
 * Who a question holds against each other: those it names, those under a heading that it names or describes ("de
 * syddanske"), or everybody.
 */
export function scopeOf(subjects: readonly Subject[], words: readonly Word[], owners: readonly Owner[]): Scope {
  const named = subjects.flatMap(({ name }) => owners.filter(({ key }) => key === ownerKey(name)));
  if (named.length > 0) return { owners: [...new Set(named)], isNamed: true, used: [] };
  const topmost = owners.filter(
    ({ above }) => !above.some((heading) => owners.some(({ key }) => key === ownerKey(heading))),
  );
  const groups = [...new Set(owners.flatMap(({ above }) => above))].map((heading) => ({
    heading,
    within: topmost.filter(({ above }) => above.includes(heading)),
    used: [
      ...words.filter((word) =>
        wordsOf(heading)
          .filter(isContent)
          .some((part) => names(word, part)),
      ),
    ],
    isSubject: subjects.some(({ name }) => ownerKey(name) === ownerKey(heading)),
  }));
  const [group] = groups
    .filter(({ within, used, isSubject }) => within.length > 1 && (used.length > 0 || isSubject))
    .toSorted(
      (one, other) => Number(other.isSubject) - Number(one.isSubject) || one.within.length - other.within.length,
    );
  if (group !== undefined) return { owners: group.within, isNamed: false, used: group.used };
  return ofTitle(words, topmost) ?? { owners: topmost, isNamed: false, used: [] };
}

/** Those of the one document whose title says what the question speaks of: "samarbejderne om åer". */
function ofTitle(words: readonly Word[], owners: readonly Owner[]): Scope | undefined {
  const titles = [...new Set(owners.flatMap((owner) => owner.titles))].flatMap((title) => {
    const parts = wordsOf(title).filter(isContent);
    const used = words.filter((word) => parts.some((part) => names(word, part)));
    const within = owners.filter((owner) => owner.titles.includes(title));
    return used.length > 0 && within.length > 1 ? [{ used, within }] : [];
  });
  const [only, ...others] = titles;
  return only === undefined || others.length > 0 || only.within.length === owners.length
    ? undefined
    : { owners: only.within, isNamed: false, used: only.used };
}

/** Whether a word of the question means a word of a heading: also as adjective of a place. */
function names(word: Word, part: Word): boolean {
  if (sameWord(word, part) || (part.stem.length >= 6 && sharesPart(word, part))) return true;
  return placeAdjectives.some(([place, adjective]) => {
    const end = fold(place);
    if (!part.folded.endsWith(end)) return false;
    return word.folded.startsWith(part.folded.slice(0, -end.length) + fold(adjective));
  });
}
