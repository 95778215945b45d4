/**
 * What Danish words say about a question: data that a Dane can read and extend. Cues and labels are compared by
 * stem (`stemming.ts`) after folding; a cue of several words must stand together, in order. No entry names a
 * document's own subject, heading or place.
 */

export const aspects = [
  'participants',
  'money',
  'staff',
  'tasks',
  'governance',
  'secretariat',
  'time',
  'frequency',
  'place',
  'purpose',
] as const;
export type Aspect = (typeof aspects)[number];

interface AspectCues {
  /** Words of a question that ask for the aspect. */
  readonly cues: readonly string[];
  /** Labels and headings that documents give it. */
  readonly labels: readonly string[];
}

export const aspectCues: Readonly<Record<Aspect, AspectCues>> = {
  participants: {
    cues: [
      'med i',
      'er med',
      'står bag',
      'deltager',
      'deltagere',
      'deltage',
      'medlem',
      'medlemmer',
      'medlemskommuner',
      'medlemskommune',
      'ejerkommuner',
      'indgår',
      'består af',
      'parter',
      'omfatter',
      'samarbejde',
      'samarbejder',
      'fællesskab',
      'hører til',
      'tilhører',
      'hvilke kommuner',
      'hvem er',
      'kommunerne',
      'members',
      'member',
      'participate',
      'participates',
      'municipalities',
      'part of',
    ],
    labels: ['deltagere', 'medlemmer', 'parter', 'kommuner', 'ejere'],
  },
  money: {
    cues: [
      'finansiering',
      'finansieres',
      'finansieret',
      'finansierer',
      'økonomi',
      'bidrag',
      'medlemsbidrag',
      'basisbidrag',
      'betaler',
      'betale',
      'betales',
      'koster',
      'koste',
      'budget',
      'kontingent',
      'penge',
      'tilskud',
      'pris',
      'kr',
      'kroner',
      'million',
      'cost',
      'costs',
      'pay',
      'pays',
      'funded',
      'financed',
      'funding',
    ],
    labels: ['finansiering', 'økonomi', 'budget', 'bidrag', 'takst', 'pris', 'kontingent'],
  },
  staff: {
    cues: [
      'ansatte',
      'ansat',
      'medarbejdere',
      'bemanding',
      'personale',
      'stillinger',
      'årsværk',
      'arbejder der',
      'employees',
      'staff',
    ],
    labels: ['organisation', 'bemanding', 'personale', 'ansatte'],
  },
  tasks: {
    cues: [
      'indsatsområde',
      'indsatsområder',
      'indsats',
      'opgave',
      'opgaver',
      'fokus',
      'fokusområder',
      'arbejder med',
      'beskæftiger',
      'laver',
      'tilbyder',
      'projekter',
      'tasks',
      'focus',
      'areas',
    ],
    labels: ['indsatsområde', 'opgaver', 'fokus', 'fokusområder', 'aktiviteter'],
  },
  governance: {
    cues: [
      'styring',
      'styres',
      'ledes',
      'leder',
      'ledelse',
      'bestyrelse',
      'bestyrelsen',
      'formand',
      'formanden',
      'næstformand',
      'styregruppe',
      'organiseret',
      'organisering',
      'bestemmer',
      'chair',
      'chairman',
      'board',
      'governed',
    ],
    labels: ['styring', 'ledelse', 'bestyrelse', 'styregruppe', 'organisering', 'organisation'],
  },
  secretariat: {
    cues: ['sekretariat', 'sekretariatet', 'sekretariatsleder', 'secretariat'],
    labels: ['sekretariat', 'organisation'],
  },
  time: {
    cues: [
      'hvornår',
      'startdato',
      'startede',
      'oprettet',
      'etableret',
      'begyndte',
      'år',
      'dato',
      'træder i kraft',
      'trådte i kraft',
      'tidsplan',
      'when',
    ],
    labels: ['tidsplan', 'startdato', 'start', 'etableret'],
  },
  frequency: { cues: ['hvor ofte', 'hvor tit', 'mødes', 'hyppigt', 'how often'], labels: ['møder', 'mødefrekvens'] },
  place: {
    cues: ['hvor ligger', 'hvor har', 'hjemsted', 'placeret', 'adresse', 'where'],
    labels: ['hjemsted', 'adresse', 'placering'],
  },
  purpose: {
    cues: ['formål', 'formålet', 'mål', 'målet', 'hvorfor', 'baggrund', 'baggrunden', 'purpose', 'goal', 'why'],
    labels: ['formål', 'mål', 'baggrund'],
  },
};

/** Words that carry no content of a question: what is left is what the documents must speak of. */
export const functionWords: ReadonlySet<string> = new Set(
  `en et den det de der som i på af til for fra om ved med over under mellem og eller men at er var være været bliver
   blev har have havde kan kunne skal skulle vil ville må hvad hvem hvor hvornår hvordan hvorfor hvilke hvilken hvilket
   hvis man jeg du vi I han hun dem dig mig os min mit mine din dit dine sin sit sine vores deres jeres dets dens hans
   hendes denne dette disse her så også kun ikke nogen noget nogle alle alt hele hver hvert meget mange flere flest
   mere mest mindre få færre lidt end når da nu sig selv sådan ja nej jo hej tak venligst gerne lige lidt egentlig
   mon vide ved finde fortæl fortælle oplyse oplys sige siger nævn nævne nævner nævnes står ifølge notat notatet
   dokument dokumentet dokumenter teksten navn navne navnene hedder kaldes slags bare måske the a an of in is are
   does do did to for how what which who where when why much many and or with by on it its they their there about
   tell me please part can you i this that from bl a mv ift hhv kort liste list op giv forklar beskriv gør gøres
   sidder sidde kommer stor stort store størrelse går gælder foregår handler præcis præcist cirka omtrent ca konkret konkrete
   findes fandtes får fået gang samt både enten`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that open a question; recognised with a slip in them. */
export const questionWords: readonly string[] = ['hvilke', 'hvilken', 'hvilket', 'hvordan', 'hvornår', 'hvorfor'];

/** Words that show that a question is in English. */
export const englishWords: ReadonlySet<string> = new Set(
  'the what which who how does are is of many much when where why municipalities members in and do'.split(' '),
);

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

/** Words that ask for those who buy from a collaboration without being in it. */
export const customerCues: readonly string[] = ['kunde', 'kunder', 'kundekommuner', 'customers'];

/** Several things are asked about together, or each by itself. */
export const togetherCues: readonly string[] = ['både', 'begge', 'sammen', 'fælles', 'går igen', 'samtidig', 'both'];
export const eitherCues: readonly string[] = ['eller', 'enten', 'either', 'or'];

/** Cues that the name itself is asked for, and not the office. */
export const nameCues: readonly string[] = ['hvad hedder', 'navn', 'navnet', 'navne', 'name of'];

/** Words that stand for something named before. */
export const anaphora: ReadonlySet<string> = new Set(
  'de den det deres dets dens der dem her samarbejdet sammenslutningen organisationen rådet it they their its'.split(
    ' ',
  ),
);

export const thanksWords: ReadonlySet<string> = new Set(
  'tak takker mange tusind fint super godt perfekt hej goddag farvel thanks thank you ok okay fedt hav en god dag det var alt for nu hjælpen din'.split(
    ' ',
  ),
);

/** Imperatives and phrases that ask for something other than what documents say. */
export const requestCues: readonly string[] = [
  'mind mig',
  'ring til',
  'send en',
  'bestil',
  'skriv et digt',
  'skriv en sang',
  'skriv et program',
  'skriv kode',
  'skriv en',
  'skriv et',
  'digt om',
  'oversæt',
  'lav en',
  'lav et',
  'glem alt',
  'glem dine',
  'ignorer',
  'ignore',
  'forget',
  'systemprompt',
  'system prompt',
  'dine instruktioner',
  'dine instrukser',
  'din prompt',
  'du er nu',
  'you are now',
  'lad som om',
  'opfør dig',
  'pretend',
  'fortæl en vittighed',
  'fortæl en joke',
  'write a',
  'print your',
  'svar kun med',
  'svar med',
];

/** What can be asked of a document itself, answered from its metadata. */
export const documentFactCues = {
  publisher: [
    'hvem har skrevet',
    'hvem har lavet',
    'hvem har udarbejdet',
    'hvem har udgivet',
    'forfatter',
    'forfatteren',
    'afsender',
    'afsenderen',
    'udgiver',
    'udgivet af',
    'who wrote',
    'author',
    'hvem står bag',
  ],
  date: [
    'hvornår er notatet',
    'hvornår er dokumentet',
    'dateret',
    'datoen på',
    'notatets dato',
    'dato har',
    'hvornår er det fra',
    'hvor gammelt',
    'hvornår blev notatet',
    'hvornår blev dokumentet',
    'hvilken dato',
    'when was the note',
    'hvornår udkom',
    'hvornår er oversigten',
    'hvornår er status',
  ],
  pages: ['hvor mange sider', 'antal sider', 'sidetal', 'how many pages'],
  caseNumber: ['sagsnummer', 'sagsnr', 'journalnummer', 'sagens nummer'],
} as const;
