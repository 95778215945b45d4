/** Words before which, in a question typed without capitals, a municipality may stand. */
export const placeContexts: readonly string[] = [
  'er',
  'i',
  'med',
  'og',
  'for',
  'fra',
  'om',
  'deltager',
  'indgår',
  'har',
];

/** Words that show that a question is about who takes part in what. */
export const participationCues: readonly string[] = [
  ...['med i', 'er med', 'også med', 'med', 'medlem', 'deltager', 'indgår', 'samarbejde', 'samarbejder', 'fællesskab'],
  ...['hvad med', 'både', 'kommune', 'kommuner', 'kommunen', 'ejer'],
];
