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
export const distinctPrefixes: readonly string[] = ['næst', 'vice', 'u', 'ikke', 'mis', 'mod', 'eks', 'med'];

/** By these a sentence tells of what may come or is wished for, and not of what is. Beginnings of folded words. */
export const hedgeBeginnings: readonly string[] = [
  ...['forvent', 'ventes', 'planlæg', 'planlag', 'ønske', 'overvej', 'foreslå', 'forslag', 'ansøg', 'anmod', 'drøft'],
  ...['muligvis', 'eventuelt', 'måske', 'påtænk', 'sigter', 'agter'],
];

/** A question with one of these asks for more than that something is so; the sentence that affirms it must say it too. */
export const extentWords: readonly (readonly string[])[] = [
  ['alle', 'samtlige', 'hele'],
  ['kun', 'udelukkende', 'alene', 'blot'],
  ['altid', 'hver gang'],
  ['hver', 'hvert'],
  ['flest', 'mest'],
  ['stadig', 'fortsat', 'endnu'],
];

/** Where a sentence's clauses part. */
export const clauseBorder =
  /;\s|,\s(?:men|mens|hvorimod|og|hvis|når|fordi|selvom|selv om|så|der|som|hvor|hvoraf)\s|\s(?:men|uden)\s/u;
