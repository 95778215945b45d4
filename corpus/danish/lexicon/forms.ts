import { collaborationNouns } from './collaborations.ts';

/** Several things are asked about together, or each by itself. */
export const togetherCues: readonly string[] = ['både', 'begge', 'sammen', 'fælles', 'går igen', 'samtidig', 'both'];
export const eitherCues: readonly string[] = ['eller', 'enten', 'either', 'or'];

/** Cues that the name itself is asked for, and not the office. */
export const nameCues: readonly string[] = ['hvad hedder', 'navn', 'navnet', 'navne', 'name of'];
/** The same, with other words between. */
export const scatteredNameCues: readonly string[] = ['hvad han hedder', 'hvad hun hedder'];

/** Offices that one person holds: who asks who holds one asks for a name, and another office is less than that. */
export const officeCues: readonly string[] = [
  ...['formand', 'formanden', 'formandskab', 'formandskabet', 'formandspost', 'formandsposten', 'næstformand'],
  ...['forperson', 'forpersonen', 'næstforperson', 'næstforpersonen', 'forkvinde', 'forkvinden'],
  ...['næstformanden', 'direktør', 'direktøren', 'borgmester', 'borgmesteren', 'overborgmester', 'overborgmesteren'],
];

/** Verbs by which somebody holds an office. */
export const holdingVerbs: readonly string[] = [
  ...['er', 'var', 'bliver', 'blev', 'hedder', 'har', 'havde', 'besidder', 'bestrider', 'varetager', 'is'],
];

/** Words that ask for a person. */
export const whoCues: readonly string[] = ['hvem', 'who'];

/** Words anywhere in a question that ask for a number. */
export const countCues: readonly string[] = ['hvor mange', 'antal', 'how many'];

/** First words of a question that asks for a reason. */
export const whyOpenings: readonly string[] = ['hvorfor', 'why'];

/** First words of a question that yes or no answers: its verb. */
export const yesNoOpenings: readonly string[] = [
  ...['er', 'var', 'bliver', 'blev', 'har', 'havde', 'kan', 'skal', 'må', 'vil', 'findes', 'deltager', 'deltog'],
  ...['indgår', 'indgik', 'hører', 'ejer', 'betaler', 'betalte', 'får', 'står', 'gælder', 'mødes', 'sidder', 'ligger'],
  ...['kommer', 'koster', 'løser', 'driver', 'tilbyder', 'dækker', 'mon', 'hvorvidt'],
];

/** Further finite verbs by which the order of a clause is told. */
export const clauseVerbs: readonly string[] = [
  ...['hedder', 'hed', 'kaldes', 'laver', 'lavede', 'gør', 'gjorde', 'bruger', 'brugte', 'giver', 'gav', 'finder'],
  ...[
    'åbner',
    'åbnede',
    'lukker',
    'begynder',
    'starter',
    'slutter',
    'behandler',
    'køber',
    'købte',
    'støtter',
    'kræver',
  ],
  ...['bygger', 'fører', 'låner', 'lejer', 'underviser', 'beskriver', 'nævner', 'bør', 'burde', 'måtte', 'ville'],
  ...['kostede', 'ejede', 'drev', 'ledede', 'fandtes', 'skulle', 'kunne', 'rykkede', 'steg', 'faldt', 'voksede'],
];

/** What asks whether something holds, before ", at …": the clause itself is what is asked. */
export const confirmFrames: readonly string[] = [
  '(?:kan|kunne) (?:det|du|i|man|de) (?:(?:mon|venligst|lige) )*bekræftes?',
  '(?:er|var) det (?:(?:nu|da|mon|virkelig|ikke|så|faktisk) )*(?:rigtigt|korrekt|sandt|sådan|tilfældet)(?: forstået)?',
  '(?:passer|stemmer|gælder|holder) det(?: (?:nu|da|mon|virkelig|ikke|så))*',
  'har jeg (?:ret i|(?:forstået|opfattet|hørt)(?: det)? (?:rigtigt|korrekt|ret))',
  'er jeg rigtig i',
  'er det (?:rigtigt|korrekt) (?:forstået|opfattet)',
  '(?:kan|må) (?:jeg|man|vi) gå ud fra',
  '(?:det|der) (?:bedes|ønskes) (?:venligst )?(?:be- eller afkræftet|bekræftet)',
];

/** What a speaker puts behind a statement to have it confirmed. */
export const tagQuestions: readonly string[] = [
  'ikke(?: sandt| også)?',
  'vel',
  'eller hvad',
  'er det ikke (?:rigtigt|korrekt|sådan)',
  'ikke rigtigt',
  '(?:gør|er|har|kan|skal) (?:de|den|det|han|hun) ikke',
];

/** Adverbs that stand before the verb of a clause that "at" opens, and those of them that only colour it. */
export const clauseAdverbs: readonly string[] = [
  ...['ikke', 'også', 'kun', 'aldrig', 'altid', 'stadig', 'fortsat', 'allerede', 'ikke længere'],
];
export const modalParticles: readonly string[] = ['vel', 'da', 'jo', 'nu', 'vist', 'nok', 'sikkert', 'mon', 'altså'];

/** First words after which the subject of a statement stands behind its verb. */
export const frontedOpenings: readonly string[] = [
  ...['i', 'på', 'fra', 'siden', 'efter', 'før', 'for', 'ved', 'om', 'hos', 'med', 'til', 'nu', 'derfor', 'så', 'der'],
];

/** Words that ask for names wherever in a question they stand. */
export const namingWords: readonly string[] = ['hvilke', 'hvilken', 'hvilket', 'hvem'];

/** Words anywhere in a question that ask for each of several. */
export const listCues: readonly string[] = [
  'hvilke',
  'hvilken',
  'hvilket',
  'which',
  'list',
  'deltager',
  'deltagere',
  'medlem',
  'medlemmer',
  'kommune',
  'kommuner',
  'kommunerne',
];

/** Nouns with which names are asked for ("der bedes om en oversigt over …"). */
export const listNouns: readonly string[] = ['navngivning', 'oversigt over', 'liste over', 'opregning', 'fortegnelse'];

/** Words for a collaboration; asked for with a word of `whichCues`, it is collaborations that are wanted. */
export const collaborationCues: readonly string[] = collaborationNouns.flat();
export const whichCues: readonly string[] = ['hvilke', 'hvilken', 'hvilket', 'hvor', 'which'];

/**
 * Who may do, lead, decide or pay something without being named, as a noun ends: offices, trades, bodies, firms. Who
 * asks "hvem" is answered by one as well as by a name.
 */
export const doerNounEndings: readonly string[] = [
  ...['leder', 'lederen', 'lederne', 'chef', 'chefen', 'chefer', 'cheferne', 'direktør', 'direktøren', 'direktører'],
  ...['direktørerne', 'forvalter', 'forvalteren', 'arkivar', 'arkivaren', 'inspektør', 'inspektøren', 'mester'],
  ...['mesteren', 'mestre', 'mestrene', 'formand', 'formanden', 'mænd', 'mændene', 'forperson', 'forpersonen'],
  ...['koordinator', 'koordinatoren', 'konsulent', 'konsulenten', 'konsulenter', 'konsulenterne', 'medarbejder'],
  ...['medarbejderen', 'medarbejdere', 'medarbejderne', 'frivillige', 'forældre', 'forældrene', 'borgere'],
  ...['borgerne', 'kommune', 'kommunen', 'kommuner', 'kommunerne', 'region', 'regionen', 'regioner', 'regionerne'],
  ...['bestyrelse', 'bestyrelsen', 'udvalg', 'udvalget', 'udvalgene', 'råd', 'rådet', 'rådene', 'gruppe', 'gruppen'],
  ...['sekretariat', 'sekretariatet', 'direktion', 'direktionen', 'repræsentantskab', 'repræsentantskabet', 'nævn'],
  ...['nævnet', 'forening', 'foreningen', 'foreninger', 'firma', 'firmaet', 'firmaer', 'selskab', 'selskabet'],
  ...['virksomhed', 'virksomheden', 'virksomheder', 'forvaltning', 'forvaltningen', 'forvaltninger', 'medlemmer'],
  ...['repræsentant', 'repræsentanten', 'repræsentanter', 'repræsentanterne', 'deltager', 'deltagere', 'personer'],
  ...['medlemmerne', 'ejerne', 'deltagerne', 'lærer', 'læreren', 'lærere', 'lærerne', 'læge', 'lægen', 'læger'],
  ...[
    'lægerne',
    'staten',
    'ministeriet',
    'styrelsen',
    'myndigheden',
    'fonden',
    'vagten',
    'entreprenør',
    'entreprenøren',
  ],
];
