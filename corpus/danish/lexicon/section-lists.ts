/** What may stand in a question for those of whom something is told beside what it is. */
export const sectionListFillers: readonly string[] = [
  ...[
    'arbejder',
    'arbejde',
    'beskæftiger',
    'fokuserer',
    'fokus',
    'satser',
    'prioriterer',
    'laver',
    'tilbyder',
    'driver',
  ],
  ...['nævnte', 'nævnt', 'omtalte', 'eksempel', 'eksempler', 'forskellige', 'område', 'områder', 'emne', 'opgaver'],
  ...['opgave', 'indsatsområde', 'indsatsområder', 'indsats', 'hjælper', 'involveret', 'optaget', 'dækker', 'omfatter'],
  ...['handler', 'tager', 'løser', 'varetager', 'står', 'ligger', 'bruger', 'modtager', 'får', 'betaler', 'består'],
];

/** Verbs by which a question for "who" asks for those who deal with something. */
export const dealingCues: readonly string[] = [
  ...[
    'arbejder med',
    'beskæftiger sig med',
    'har fokus på',
    'fokuserer på',
    'satser på',
    'tager sig af',
    'hjælper med',
  ],
  ...['har som indsatsområde', 'prioriterer', 'works with', 'focuses on'],
];
