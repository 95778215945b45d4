/** What takes a statement of taking part or paying back. */
export const negation =
  /(?<!\p{L})uden\s(?:selv\s|dog\s)*at\s(?:\p{L}+\s){0,2}?(?:med(?!\p{L})|medlem|(?:med)?ejer(?!\p{L})|part(?!\p{L})|del(?!\p{L})|deltag|indgå)|(?<!\p{L})(?:ikke|ingen|hverken|aldrig)(?!\p{L})[^,.;]*?(?:(?<!\p{L})med(?!\p{L})|medlem|(?<!\p{L})part(?!\p{L})|(?<!\p{L})(?:ejer)?(?:an)?del(?!\p{L})|deltag|indgå)|(?<!\p{L})(?:takke(?:de|t|r)|sagt|sagde|siger) nej(?!\p{L})/iu;

/** Who has only asked to take part, or thinks of it. */
export const applying =
  /(?<!\p{L})(?:bedt om|anmodet om|ansøgt om|søgt om|ansøgning om|venteliste|ønsker|overvejer|planlægger|forventer|regner med|vil gerne)(?!\p{L})[^.;]*?(?:(?<!\p{L})med(?!\p{L})|medlem|deltag|optag|tilslut|indgå|indtræd)/iu;

/** Who has left. */
export const leaving =
  /(?:meldte|meldt|melder)\s(?:\p{L}+\s)?sig\s(?:\p{L}+\s)?ud(?!\p{L})|(?<!\p{L})(?:trådte|trådt|træder)\s(?:\p{L}+\s)?ud(?!\p{L})|(?<!\p{L})(?:gik|gået|går)\s(?:\p{L}+\s)?ud(?!\p{L}|\s(?:på|fra))|(?<!\p{L})(?:trak|trukket|trækker)\s(?:\p{L}+\s){0,2}?sig(?!\s+(?:op|ind|sammen)(?!\p{L}))|(?<!\p{L})(?:udtrådte|udtrådt|udtræder|udmeldt|forlod|forladt|forlader)(?!\p{L})|(?<!\p{L})(?:var|været)\s(?:\p{L}+\s){0,2}?(?:med(?!\p{L})|medlem|part(?!\p{L})|deltager(?!\p{L}))[^.;]*?(?<!\p{L})(?:indtil|frem til|men ikke længere|fra\s(?:19|20)\d\d\stil\s(?:19|20)\d\d)(?!\p{L})|(?<!\p{L})tidligere\s(?:med|medlem|part|deltager)(?!\p{L})/iu;

/** What takes taking part into the future, or the past. */
export const notNow = new RegExp(`${applying.source}|${leaving.source}`, 'iu');

/** Who was asked and said no. */
export const declining =
  /(?<!\p{L})(?:takket|takkede|takker|sagt|sagde|siger)\s(?:\p{L}+\s)?nej\stil(?!\p{L})|(?<!\p{L})(?:afslog|afslået|afslår|afvist|afviste|afviser)(?!\p{L})[^,.;]*?(?:(?<!\p{L})med(?!\p{L})|medlem|deltag|indgå|tilslut)/iu;

/** Who buys from a collaboration, sells to it or looks on. */
const onlyUses =
  /observatør|iagttager|uden stemmeret|(?<!\p{L})tilknyttet(?!\p{L})|(?<!\p{L})(?:køber|lejer|låner|aftager|abonnerer)(?!\p{L})|(?<!\p{L})kunde(?:r|n|rne|kommun\p{L}*)?(?!\p{L})|(?<!\p{L})(?:leverer|leverede|udfører|sælger)(?!\p{L})[^,.;]*(?<!\p{L})mod betaling(?!\p{L})/iu;

/** Any of these: who is named so is no participant. */
export const standsApart = new RegExp(
  [negation, notNow, declining, onlyUses].map(({ source }) => source).join('|'),
  'iu',
);
