/** What of a subject a question can ask for. */
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
  'termination',
  'contact',
] as const;
export type Aspect = (typeof aspects)[number];

interface AspectCues {
  /** Words of a question that ask for the aspect. */
  readonly cues: readonly string[];
  /** Labels and headings that documents give it. */
  readonly labels: readonly string[];
}

/**
 * Cues and labels are compared by stem (`stemming.ts`) after folding; a cue of several words must stand together, in
 * order. No entry names a document's own subject, heading or place.
 */
export const aspectCues: Readonly<Record<Aspect, AspectCues>> = {
  participants: {
    cues: [
      ...['med i', 'er med', 'med til', 'står bag', 'deltager', 'deltagere', 'deltage', 'medlem', 'medlemmer'],
      ...['medlemskommuner', 'medlemskommune', 'ejerkommuner', 'indgår', 'består af', 'parter', 'part i', 'partnere'],
      ...[
        'aktører',
        'ejer',
        'ejes',
        'ejere',
        'omfatter',
        'samarbejde',
        'samarbejder',
        'fællesskab',
        'hører til',
        'tilhører',
        'tilsluttet',
      ],
      ...['gået sammen', 'hvilke kommuner', 'hvem er', 'kommunerne', 'members', 'member', 'participate'],
      ...['participates', 'municipalities', 'part of'],
    ],
    labels: [
      ...['deltagere', 'medlemmer', 'parter', 'partnere', 'kommuner', 'ejere', 'aktører', 'ejerkreds', 'deltagerkreds'],
      ...['medlemskreds', 'aftaleparter', 'samarbejdsparter', 'samarbejdspartnere', 'medlemskommuner', 'ejerkommuner'],
      ...['deltagende kommuner', 'interessenter', 'tilsluttede kommuner'],
    ],
  },
  money: {
    cues: [
      ...['finansiering', 'finansieres', 'finansieret', 'finansierer', 'økonomi', 'bidrag', 'medlemsbidrag'],
      ...[
        'basisbidrag',
        'betaler',
        'betale',
        'betales',
        'betaling',
        'koster',
        'koste',
        'budget',
        'kontingent',
        'penge',
      ],
      ...['tilskud', 'pris', 'prisen', 'takst', 'udgift', 'udgifter', 'omkostninger', 'gebyr', 'leje', 'kr', 'kroner'],
      ...['million', 'cost', 'costs', 'pay', 'pays', 'funded', 'financed', 'funding'],
    ],
    labels: [
      ...[
        'finansiering',
        'økonomi',
        'budget',
        'bidrag',
        'takst',
        'takster',
        'pris',
        'priser',
        'kontingent',
        'betaling',
      ],
      ...[
        'udgift',
        'udgifter',
        'omkostninger',
        'tilskud',
        'gebyr',
        'leje',
        'egenbetaling',
        'bevilling',
        'medlemsbidrag',
      ],
      ...['økonomisk ramme', 'indtægter', 'vederlag', 'honorar'],
    ],
  },
  staff: {
    cues: [
      ...['ansatte', 'ansat', 'medarbejdere', 'bemanding', 'bemandet', 'personale', 'mandskab', 'stillinger'],
      ...['årsværk', 'arbejder der', 'employees', 'staff'],
    ],
    labels: [
      ...['organisation', 'bemanding', 'personale', 'ansatte', 'mandskab', 'medarbejdere', 'årsværk', 'stillinger'],
      ...['personaleressourcer', 'normering', 'ressourcer'],
    ],
  },
  tasks: {
    cues: [
      ...['indsatsområde', 'indsatsområder', 'indsats', 'opgave', 'opgaver', 'fokus', 'fokusområder', 'arbejder med'],
      ...['beskæftiger', 'laver', 'tilbyder', 'projekter', 'ydelser', 'aktiviteter', 'leverancer', 'arbejdsområder'],
      ...['tasks', 'focus', 'areas'],
    ],
    labels: [
      ...['indsatsområde', 'opgaver', 'opgave', 'fokus', 'fokusområder', 'aktiviteter', 'ydelser', 'ydelse', 'indhold'],
      ...['leverancer', 'arbejdsområder', 'indsats', 'indsatser', 'opgavefordeling', 'tilbud', 'arbejdsopgaver'],
      ...['kerneopgaver', 'temaer', 'omfang'],
    ],
  },
  governance: {
    cues: [
      ...['styring', 'styres', 'ledes', 'leder', 'ledelse', 'bestyrelse', 'bestyrelsen', 'formand', 'formanden'],
      ...[
        'næstformand',
        'styregruppe',
        'organiseret',
        'organisering',
        'bestemmer',
        'ansvaret',
        'ansvarlig',
        'besluttes',
      ],
      ...['chair', 'chairman', 'board', 'governed'],
    ],
    labels: [
      ...['styring', 'ledelse', 'bestyrelse', 'styregruppe', 'organisering', 'organisation', 'ansvar', 'ansvarlig'],
      ...['politisk ledelse', 'daglig ledelse', 'politisk styring', 'beslutning', 'beslutninger', 'formand', 'leder'],
      ...['formandskab', 'repræsentantskab', 'udvalg', 'kompetence'],
    ],
  },
  secretariat: {
    cues: ['sekretariat', 'sekretariatet', 'sekretariatsleder', 'secretariat'],
    labels: ['sekretariat', 'sekretariatsbetjening', 'administration', 'organisation'],
  },
  time: {
    cues: [
      ...['hvornår', 'startdato', 'startede', 'oprettet', 'etableret', 'begyndte', 'indgået', 'stiftet', 'år', 'dato'],
      ...['træder i kraft', 'trådte i kraft', 'gælder fra', 'tidsplan', 'periode', 'varighed', 'løbetid', 'udløber'],
      ...['hvor længe', 'when'],
    ],
    labels: [
      ...['tidsplan', 'startdato', 'start', 'opstart', 'etableret', 'indgået', 'oprettet', 'stiftet', 'dannet'],
      ...['ikrafttræden', 'ikrafttrædelse', 'begyndelse', 'periode', 'aftaleperiode', 'projektperiode', 'varighed'],
      ...['løbetid', 'udløb', 'slutdato', 'gyldighed', 'indviet', 'åbnet', 'dato', 'tidspunkt', 'vedtaget'],
    ],
  },
  frequency: {
    cues: ['hvor ofte', 'hvor tit', 'mødes', 'hyppigt', 'how often'],
    labels: ['møder', 'mødefrekvens', 'mødehyppighed', 'mødeplan', 'mødekadence'],
  },
  place: {
    cues: ['hvor ligger', 'hvor har', 'hjemsted', 'placeret', 'adresse', 'where'],
    labels: ['hjemsted', 'adresse', 'placering', 'beliggenhed', 'sted', 'lokation', 'mødested', 'lokaler'],
  },
  purpose: {
    cues: [
      ...['formål', 'formålet', 'mål', 'målet', 'sigte', 'sigtet', 'hensigt', 'hensigten', 'idéen', 'hvorfor'],
      ...['baggrund', 'baggrunden', 'purpose', 'goal', 'why'],
    ],
    labels: [
      ...['formål', 'mål', 'målsætning', 'sigte', 'hensigt', 'idé', 'vision', 'ambition', 'begrundelse', 'baggrund'],
    ],
  },
  termination: {
    cues: [
      ...[
        'opsigelse',
        'opsiges',
        'opsige',
        'opsigelsesvarsel',
        'udtræden',
        'udtræde',
        'udmeldelse',
        'varsel',
        'varsle',
      ],
      ...['melde ud', 'melde sig ud', 'træde ud', 'ud af', 'terminate', 'withdraw'],
    ],
    labels: ['opsigelse', 'opsigelsesvarsel', 'udtræden', 'udmeldelse', 'varsel', 'ophør', 'udtrædelse'],
  },
  contact: {
    cues: [
      ...['kontakt', 'kontakte', 'kontaktes', 'kontaktperson', 'telefonnummer', 'telefonnummeret', 'mailadresse'],
      ...['henvende', 'contact'],
    ],
    labels: ['kontakt', 'kontaktperson', 'kontaktpersoner', 'kontaktoplysninger', 'henvendelse', 'telefon', 'e-mail'],
  },
};
