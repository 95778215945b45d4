import { aspectCues, aspects } from '../../corpus/danish/lexicon.ts';
import { fold } from '../../corpus/danish/folding.ts';
import type { Passage } from '../../corpus/passage.ts';

const aspectNames = new Set(aspects.flatMap((aspect) => aspectCues[aspect].labels.map(fold)));

/**
 * What a passage's participants take part in: the project that an item opens with, else the nearest heading that is
 * not itself the name of an aspect ("Organisering"). Undefined before the first heading.
 */
export function collaborationOf({ kind, label, headingPath }: Passage): string | undefined {
  if (kind === 'item' && label !== undefined) return label;
  return headingPath.findLast((heading) => !aspectNames.has(fold(heading)));
}
