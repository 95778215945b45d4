import type { Subject } from '../understanding/subjects.ts';
import type { Word } from '../words.ts';
import { ownerKey, type Owner } from './owners.ts';

/** What a question says of one of two that it names, and of neither. */
export interface Sides {
  readonly common: readonly Word[];
  readonly of: ReadonlyMap<Owner, readonly Word[]>;
}

const joints = new Set(['end', 'eller', 'og', 'samt', 'than', 'or', 'and']);

/**
 * Parts the measuring words of "flere ansatte har A, end B har vagtledere" among A and B: a word belongs to the one
 * that is named in its part of the question, unless it stands before the first name. Undefined when none is said of
 * one alone.
 */
export function sidesOf(
  text: string,
  words: readonly Word[],
  subjects: readonly Subject[],
  owners: readonly Owner[],
  measuring: readonly Word[],
): Sides | undefined {
  const parts: Word[][] = [[]];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (joints.has(word.folded) || (before !== undefined && text.slice(before.end, word.start).includes(',')))
      parts.push([]);
    parts.at(-1)?.push(word);
  }
  const firstNamed = Math.min(...subjects.flatMap(({ matched }) => matched.map((at) => words[at]?.start ?? Infinity)));
  const of = new Map<Owner, readonly Word[]>();
  for (const part of parts) {
    const named = owners.filter(({ key }) =>
      subjects.some(
        ({ name, matched }) => ownerKey(name) === key && matched.some((at) => part.some((word) => word === words[at])),
      ),
    );
    const [owner] = named;
    const said = part.filter((word) => measuring.includes(word) && word.start > firstNamed);
    if (owner !== undefined && named.length === 1 && said.length > 0) of.set(owner, said);
  }
  if (of.size === 0) return undefined;
  const sided = [...of.values()].flat();
  return { common: measuring.filter((word) => !sided.includes(word)), of };
}
