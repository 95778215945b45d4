import { fold } from './folding.ts';
import { remembered } from './remembered.ts';
import { stem } from './stemming.ts';

/** A written word in the forms that words are compared by. */
export interface WordForms {
  readonly folded: string;
  readonly stem: string;
}

/** The forms of a word. A corpus says the same words again and again, so they are remembered. */
export const formsOf: (written: string) => WordForms = remembered((written) => {
  const folded = fold(written);
  return { folded, stem: stem(folded) };
});
