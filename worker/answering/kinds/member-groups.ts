import { joining, partOf } from '../../../corpus/danish/lexicon/parts.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Evidence } from '../retrieve.ts';
import { findPhrase, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';
import { byGroup, nameKey, quotesOf } from './participant-evidence.ts';

type Group = readonly Participation[];

/** The enumerations of a collaboration; a repeat joins the first, and those of its parts ("Hold A", "Hold B") are one. */
export function memberGroups(members: Group, evidence: Evidence): readonly Group[] {
  const groups = withNewcomers(apart(members), evidence);
  return groups.length > 1 && groups.every((group) => partName(group, evidence) !== undefined)
    ? [groups.flat()]
    : groups;
}

/**
 * The groups that a question means: the part that it names, else those whose sentence speaks of what is left of it.
 * Undefined when it singles out none.
 * @param left words of the question that nothing else explains
 */
export function meantGroups(
  members: Group,
  words: readonly Word[],
  left: readonly Word[],
  evidence: Evidence,
): readonly Group[] | undefined {
  const groups = withNewcomers(apart(members), evidence);
  if (groups.length < 2) return undefined;
  const named = groups.filter((group) => {
    const part = partName(group, evidence);
    return part !== undefined && findPhrase(words, part) >= 0;
  });
  if (named.length === 1) return named;
  if (left.length === 0) return undefined;
  const meant = groups.filter((group) => {
    const said = quotesOf(group, evidence).flatMap(({ text }) => wordsOf(text));
    return left.every((word) => said.some((one) => sameWord(one, word) || sharesPart(one, word)));
  });
  return meant.length === 0 || meant.length === groups.length ? undefined : meant;
}

/** The part of a collaboration whose members a group is; undefined when its sentence speaks of none. */
export function partName(group: Group, evidence: Evidence): string | undefined {
  return quotesOf(group, evidence)
    .map(({ text }) => partOf(text))
    .find((part) => part !== undefined);
}

/** Who came later belongs to the list before. */
function withNewcomers(groups: readonly Group[], evidence: Evidence): readonly Group[] {
  const [first, ...others] = groups;
  if (first === undefined || others.length === 0) return groups;
  const isNew = (group: Group): boolean => quotesOf(group, evidence).every(({ text }) => joining.test(text));
  return [[...first, ...others.filter(isNew).flat()], ...others.filter((group) => !isNew(group))];
}

function apart(members: Group): readonly Group[] {
  const groups: Group[] = [];
  for (const group of byGroup(members)) {
    const keys = new Set(group.map(({ name }) => nameKey(name)));
    const same = groups.findIndex((other) => [...keys].every((key) => other.some(({ name }) => nameKey(name) === key)));
    if (same < 0) groups.push(group);
    else groups[same] = [...(groups[same] ?? []), ...group];
  }
  return groups;
}
