/** Words that open a question of their own or an indirect one. */
export const askingWords: readonly string[] = [
  ...['hvor', 'hvem', 'hvad', 'hvilke', 'hvilken', 'hvilket', 'hvornår', 'hvordan', 'hvorfor', 'hvis', 'hvorvidt'],
  ...['who', 'what', 'which', 'when', 'where', 'why', 'how', 'whether'],
];

/** What people write before an indirect question: what follows is what they ask. */
export const askingPrefaces: readonly string[] = [
  ...['vide', 'ved', 'oplyst', 'oplyse', 'oplyses', 'sige', 'fortælle', 'spurgte', 'spurgt', 'spørger', 'spørge'],
  ...[
    'undersøge',
    'ud af',
    'høre',
    'interesseret i',
    'tvivl om',
    'redegøre for',
    'redegjort for',
    'angive',
    'bekræfte',
  ],
  ...['afklare', 'husker', 'huske', 'finde', 'svare på', 'hjælpe med', 'brug for', 'mon', 'nysgerrig på', 'bedes'],
  ...['know', 'tell me', 'wonder', 'wondering', 'explain', 'find out'],
];

/** Openings of a polite frame around an indirect question; anything else that opens with a verb asks for itself. */
export const politeOpenings: readonly string[] = [
  ...['kan du', 'kan i', 'kunne du', 'kunne i', 'vil du', 'vil i', 'ville du', 'ved du', 'ved i', 'må jeg', 'mon'],
  ...['har du', 'har i', 'er det muligt', 'er du', 'gider du', 'can you', 'could you', 'would you', 'do you'],
];

/** Words of greeting; with nothing else in it a message only says hello. */
export const greetingWords: ReadonlySet<string> = new Set(
  'hej hejsa halløj goddag godmorgen godaften davs dav mojn hello hi hey morning dear kære'.split(' '),
);
