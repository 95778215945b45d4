/** Words by which a sentence says that something is not so, in folded form. */
export const negations: ReadonlySet<string> = new Set(
  'ikke ingen intet aldrig hverken ej uden not no never'.split(' '),
);
