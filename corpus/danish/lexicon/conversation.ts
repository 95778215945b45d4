import { collaborationNouns, venueNouns } from './collaborations.ts';

/** Words in front of a question that only tie it to what was said. */
export const leadIns: ReadonlySet<string> = new Set(
  'og men så ja nej nå okay ok fint altså hej tak and but then so'.split(' '),
);

/** Openings by which a turn leans on the one before it. */
export const followUpOpenings: readonly string[] = [
  ...['og', 'men', 'hvad med', 'hvad så med', 'hvad så', 'så', 'også', 'and', 'but', 'what about', 'how about'],
];

/** Definite nouns for a collaboration of any sort, put back as its name. */
export const definiteNouns: readonly string[] = [
  ...[...collaborationNouns, ...venueNouns].map(([, theOne]) => theOne),
  ...['rådet', 'huset'],
];

/** Words that stand for something named before. */
export const anaphora: ReadonlySet<string> = new Set([
  ...'de den det deres dets dens der dem her han hun hans hendes'.split(' '),
  ...definiteNouns,
]);

/** Pronouns that can be put back as the name they stand for, and those that become its genitive. */
export const pronouns: readonly string[] = ['det', 'den', 'de', 'dem'];
export const possessives: readonly string[] = ['deres', 'dets', 'dens'];
/** Words after "det" that make it stand for nothing ("er det rigtigt, at …"). */
export const expletiveAfter: readonly string[] = [
  'rigtigt',
  'korrekt',
  'sandt',
  'muligt',
  'sikkert',
  'kun',
  'at',
  'så',
];
/** Words after "de" or "den" that leave it a pronoun; before any other word it is an article. */
export const pronounBefore: readonly string[] = [
  ...['i', 'på', 'til', 'med', 'om', 'for', 'af', 'fra', 'ved', 'hver', 'pr', 'per', 'egentlig', 'også', 'så', 'nu'],
  ...['at', 'ud', 'sig', 'ikke', 'mon', 'der', 'helt', 'selv', 'sammen', 'og', 'har', 'er', 'får', 'laver', 'gør'],
  ...['betaler', 'kan', 'skal', 'om', 'fælles', 'ansat', 'ansatte', 'tilsammen', 'samlet', 'typisk', 'normalt'],
];

/** Pronouns for a person: the office named before them is meant. */
export const personPronouns: readonly string[] = ['han', 'hun', 'vedkommende', 'ham', 'hende'];
export const personPossessives: readonly string[] = ['hans', 'hendes'];
export const offices: readonly string[] = [
  ...['formand', 'næstformand', 'sekretariatsleder', 'direktør', 'leder', 'borgmester', 'koordinator', 'projektleder'],
];

/** Words that point back to several named before ("hvilke af dem", "begge"). */
export const amongCues: readonly string[] = [
  'af dem',
  'af de to',
  'af disse',
  'af de tre',
  'begge to',
  'begge',
  'dem begge',
];
/** Words that rank several against each other. */
export const rankingCues: readonly string[] = [
  ...['flest', 'færrest', 'størst', 'største', 'mindst', 'mindste', 'højest', 'højeste', 'lavest', 'laveste', 'dyrest'],
  ...[
    'billigst',
    'ældst',
    'ældste',
    'nyest',
    'nyeste',
    'mest',
    'flere',
    'færre',
    'større',
    'mindre',
    'højere',
    'lavere',
  ],
  ...['først', 'sidst', 'dyreste', 'billigste', 'forskel', 'forskellen'],
];

/** One of several named before, by its place; -1 is the last. */
export const ordinals: Readonly<Record<string, number>> = {
  første: 0,
  førstnævnte: 0,
  anden: 1,
  andet: 1,
  tredje: 2,
  fjerde: 3,
  femte: 4,
  sidste: -1,
  sidstnævnte: -1,
};

/** Kinds of parties that can take each other's place in a question ("og regionen?"). */
export const parties: readonly string[] = [
  ...['kommune', 'kommunen', 'kommuner', 'kommunerne', 'region', 'regionen', 'regioner', 'regionerne', 'staten'],
  ...['borgere', 'borgerne', 'virksomheder', 'virksomhederne', 'husstand', 'husstanden', 'fonde', 'fondene'],
];
export const partyQuantifiers: readonly string[] = ['hver', 'hvert', 'en', 'den enkelte', 'enkelte', 'alle', 'de'];

/** The preposition that ties an aspect to its subject where it is not "i". */
export const aspectPrepositions: Readonly<Record<string, string>> = {
  formål: 'med',
  formålet: 'med',
  mål: 'for',
  målet: 'for',
  formand: 'for',
  formanden: 'for',
  næstformand: 'for',
  næstformanden: 'for',
  bestyrelsen: 'for',
  styregruppen: 'for',
  sekretariatet: 'for',
  direktør: 'for',
  leder: 'for',
  fortæl: 'om',
  beskriv: 'om',
  mere: 'om',
};

/** First words of what is told to do rather than asked; no question mark follows. */
export const imperatives: readonly string[] = [
  'fortæl',
  'beskriv',
  'forklar',
  'giv',
  'opsummer',
  'nævn',
  'uddyb',
  'vis',
];

/** How a question is put when a later turn names only another shape of answer; `{}` is the subject. */
export const reshaped = {
  who: 'Hvilke kommuner er med i {}?',
  all: 'Hvem er med i {}?',
  howMany: 'Hvor mange kommuner er med i {}?',
  staff: 'Hvor mange ansatte har {}?',
} as const;
