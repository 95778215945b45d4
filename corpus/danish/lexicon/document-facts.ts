/** What can be asked of a document itself, answered from its metadata, in the order in which it is told. */
export const documentFacts = [
  'documents',
  'title',
  'kind',
  'publisher',
  'date',
  'recipient',
  'pages',
  'language',
  'caseNumber',
  'link',
  'version',
] as const;
export type DocumentFact = (typeof documentFacts)[number];

/** Words of a question that ask for the fact; a cue of several words must stand in order, others may come between. */
export const documentFactCues: Readonly<Record<DocumentFact, readonly string[]>> = {
  documents: [
    'hvilke dokumenter',
    'hvor mange dokumenter',
    'hvilke kilder',
    'hvor mange kilder',
    'hvad svarer du ud fra',
    'which documents',
    'how many documents',
  ],
  title: ['titel', 'titlen', 'hvad hedder', 'hvad kaldes', 'title'],
  kind: ['hvilken slags', 'hvad slags', 'hvilken type', 'hvilken form for', 'dokumenttype', 'what kind'],
  publisher: [
    'hvem har skrevet',
    'hvem skrev',
    'hvem har lavet',
    'hvem har udarbejdet',
    'hvem har udgivet',
    'hvem udgav',
    'hvem har forfattet',
    'hvem står bag',
    'hvem er ansvarlig',
    'hvem kommer fra',
    'forfatter',
    'afsender',
    'udgiver',
    'udgivet af',
    'skrevet af',
    'hvem har udsendt',
    'hvem har offentliggjort',
    'who wrote',
    'author',
    'publisher',
  ],
  date: [
    'hvornår',
    'hvilket år',
    'årstal',
    'dato',
    'datoen',
    'dateret',
    'hvor gammelt',
    'hvor gammel',
    'udgivelsesdato',
    'udkom',
    'when was',
    'date',
  ],
  recipient: ['modtager', 'modtageren', 'hvem sendt til', 'hvem er til', 'til hvem', 'stilet til', 'henvendt til'],
  pages: ['hvor mange sider', 'antal sider', 'sidetal', 'sideantal', 'hvor langt', 'hvor lang', 'how many pages'],
  language: ['hvilket sprog', 'hvilke sprog', 'sproget', 'which language'],
  caseNumber: ['sagsnummer', 'sagsnr', 'journalnummer', 'sagens nummer', 'case number'],
  link: [
    'hvor kan finde',
    'hvor kan findes',
    'hvor finder',
    'hvor ligger',
    'hvor kan hente',
    'hvor kan læse',
    'link',
    'url',
    'webadresse',
    'på nettet',
    'where find',
  ],
  version: ['hvilken version', 'hvilken udgave', 'versionsnummer'],
};

/** Nouns by which people mean a document, whatever sort it is. */
export const documentNouns: readonly string[] = [
  'dokument',
  'dokumentet',
  'dokumenter',
  'dokumenterne',
  'notat',
  'notatet',
  'tekst',
  'teksten',
  'papir',
  'papiret',
  'kilde',
  'kilden',
  'kilder',
  'kilderne',
  'document',
  'documents',
  'note',
];

/** Sorts of documents: with words of a title behind them they mean that document, whatever sort it says it is. */
export const documentSorts: readonly string[] = [
  ...['rapport', 'oversigt', 'status', 'referat', 'redegørelse', 'faktaark', 'pjece', 'artikel', 'vejledning', 'bilag'],
  ...['publikation', 'skrivelse', 'samling', 'gennemgang', 'opgørelse', 'evaluering', 'beretning', 'analyse'],
];

/** What stands between a sort of document and what it is about. */
export const titlePrepositions: readonly string[] = ['om', 'over', 'fra', 'for', 'af', 'vedrørende', 'angående', 'on'];

/** What is said of documents beside the fact that is asked. */
export const documentFillers: readonly string[] = [
  'skrevet',
  'skrive',
  'skriver',
  'lavet',
  'udarbejdet',
  'udgivet',
  'udgives',
  'offentliggjort',
  'udsendt',
  'publiceret',
  'sendt',
  'stammer',
  'kommer',
  'dateret',
  'foreliggende',
  'pågældende',
  'nettet',
  'internettet',
  'online',
  'hente',
  'læse',
  'svarer',
  'bygger',
  'bruger',
  'kender',
  'bag',
  'ud',
  'ligger',
  'langt',
  'lang',
  'gammelt',
  'gammel',
  'slags',
  'type',
  'år',
  'udkom',
  'nummer',
  'ansvarlig',
  'hvornår',
];

/** By these a document is meant even when nothing but "det" names it. */
export const documentOnlyCues: readonly string[] = [
  'hvem har skrevet',
  'hvem skrev',
  'hvem har udgivet',
  'hvornår er det fra',
  'hvor mange sider',
  'hvor kan finde det',
  'hvor finder det',
  'hvor kan finde den',
  'hvor finder den',
  'hvilke dokumenter',
  'hvor mange dokumenter',
  'hvad svarer du ud fra',
  'sagsnummer',
];

/** How a turn of one word that asks is put in full after a question about a document; `{}` is what it was called. */
export const documentFactQuestions: Readonly<Partial<Record<DocumentFact, string>>> = {
  title: 'Hvad hedder {}?',
  publisher: 'Hvem har skrevet {}?',
  date: 'Hvornår er {} fra?',
  pages: 'Hvor mange sider har {}?',
  language: 'Hvilket sprog er {} på?',
  link: 'Hvor ligger {}?',
};

/** Words of a question that ask why a document was written; "hvorfor" asks it too. */
export const documentReasonCues: readonly string[] = [
  ...['baggrund', 'baggrunden', 'anledning', 'anledningen', 'formål', 'formålet', 'hensigt', 'hensigten'],
  ...['meningen', 'årsag', 'årsagen', 'grunden', 'purpose', 'reason', 'background'],
];

/** What is said in such a question beside the document and that it was written. */
export const documentReasonFillers: readonly string[] = [
  ...['findes', 'fandtes', 'eksisterer', 'lavede', 'skrev', 'udarbejder', 'bestilt', 'kom', 'kommet', 'til', 'blev'],
  ...['bliver', 'overhovedet', 'egentlig', 'netop', 'nu', 'opstod', 'written', 'made', 'exist', 'exists'],
];

/** Headings under which documents tell why they were written. */
export const documentReasonHeadings: readonly string[] = [
  ...['baggrund', 'formål', 'anledning', 'opdrag', 'kommissorium', 'indledning', 'forord', 'hvorfor'],
];

/** By these a sentence at the head of a document tells what it was written for, or on whose request. */
export const documentReasonSaid: readonly string[] = [
  ...['har bedt', 'bad om', 'har anmodet', 'anmodede', 'anmodning', 'på foranledning', 'foranlediget', 'opdrag'],
  ...['har spurgt', 'spørger', 'efterspurgt', 'efterspørger', 'har ønsket', 'efter ønske', 'ønske om', 'har bestilt'],
  ...['bestilling', 'i anledning', 'anledningen', 'på baggrund af', 'baggrunden', 'formålet', 'har til formål'],
  ...[
    'har til opgave',
    'skrevet til',
    'skrevet for',
    'henvender sig til',
    'skal bruges',
    'til brug for',
    'besluttet at',
  ],
];
