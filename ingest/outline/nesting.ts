import type { DocumentMetadata } from '../../corpus/document.ts';
import { headingKey, numberedLevel } from './heading-key.ts';
import { isCapitals } from './heading-shape.ts';

/** A heading before its level is known. */
export interface FoundHeading {
  readonly heading: string;
  /** Level by markup. */
  readonly marked?: number;
  readonly runIn: boolean;
  /** Whether no text stands between it and the heading before. */
  readonly directlyAfterHeading: boolean;
  /** Whether it is the name of something, or says which side of something its section tells ("Økonomi"). */
  readonly says?: 'name' | 'aspect';
}

/**
 * Levels of headings, 1 = topmost, in order. In turn: what `document.json` says of the heading; its markup; the depth
 * of its number; and else what flat text can tell: a run-in heading stands under the last one that is not, a heading
 * directly after another stands under it, one that says an aspect between two names stands under the first, one without markup stands under the last that has it, capitals are topmost where not all headings are in capitals, a heading that
 * came before keeps its level, and any other stands beside the one before. A document that means otherwise says so
 * in `outline` of its `document.json`.
 */
export function assignLevels(found: readonly FoundHeading[], outline: DocumentMetadata['outline']): number[] {
  const data = dataLevels(found, outline ?? []);
  const top = found.reduce((least, each) => Math.min(least, each.marked ?? Infinity), Infinity);
  const someCapitals =
    found.some((each) => isCapitals(each.heading)) && !found.every((each) => isCapitals(each.heading));
  const known = new Map<string, number>();
  let previous = 0;
  let standing = 0;
  let numbered = 0;
  let marked = 0;
  return found.map((each, index) => {
    const number = numberedLevel(each.heading);
    const level =
      data[index] ??
      (each.marked === undefined ? undefined : each.marked - top + 1) ??
      number ??
      (each.marked === undefined && marked > 0 ? marked + 1 : undefined) ??
      (each.runIn ? standing + 1 : undefined) ??
      (someCapitals && isCapitals(each.heading) ? 1 : undefined) ??
      (isOfNamed(found, index) ? Math.max(1, standing) + 1 : undefined) ??
      known.get(kindOf(each.heading)) ??
      (each.directlyAfterHeading && previous > 0 ? previous + 1 : undefined) ??
      Math.max(1, standing, numbered + 1, someCapitals ? 2 : 1);
    known.set(kindOf(each.heading), level);
    previous = level;
    if (each.marked !== undefined) marked = level;
    if (number !== undefined) numbered = number;
    if (!each.runIn && !isOfNamed(found, index)) standing = level;
    return level;
  });
}

/** "Ledelse" behind "Arkivhuset" and before "Musikskolen", all alike: it tells of the name in front of it. */
function isOfNamed(found: readonly FoundHeading[], index: number): boolean {
  const isFlat = ({ marked, runIn, heading }: FoundHeading): boolean =>
    marked === undefined && !runIn && numberedLevel(heading) === undefined && !isCapitals(heading);
  const each = found[index];
  if (each === undefined || each.says !== 'aspect' || !isFlat(each)) return false;
  const before = found.slice(0, index).findLast(({ says }) => says !== 'aspect');
  return (
    before?.says === 'name' &&
    isFlat(before) &&
    found.slice(index + 1).some((one) => one.says === 'name' && isFlat(one))
  );
}

/** Levels from data: entries are met in order, so that headings that come twice get their own. */
function dataLevels(
  found: readonly FoundHeading[],
  outline: NonNullable<DocumentMetadata['outline']>,
): (number | undefined)[] {
  const entries = outline.map(({ heading, level }) => ({ key: headingKey(heading), level }));
  let from = 0;
  return found.map(({ heading }) => {
    const key = headingKey(heading);
    const next = entries.findIndex((entry, index) => index >= from && entry.key === key);
    if (next >= 0) from = next + 1;
    return (entries[next] ?? entries.find((entry) => entry.key === key))?.level;
  });
}

/** "Kapitel 1" and "Kapitel 2" are of one kind, as are headings that say the same. */
function kindOf(heading: string): string {
  return headingKey(heading).replace(/\d+/g, '#');
}
