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

/** Asks again whether what was answered holds, or where it stands: the question before is answered once more. */
export const doubtCues: readonly string[] = [
  ...['er det sikkert', 'er du sikker', 'er i sikre', 'er det rigtigt', 'er det korrekt', 'er det sandt', 'passer det'],
  ...['stemmer det', 'kan det passe', 'holder det', 'kan det bekræftes', 'kan du bekræfte det', 'are you sure'],
];
export const sourceCues: readonly string[] = [
  ...['hvor står det', 'hvor står der det', 'hvor fremgår det', 'hvad er kilden', 'hvad er din kilde'],
  ...['hvor ved du det fra', 'hvor har du det fra', 'hvor kommer det fra', 'på hvilken side'],
];
/** Asks for more of the same. */
export const elaborateCues: readonly string[] = [
  ...['uddyb', 'uddyb det', 'kan du uddybe', 'kan du uddybe det', 'vil du uddybe', 'vil du uddybe det', 'sig mere'],
  ...['fortæl mere', 'fortæl mere om det', 'kan du fortælle mere', 'kan du sige mere', 'kan du forklare det'],
  ...['forklar det', 'forklar det nærmere', 'kan du forklare det nærmere', 'hvad betyder det', 'hvad vil det sige'],
  ...['mere', 'flere detaljer', 'tell me more', 'can you elaborate'],
];
/** What may stand beside these without changing them. */
export const reactionFillers: readonly string[] = [
  ...['nu', 'da', 'mon', 'helt', 'virkelig', 'egentlig', 'så', 'og', 'men', 'ikke', 'lige', 'lidt', 'venligst', 'også'],
  ...['please', 'tak', 'ok', 'okay', 'hm', 'gerne'],
];

/** How a person mends what was asked before; what follows is what is meant. */
export const correctionFrames: readonly string[] = [
  '(?:(?:nej|næ|øh|ups|hov|undskyld|beklager|sorry|altså)[,. ]+)*(?:jeg|vi) (?:mente|mener|tænkte på|tænker på|spurgte om)(?: nu| altså| egentlig)*(?: i| om| på| hos| for)?',
  '(?:det )?samme(?: spørgsmål)? (?:for|om|med|i|ved)',
  '(?:nej[,. ]+)?ikke .{2,60}?,? men',
];
/** How a person goes back to something spoken of earlier. */
export const returnFrames: readonly string[] = ['(?:nu |så |lad os gå )?tilbage til', '(?:vi går|jeg går) tilbage til'];

/** All others of a kind than the one asked about. */
export const otherCues: readonly string[] = ['de andre', 'de øvrige', 'resten', 'the others', 'the other ones'];
/** The year before or after the one that was asked about. */
export const yearSteps: Readonly<Record<string, number>> = {
  'året efter': 1,
  'næste år': 1,
  'det følgende år': 1,
  'året før': -1,
  'året inden': -1,
  'det foregående år': -1,
};

/** After these verbs "det" stands for no thing, and "de" for those who give or get. */
export const verbsOfCourse: readonly string[] = ['tager', 'kræver', 'sker', 'foregår', 'gælder', 'lykkes', 'varer'];
export const verbsOfParties: Readonly<Record<string, string>> = {
  betaler: 'til',
  bidrager: 'til',
  betalte: 'til',
  køber: 'af',
  får: 'af',
};

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
  ...[
    'formand',
    'næstformand',
    'forperson',
    'næstforperson',
    'forkvinde',
    'sekretariatsleder',
    'direktør',
    'leder',
    'borgmester',
    'koordinator',
    'projektleder',
  ],
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

/** Of several that a sentence has just named, those that it points back to by their place. */
export const ordinalPointers: readonly string[] = ['førstnævnte', 'sidstnævnte', 'ovennævnte'];

/** What may stand in "og hvem er det i …?" beside the name: "det" takes up what was asked of another. */
export const samePredicate: ReadonlySet<string> = new Set(
  'og men så hvem hvad er var bliver det i for hos på ved af under til'.split(' '),
);

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
  medlem: 'af',
  ud: 'af',
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
