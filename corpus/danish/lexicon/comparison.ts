import { collaborationNouns, venueNouns } from './collaborations.ts';

/** Which end of a scale is asked for. */
export type Direction = 'most' | 'least';
/** What the scale measures, where the word itself says so. */
export type Scale = 'any' | 'number' | 'price' | 'age' | 'frequency' | 'speed' | 'length';

export interface Extreme {
  readonly words: readonly string[];
  readonly direction: Direction;
  readonly scale: Scale;
  /** How the winner is said: `{name}` is who or what, `{figure}` the figure as the document has it. */
  readonly said: string;
}

/** Superlatives without their -e: one of several is asked for. "Least" age is the earliest date. */
export const superlatives: readonly Extreme[] = [
  { words: ['flest', 'most'], direction: 'most', scale: 'number', said: '{name} har flest: {figure}.' },
  { words: ['færrest', 'fewest'], direction: 'least', scale: 'number', said: '{name} har færrest: {figure}.' },
  {
    words: ['højest', 'størst', 'mest', 'highest', 'largest', 'biggest'],
    direction: 'most',
    scale: 'any',
    said: '{name} ligger højest med {figure}.',
  },
  {
    words: ['lavest', 'mindst', 'lowest', 'smallest', 'least'],
    direction: 'least',
    scale: 'any',
    said: '{name} ligger lavest med {figure}.',
  },
  {
    words: ['dyrest', 'most expensive'],
    direction: 'most',
    scale: 'price',
    said: '{name} er dyrest med {figure}.',
  },
  { words: ['billigst', 'cheapest'], direction: 'least', scale: 'price', said: '{name} er billigst med {figure}.' },
  { words: ['ældst', 'oldest'], direction: 'least', scale: 'age', said: '{name} er ældst: {figure}.' },
  {
    words: ['først', 'tidligst', 'first', 'earliest'],
    direction: 'least',
    scale: 'age',
    said: '{name} kom først: {figure}.',
  },
  {
    words: ['sidst', 'senest', 'last', 'latest'],
    direction: 'most',
    scale: 'age',
    said: '{name} kom sidst: {figure}.',
  },
  {
    words: ['nyest', 'yngst', 'newest', 'youngest'],
    direction: 'most',
    scale: 'age',
    said: '{name} er nyest: {figure}.',
  },
  { words: ['længst', 'longest'], direction: 'most', scale: 'length', said: '{name} ligger højest med {figure}.' },
  { words: ['kortest', 'shortest'], direction: 'least', scale: 'length', said: '{name} ligger lavest med {figure}.' },
  { words: ['oftest', 'hyppigst'], direction: 'most', scale: 'frequency', said: '{name} ligger højest med {figure}.' },
  { words: ['sjældnest'], direction: 'least', scale: 'frequency', said: '{name} ligger lavest med {figure}.' },
  { words: ['hurtigst', 'fastest'], direction: 'least', scale: 'speed', said: '{name} er hurtigst med {figure}.' },
  { words: ['langsomst', 'slowest'], direction: 'most', scale: 'speed', said: '{name} er langsomst med {figure}.' },
];

/** Comparatives: one is held against another, or against a number. */
export const comparatives: readonly Omit<Extreme, 'said'>[] = [
  { words: ['flere', 'fleres'], direction: 'most', scale: 'number' },
  { words: ['færre', 'fewer'], direction: 'least', scale: 'number' },
  { words: ['mere', 'højere', 'større', 'more', 'higher', 'larger'], direction: 'most', scale: 'any' },
  { words: ['mindre', 'lavere', 'less', 'lower', 'smaller'], direction: 'least', scale: 'any' },
  { words: ['længere', 'longer'], direction: 'most', scale: 'length' },
  { words: ['kortere', 'shorter'], direction: 'least', scale: 'length' },
  { words: ['dyrere'], direction: 'most', scale: 'price' },
  { words: ['billigere', 'cheaper'], direction: 'least', scale: 'price' },
  { words: ['ældre', 'older'], direction: 'least', scale: 'age' },
  { words: ['nyere', 'yngre', 'newer', 'younger'], direction: 'most', scale: 'age' },
  { words: ['oftere', 'hyppigere'], direction: 'most', scale: 'frequency' },
  { words: ['sjældnere'], direction: 'least', scale: 'frequency' },
  { words: ['hurtigere', 'faster'], direction: 'least', scale: 'speed' },
  { words: ['langsommere', 'slower'], direction: 'most', scale: 'speed' },
];

/** Words before the one that something is held against. */
export const thanCues: readonly string[] = ['end', 'than'];
/** All are wanted in order. */
export const rankingCues: readonly string[] = ['rangordn', 'rangordne', 'rangliste', 'rækkefølge', 'sorter', 'rank'];
/** Words before a number that bounds a list: "over 10", "mere end 10", "mindst 10". */
export const boundCues: Readonly<Record<'above' | 'below' | 'atLeast' | 'atMost', readonly string[]>> = {
  above: ['mere end', 'flere end', 'højere end', 'større end', 'dyrere end', 'over', 'more than'],
  below: ['mindre end', 'færre end', 'lavere end', 'billigere end', 'under', 'fewer than', 'less than'],
  atLeast: ['mindst', 'minimum', 'at least'],
  atMost: ['højst', 'maksimalt', 'op til', 'at most'],
};
export const differenceCues: readonly string[] = ['forskel', 'forskellen', 'forskelle', 'difference'];
export const sideBySideCues: readonly string[] = [
  'sammenlign',
  'sammenligne',
  'sammenligning',
  'sammenholdt',
  'sammenlignet med',
  'i forhold til',
  'compare',
  'adskiller',
  'ligner',
];
export const sumCues: readonly string[] = [
  'tilsammen',
  'til sammen',
  'sammenlagt',
  'i alt',
  'samlet set',
  'altogether',
  'in total',
];
export const meanCues: readonly string[] = [
  'i gennemsnit',
  'gennemsnitligt',
  'gennemsnitlige',
  'gennemsnittet',
  'on average',
];
export const timesCues: readonly string[] = ['hvor mange gange', 'dobbelt så', 'how many times'];
export const doubleCues: readonly string[] = ['dobbelt så', 'twice'];
export const sameCues: readonly string[] = [
  'samme',
  'lige mange',
  'lige så',
  'lige store',
  'lige stort',
  'lige høje',
  'same',
];

/** Verbs whose object is staff, whatever it is called: "ansætter de 14 portører". */
export const employingVerbs: readonly string[] = [
  ...[
    'ansætter',
    'ansætte',
    'ansatte',
    'ansat',
    'beskæftiger',
    'beskæftige',
    'beskæftigede',
    'beskæftiget',
    'aflønner',
  ],
];

/** Words of a comparison that say nothing of what is compared. */
export const comparisonFillers: readonly string[] =
  `meldte melder meldt fik får modtog modtager leverede havde ansøgte registrerede opgav
  tal tallet tallene antal antallet mængde samlet samlede samlede
  måler målt regner regne regnet opgjort opgøres ud hold sammenlignet forhold står ligger folk personer steder sted
  før mange alle kun nævnte nævnes rangordn rækkefølge efter først vise vis gange gang end så hinanden dem tilsammen sammen
  total totale værdi niveau udgør udgøres fik del pr per år årligt årlige året årlig været hvis man blandt
  område området blevet blev kom forrige vinter vinteren sæson sæsonen skoleår skoleåret beløb beløbet især hos gennem igennem via`.split(
    /\s+/,
  );

/** Words for what is held against each other, when they are not named. */
export const candidateWords: readonly string[] = [
  ...[...collaborationNouns, ...venueNouns].flat(),
  ...['råd', 'collaboration', 'collaborations'],
];

/** Verbs by which a section has what it enumerates. */
export const listingVerbs: readonly string[] = `arbejder arbejdes løser løses varetager varetages udfører opstiller
  opstilles beskriver beskrives lister`.split(/\s+/);

/** One of those who take part is asked for. */
export const participantSingulars: readonly string[] = ['hvilken kommune', 'which municipality', 'hvilken region'];

/** How a land or part of a land is called, and the adjective made of it. */
export const placeAdjectives: readonly (readonly [string, string])[] = [
  ['danmark', 'dansk'],
  ['jylland', 'jysk'],
  ['sjælland', 'sjællandsk'],
  ['fyn', 'fynsk'],
  ['holm', 'holmsk'],
  ['norge', 'norsk'],
  ['sverige', 'svensk'],
  ['tyskland', 'tysk'],
];

/** Words for a share: the figure is one of a hundred. */
export const shareWords: readonly string[] = ['andel', 'andelen', 'procent', 'procentdel', 'procentdelen', 'share'];

/** Words that tell when something came into being. */
export const foundingCues: readonly string[] =
  `startdato start startet startede etableret etablering oprettet oprettelse
  stiftet stiftelse dannet grundlagt begyndt begyndte ikrafttræden ikrafttrædelse opstart begyndelse indviet indgået indgåede underskrevet underskrevne åbnet
  åbnede founded established`.split(/\s+/);

/** Beginnings of words for money that comes once and is no budget. */
export const onceBeginnings: readonly string[] = ['engangs', 'startkapital', 'opstarts'];

/** Words that say of a figure that it is of the time before the one just spoken of. */
export const timesBefore: readonly string[] = [
  ...['året før', 'året forinden', 'vinteren før', 'sommeren før', 'sæsonen før', 'skoleåret før', 'forrige år'],
  ...['forrige vinter', 'forrige sæson', 'forrige skoleår', 'sidste år', 'the year before'],
];

/** Verbs and nouns of what has become more, less, or another. */
export const changeCues: Readonly<Record<'more' | 'less' | 'other', readonly string[]>> = {
  more: [
    ...[
      'steg',
      'steget',
      'stiger',
      'stigning',
      'stigningen',
      'voksede',
      'vokset',
      'vokser',
      'vækst i',
      'øget',
      'øgedes',
    ],
    ...['forøget', 'increase', 'increased', 'grow', 'grew'],
  ],
  less: [
    ...['faldt', 'faldet', 'falder', 'fald i', 'faldt til', 'sank', 'sunket', 'reduceret', 'mindsket', 'decrease'],
    ...['decreased', 'fell'],
  ],
  other: ['ændret', 'ændrede', 'ændring', 'ændringen', 'ændringer', 'udviklet', 'udviklede', 'changed', 'change'],
};

/** One of several years is asked for. */
export const whichYearCues: readonly string[] = [
  'hvilket år',
  'hvilket skoleår',
  'hvilken vinter',
  'hvornår',
  'which year',
];

/** Words before a year that bounds a date. */
export const beforeYearCues: readonly string[] = ['før', 'inden', 'before'];
export const afterYearCues: readonly string[] = ['efter', 'siden', 'after', 'since'];

/** Words by which a number is asked for that is to come on top of what there is. */
export const additionCues: readonly string[] = [
  ...['vil', 'skal', 'forventer', 'forventes', 'ventes', 'planlægger', 'planlægges', 'flere', 'yderligere', 'ekstra'],
  ...['expected', 'planned'],
];

/** Words by which money is used; what it is used on may be said with another of them. */
export const spendingCues: readonly string[] = [
  ...['går', 'gik', 'gået', 'bruger', 'brugte', 'brugt', 'bruges', 'anvender', 'anvendte', 'anvendes', 'fordeles'],
  ...['fordelt', 'fordelte', 'fordeler', 'udgifter', 'udgifterne'],
  ...['spend', 'spends', 'spent'],
];

/** Verbs of using: what is used is told without them in a table. */
export const usingVerbs: readonly string[] = [
  ...['bruger', 'bruge', 'brugte', 'brugt', 'benytter', 'benytte', 'benyttede', 'benyttet', 'anvender', 'anvendte'],
];
