/** Verbs that follow the noun in "hvilket museum har …". */
export const sortFollowers: readonly string[] = [
  ...['er', 'var', 'har', 'havde', 'får', 'fik', 'koster', 'kostede', 'ligger', 'deltager', 'deltog', 'indgår'],
  ...['hører', 'ejer', 'dækker', 'kører', 'bruger', 'betaler', 'giver', 'gav', 'blev', 'modtager', 'modtog', 'samler'],
  ...['forsyner', 'omfatter', 'beskæftiger', 'startede', 'begyndte', 'åbnede', 'tager', 'kræver', 'tilbyder'],
];

/** Of these the ones that say that somebody takes part. */
export const partVerbs: readonly string[] = ['er', 'var', 'deltager', 'deltog', 'indgår', 'hører', 'har'];

/** Last words of a question for what somebody takes part in. */
export const venuePrepositions: readonly string[] = ['i', 'til', 'af'];

/** Words behind a noun that opens a question without a verb, and behind a verb that opens one. */
export const nounFollowers: readonly string[] = [
  'i',
  'af',
  'for',
  'fra',
  'om',
  'på',
  'til',
  'med',
  'hos',
  'og',
  'der',
  'som',
];
export const verbFollowers: readonly string[] = [
  'man',
  'de',
  'det',
  'den',
  'der',
  'en',
  'et',
  'alle',
  'kommunerne',
  'vi',
  'jeg',
];
