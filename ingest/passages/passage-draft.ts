import type { Passage } from '../../corpus/passage.ts';

/** A passage before it is cut to length and named. Offsets as in `Passage`. */
export interface PassageDraft {
  readonly kind: Passage['kind'];
  readonly start: number;
  readonly end: number;
  readonly label?: string;
  /** What the heading path gets at its end: the first cell of a table row. */
  readonly row?: string;
}
