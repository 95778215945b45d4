import { headingName } from '../heading-name.ts';
import { fold } from './folding.ts';
import { aspectCues } from './lexicon/aspects.ts';
import { remembered } from './remembered.ts';
import { stem } from './stemming.ts';
import { tokenize } from './tokens.ts';

const names = new Set(Object.values(aspectCues).flatMap(({ labels }) => labels.map((label) => keyOf(label))));

/** Whether a heading or label says which aspect of a subject follows ("Økonomi", "4. Formål"), and so names no subject. */
export const namesAspect: (heading: string) => boolean = remembered((heading) =>
  names.has(keyOf(headingName(heading))),
);

function keyOf(text: string): string {
  return tokenize(fold(text))
    .map(({ text: word }) => stem(word))
    .join(' ');
}
