/** Words of thanks and parting; a message of nothing else asks nothing. */
export const thanksWords: ReadonlySet<string> = new Set(
  'tak takker mange tusind fint super godt perfekt hej goddag farvel thanks thank you ok okay fedt hav en god dag det var alt for nu hjælpen din svaret svarene svar info oplysningerne'.split(
    ' ',
  ),
);

/** Words of praise: alone they thank too. */
export const praiseWords: readonly string[] = ['fint', 'super', 'godt', 'perfekt', 'fedt', 'skønt', 'dejligt', 'great'];

/** Said to the one who answers, about help and about itself: greeted back with what can be asked. */
export const courtesyWords: readonly string[] = ['hjælpe', 'hjælp', 'spørge', 'spørgsmål', 'hjælper', 'help', 'ask'];
export const selfCues: readonly string[] = [
  ...[
    'hvem er du',
    'hvad er du',
    'hvad kan du',
    'hvad kan jeg spørge om',
    'hvad kan man spørge om',
    'hvordan virker du',
  ],
  ...['er du et menneske', 'er du en robot', 'er du et program', 'who are you', 'what can you do'],
];

/** Verbs that tell to do something else than answer: as a message opens with them, and after "kan du". */
export const requestVerbs: readonly (readonly [imperative: string, infinitive: string])[] = [
  ['skriv', 'skrive'],
  ['lav', 'lave'],
  ['send', 'sende'],
  ['ring', 'ringe'],
  ['mail', 'maile'],
  ['bestil', 'bestille'],
  ['book', 'booke'],
  ['køb', 'købe'],
  ['oversæt', 'oversætte'],
  ['tegn', 'tegne'],
  ['digt', 'digte'],
  ['syng', 'synge'],
  ['mind', 'minde'],
  ['udfyld', 'udfylde'],
  ['write', 'write'],
  ['draw', 'draw'],
  ['translate', 'translate'],
];

/** Openings that ask for something other than what documents say. */
export const requestOpenings: readonly string[] = [
  ...['find på', 'lad som om', 'opfør dig', 'pretend', 'fortæl en vittighed', 'fortæl en joke', 'på engelsk'],
];

/** What a request may tell to make that is an answer after all. */
export const answerNouns: readonly string[] = [
  ...[
    'liste',
    'oversigt',
    'resumé',
    'opsummering',
    'sammenfatning',
    'sammendrag',
    'overblik',
    'referat',
    'beskrivelse',
  ],
  ...['redegørelse', 'forklaring', 'sammenligning', 'summary', 'list', 'overview'],
];

/** Phrases that give the one who answers orders, wherever they stand. */
export const orderCues: readonly string[] = [
  ...['glem alt', 'glem dine', 'ignorer', 'ignore', 'forget', 'systemprompt', 'system prompt', 'dine instruktioner'],
  ...['dine instrukser', 'din prompt', 'du er nu', 'you are now', 'print your', 'svar kun med', 'svar med'],
];

/** Imperatives that ask for names, with what must stand behind them for several to be meant. */
export const listImperatives: readonly string[] = ['nævn', 'list', 'vis', 'oplist', 'opregn', 'remse', 'name', 'show'];
export const listObjects: readonly string[] = ['de', 'alle', 'samtlige', 'hvilke', 'all', 'the'];

/** Rows of the keyboard: fingers run along them when nothing is meant. */
export const keyboardRows: readonly string[] = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];
