/** Openings by which a turn leans on the one before it. */
export const followUpOpenings: readonly string[] = [
  'og',
  'men',
  'hvad med',
  'hvad så med',
  'så',
  'and',
  'what about',
  'også',
];

/** Words that stand for something named before. */
export const anaphora: ReadonlySet<string> = new Set(
  'de den det deres dets dens der dem her samarbejdet sammenslutningen organisationen rådet it they their its'.split(
    ' ',
  ),
);
