/**
 * Words of which one side takes back what the other says: a question with a word of one side is denied by a sentence
 * with a word of the other. Compared by stem after folding.
 */
export const opposites: readonly (readonly [string, string])[] = [
  [
    'gratis vederlagsfri vederlagsfrit omkostningsfri omkostningsfrit gebyrfri gebyrfrit free',
    'koster koste kostede betaler betale betales betaling pris gebyr afgift kontingent takst egenbetaling brugerbetaling cost costs pay',
  ],
  [
    'frivillig frivilligt frivillige valgfri valgfrit',
    'obligatorisk obligatoriske tvungen tvungent pligt pligtig lovpligtig lovpligtige lovpligtigt',
  ],
  ['åben åbent åbne åbner', 'lukket lukkede lukker'],
  ['offentlig offentligt offentlige kommunal kommunale', 'privat private privatejet'],
  ['midlertidig midlertidigt midlertidige forsøg', 'permanent permanente varig varigt fast'],
  ['intern interne internt', 'ekstern eksterne eksternt'],
  ['før inden', 'efter'],
  ['stigende steget stiger voksede vokset øget', 'faldende faldet falder reduceret mindsket'],
  ['fuldtid fuldtidsansat', 'deltid deltidsansat'],
  ['ja-stemt vedtaget vedtages godkendt', 'forkastet afvist afslået'],
];

/** Beginnings that make another thing of a word, or its opposite: "næstformand" is no "formand". */
export const distinctPrefixes: readonly string[] = [
  ...['næst', 'vice', 'u', 'ikke', 'mis', 'mod', 'eks', 'med', 'sam'],
  ...['nord', 'syd', 'øst', 'vest', 'midt', 'nordøst', 'nordvest', 'sydøst', 'sydvest'],
];

/** By these a sentence tells of what may come or is wished for, and not of what is. Beginnings of folded words. */
export const hedgeBeginnings: readonly string[] = [
  ...['forvent', 'ventes', 'planlæg', 'planlag', 'ønske', 'overvej', 'foreslå', 'forslag', 'ansøg', 'anmod', 'drøft'],
  ...['muligvis', 'eventuelt', 'måske', 'påtænk', 'sigter', 'agter'],
];

/** Words that say something of each of them. */
export const universals: readonly string[] = ['alle', 'samtlige'];

/** A question with one of these asks for more than that something is so; the sentence that affirms it must say it too. */
export const extentWords: readonly (readonly string[])[] = [
  [...universals, 'hele'],
  ['kun', 'udelukkende', 'alene', 'blot'],
  ['altid', 'hver gang'],
  ['hver', 'hvert'],
  ['flest', 'mest'],
  ['stadig', 'fortsat', 'endnu'],
];

/** Where a sentence's clauses part; behind "og" a finite verb opens one that says its subject no more. */
export const clauseBorder =
  /;\s|,\s(?:men|mens|hvorimod|og|hvis|når|fordi|selvom|selv om|så|der|som|hvor|hvoraf|dog)\s|\s(?:men|uden)\s|\sog\s(?=(?:er|var|bliver|blev|har|havde|kan|kunne|skal|skulle|må|måtte|vil|ville|bør|får|fik)\s)/u;

/** By these a clause is set against the one before it. */
export const contrastOpenings: readonly string[] = ['men', 'mens', 'hvorimod', 'dog'];

/** Words that stand for what was named before. */
export const pronouns: ReadonlySet<string> = new Set('den det de han hun man denne dette disse'.split(' '));

/** What opens a clause of a question that says when or if, and not what is asked. */
export const circumstanceBorder = /,?\s(?:når|hvis|før|inden|efter at|fordi|mens|selvom|selv om|imens|såfremt)\s/u;

/** A clause that leaves open whether something is so: "det afgøres, om …". */
export const openClause =
  /,\som\s[^,;]*|^om\s[^,;]*(?=,\s(?:er|bliver|blev|afgøres|afgør|besluttes|beslutter|afhænger|vides|ved)\s)/giu;

/** Verbs in front of the infinitive that says what may or must be done. */
export const modalVerbs: ReadonlySet<string> = new Set(
  'kan kunne skal skulle må måtte vil ville bør burde tør gider behøver'.split(' '),
);

/** Other words that say what may or must be done. */
export const moodWords: ReadonlySet<string> = new Set(
  `åben åbent åbne ret adgang lov tilladt forbudt mulig muligt mulighed frivillig frivilligt frivillige obligatorisk
   obligatoriske pligt påbudt krav kræver kræves`.split(/\s+/u),
);

/** Behind these stands a noun and no infinitive. */
export const nounOpenings: ReadonlySet<string> = new Set(
  `en et den det de denne dette disse enhver ethvert hver hvert alle nogle nogen noget min mit mine din dit dine sin sit
   sine vores jeres deres dens dets hans hendes i på til for af ved med om fra under over mellem uden hos gennem efter
   og eller`.split(/\s+/u),
);

/** Participles by which somebody has a duty or a right, which a sentence may say with the verbs behind them. */
export const bearing: readonly (readonly [participles: string, verbs: string])[] = [
  ['underlagt underkastet pålagt bundet omfattet', 'har gælder omfatter omfattes'],
];

/** Verbs by which something may be done, and those by which it must: the one is no answer to the other. */
export const permissions: readonly string[] = ['kan', 'kunne', 'må', 'måtte'];
export const duties: readonly string[] = ['skal', 'skulle', 'behøver', 'bør', 'burde'];

/** Words in front of a number, or behind its unit, that make a bound of it. */
export const boundWords: readonly {
  readonly before?: string;
  readonly after?: string;
  readonly holds: (value: number, limit: number) => boolean;
}[] = [
  { before: 'under|yngre end|mindre end|kortere end|lavere end|færre end', holds: (value, limit) => value < limit },
  {
    before: 'over|ældre end|mere end|længere end|større end|højere end|flere end',
    holds: (value, limit) => value > limit,
  },
  { before: 'mindst|minimum|fra|fyldt', holds: (value, limit) => value >= limit },
  { before: 'højst|højest|maksimalt|maks\\.?|op til|til og med', holds: (value, limit) => value <= limit },
  { after: 'eller (?:derover|mere|ældre|over)|og (?:derover|opefter|opad)', holds: (value, limit) => value >= limit },
  { after: 'eller (?:derunder|mindre|yngre|under)|og (?:derunder|nedefter)', holds: (value, limit) => value <= limit },
];

/** Units that a number may stand in front of. */
export const measures: ReadonlySet<string> = new Set(
  'år kr kroner pct km kilometer m meter m2 kg ton time timer dag dage uge uger måned måneder minutter'.split(' '),
);

/** Words for people of some age. */
export const persons: readonly string[] = [
  ...['barn', 'børn', 'børnene', 'barnet', 'datter', 'døtre', 'søn', 'sønner', 'dreng', 'drenge', 'pige', 'piger'],
  ...['ung', 'unge', 'elev', 'elever', 'borger', 'borgere', 'person', 'personer', 'mand', 'mænd', 'kvinde', 'kvinder'],
  ...['medlem', 'medlemmer', 'en', 'nogen', 'mor', 'far', 'bror', 'søster', 'barnebarn', 'lejer', 'bruger', 'ansat'],
];

/** Words for who is in a collaboration: the municipalities that it has. */
export const members: readonly string[] = ['medlem', 'deltager', 'ejer', 'part', 'medlemskommune', 'ejerkommune'];

/** Verbs with which a question asks what is so, or has been done. */
export const standing: readonly string[] = ['er', 'var', 'har', 'havde', 'blev'];

/** Verbs whose subject has something done by others: "får malet", "lod bygge". */
export const havingDoneVerbs: readonly string[] = ['får', 'få', 'fik', 'fået', 'lader', 'lade', 'lod'];

/** What opens a sentence on those who were not spoken of before it, as patterns. */
export const otherOpenings: readonly string[] = [
  ...['Andre', 'Alle andre', 'De andre', 'Øvrige', 'De øvrige', 'Alle øvrige', 'Resten', 'Ellers'],
];

/**
 * "Er der (nogen) kommuner (i X), der ikke er med (…)?": `sort` is of whom it is asked, `of` where they are, `verb` and
 * `rest` are what they do not do.
 */
export const exceptionShape: string =
  String.raw`^(?:er|var|findes|fandtes) der (?:mon )?(?:(?:nogen|nogle|en|et|flere)\b ?)?(?<sort>\p{Ll}+(?:er|e|n|r)?)?` +
  String.raw`(?: (?<of>(?:i|på|fra|blandt|af|hos) [^,?]+?))?,? ?(?:der|som) (?:(?:slet|overhovedet|måske|da|stadig|endnu) )?ikke ` +
  String.raw`(?<verb>\p{Ll}+)(?<rest>[^?]*)\?*$`;

/** Who does not need to is told by these as well as by "ikke". */
export const exemptions: readonly string[] = [
  ...['undtaget', 'undtagelse', 'undtagelser', 'fritaget', 'fritages', 'fri', 'slipper', 'gratis', 'udenfor', 'uden'],
];
