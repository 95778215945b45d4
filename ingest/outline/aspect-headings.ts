import { namesAspect } from '../../corpus/danish/aspect-names.ts';

/** What a heading is called, as far as it tells where it belongs. */
export interface CalledHeading {
  readonly heading: string;
  /** Whether the text uses its words as a name. */
  readonly isName: boolean;
}

/** Whether a heading says only which aspects of something follow ("Ledelse og ansatte"). */
export function isAspectHeading(heading: string): boolean {
  return heading.split(/,\s+|\s+og\s+/u).every((part) => namesAspect(part));
}

/**
 * For each heading of flat text, the place of the one whose aspects it heads; undefined where it heads none. "Økonomi"
 * between two names is of the first of them; behind the last name it is so only where an earlier name has such
 * headings too, and else of the whole document.
 */
export function ownersOfAspects(headings: readonly CalledHeading[]): (number | undefined)[] {
  const owners: (number | undefined)[] = headings.map(() => undefined);
  let isUsual = false;
  for (let at = 0; at < headings.length; at++) {
    if (headings[at]?.isName !== true || isAspectHeading(headings[at]?.heading ?? '')) continue;
    let end = at + 1;
    while (end < headings.length && isAspectHeading(headings[end]?.heading ?? '')) end++;
    const isBetween = headings[end]?.isName === true;
    if (end > at + 1 && (isBetween || isUsual)) {
      owners.fill(at, at + 1, end);
      isUsual = true;
    }
  }
  return owners;
}
