/** Spellings of speech, dialect and haste with the words they stand for; '' leaves out what only curses. */
export const spokenSpellings: Readonly<Record<string, string>> = {
  hvorledes: 'hvordan',
  hvorno: 'hvornår',
  hvornaar: 'hvornår',
  hvonår: 'hvornår',
  hvornå: 'hvornår',
  hva: 'hvad',
  hvaffor: 'hvad for',
  hvafor: 'hvad for',
  hvaforno: 'hvad',
  hvaffornoget: 'hvad',
  hvoffor: 'hvorfor',
  hvofor: 'hvorfor',
  hvordn: 'hvordan',
  hvormange: 'hvor mange',
  hvormeget: 'hvor meget',
  hvorlænge: 'hvor længe',
  hvorofte: 'hvor ofte',
  hvorhenne: 'hvor',
  hvemer: 'hvem er',
  hvader: 'hvad er',
  ik: 'ikke',
  ikk: 'ikke',
  ikkå: 'ikke',
  ka: 'kan',
  ku: 'kunne',
  sku: 'skulle',
  sgu: '',
  fanden: '',
  pokker: '',
  søren: '',
  helvede: '',
  dælen: '',
  filan: '',
};

/** How people put a plain question in speech, as patterns with the plain question. */
export const spokenFrames: readonly (readonly [pattern: string, plain: string])[] = [
  ['god (?:morgen|formiddag|dag|eftermiddag|aften)[,.!]? (?=\\p{L})', ''],
  [
    'hvad skal (man|vi|de|en kommune|kommunerne|en borger) (?:egentlig )?(?:slippe|hoste op(?: med)?|punge ud(?: med)?|af med) for at',
    'hvad koster det at',
  ],
  [
    'hvad skal (man|vi|de|en kommune|kommunerne|en borger) (?:egentlig )?(?:slippe|hoste op(?: med)?|punge ud(?: med)?|af med)',
    'hvad skal $1 betale',
  ],
  ['hvad løber det (?:sig )?op i', 'hvad koster det'],
  ['hvad er de ((?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|\\d+) \\p{L}+)', 'hvilke $1 er der'],
  [
    '(hvad hedder|hvem er|hvad laver|hvad koster) (?:han|hun|den|det|de),? (?:ham|hende|den|det|dem) (?:der )?(?=\\p{L}{3})',
    '$1 ',
  ],
  ['(med i|om|med|for) (?:det|den) der(?= \\p{Lu})', '$1'],
];

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

/** Openings that ask whether what follows is so; the first of them says it for all. */
export const confirmOpenings: readonly string[] = [
  ...['er det rigtigt at', 'er det korrekt at', 'er det sandt at', 'er det korrekt forstået at', 'passer det at'],
  ...['er det rigtigt forstået at', 'stemmer det at', 'gælder det at', 'kan det bekræftes at', 'kan du bekræfte at'],
  ...[
    'kan i bekræfte at',
    'kan det passe at',
    'er det rigtig at',
    'bekræft at',
    'holder det stik at',
    'mon det passer at',
  ],
];
