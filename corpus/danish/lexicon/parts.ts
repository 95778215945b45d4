/** What a collaboration can be parted in, each with members of its own; compounds ("styregruppe") are bodies instead. */
const noun = String.raw`(?:hold|gruppe|kreds|distrikt|område|afdeling|klynge|spor|del|zone|etape|team|pulje|sektion)(?:en|et|n|t)?`;
const direction = String.raw`(?:(?:nord|syd)?(?:øst|vest)|nord|syd)`;
const which = String.raw`(?:${direction}lig(?:e|ste)|ene|anden|andet|første|tredje|fjerde|femte|sjette|indre|ydre|øvre|nedre)`;
const mark = String.raw`(?:\p{L}|\d{1,2}|${direction})(?![\p{L}\d])`;
const part = String.raw`(?:${which}\s${noun}(?!\p{L})|${noun}\s${mark})`;

/** A label that only says which part the names behind it are: "Hold A", "Den vestlige gruppe". */
export const partLabel = new RegExp(String.raw`^(?:(?:den|det)\s)?(?:${part}|${direction})$`, 'iu');

const verbs = 'er|var|indgår|deltager|består af|udgøres af|omfatter|sidder|samler|rummer|tæller|finder man';

/** A clause that tells who is in one part: "i den vestlige gruppe er …", "hold 2 består af …". */
export const partClause = new RegExp(
  String.raw`(?<=^|[.,;:]\s|\s(?:og|mens)\s)(?:(?:i|på|til)\s)?(?:(?:den|det)\s)?(?<part>${part})\s(?:${verbs})\s`,
  'giu',
);

/** What follows names that are in one part: "… er i den sydlige kreds". */
export const partBehind = new RegExp(
  String.raw`^(?:\skommuner)?\s(?:er|var|indgår|deltager|sidder)\s(?:i|på)\s(?:(?:den|det)\s)?(?<part>${part})`,
  'iu',
);

const opening = new RegExp(
  String.raw`^[\s•]*(?:(?:i|på|til)\s)?(?:(?:den|det)\s)?(?<part>${part}|${direction}(?=:))(?:\s(?:${verbs})\s|\s?:)`,
  'iu',
);
const closing = new RegExp(String.raw`\s(?:i|på)\s(?:(?:den|det)\s)?(?<part>${part})\.?$`, 'iu');

/** The part that a label or clause is of ("vestlige gruppe", "Hold A"); undefined when it speaks of none. */
export function partOf(text: string): string | undefined {
  return (opening.exec(text) ?? closing.exec(text))?.groups?.['part'];
}

/** Who came later: their sentence adds to a list and is none of its own. */
export const joining =
  /(?<!\p{L})(?:kom|kommer|trådte|blev|gik)\s(?:\p{L}+\s){0,3}?(?:med(?!\p{L})|til(?!\p{L})|ind(?!\p{L})|optaget|tilsluttet|medlem)|(?<!\p{L})(?:tilsluttede|sluttede|indtrådte|optaget)(?!\p{L})/iu;
