import { fold } from '../../corpus/danish/folding.ts';
import type { NameMention } from './read-names.ts';

export interface ListScore {
  /** Expected names mentioned / all mentions; a repeated name counts once as right and again as wrong. 0 without mentions. */
  readonly precision: number;
  /** Expected names mentioned / expected names. */
  readonly recall: number;
  readonly f1: number;
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  /** Names mentioned more than once. */
  readonly repeated: readonly string[];
}

/**
 * Holds the names an answer mentions against the expected members, as a set in which each stands once. A mention
 * that is not expected counts against the answer when it is of a kind that the members have (an answer that lists
 * collaborations may name a municipality in its lead-in), and when the user has not named it (`named`).
 */
export function listScore(
  mentions: readonly NameMention[],
  members: readonly string[],
  municipalities: ReadonlySet<string>,
  named: readonly string[],
): ListScore {
  const expected = new Set(members.map(fold));
  const excused = new Set(named.map(fold));
  const kinds = new Set(members.map((name) => (municipalities.has(name) ? 'municipality' : 'other')));
  const counts = new Map<string, { name: string; times: number }>();
  for (const { name, kind } of mentions) {
    const key = fold(name);
    if (!expected.has(key) && (excused.has(key) || !kinds.has(kind))) continue;
    counts.set(key, { name, times: (counts.get(key)?.times ?? 0) + 1 });
  }

  const found = [...counts].filter(([key]) => expected.has(key)).length;
  const total = [...counts.values()].reduce((sum, { times }) => sum + times, 0);
  const precision = total === 0 ? 0 : found / total;
  const recall = expected.size === 0 ? 1 : found / expected.size;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    missing: members.filter((name) => !counts.has(fold(name))),
    unexpected: [...counts].filter(([key]) => !expected.has(key)).map(([, { name }]) => name),
    repeated: [...counts.values()].filter(({ times }) => times > 1).map(({ name }) => name),
  };
}
