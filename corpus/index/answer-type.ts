import { parseNumerals } from '../danish/numerals.ts';
import { remembered } from '../danish/remembered.ts';

const numeralsOf = remembered(parseNumerals);

export const answerTypes = [
  'frequency',
  'share',
  'money',
  'date',
  'count',
  'person',
  'reason',
  'place',
  'contact',
] as const;
/** What sort of thing a question asks for, where that helps to choose the sentence (docs/retrieval.md). */
export type AnswerType = (typeof answerTypes)[number];

interface TypeCues {
  /** How questions of the type are worded. A frame names a kind of answer, never a subject matter. */
  readonly question: RegExp;
  /** What a sentence that answers one holds; its match must not stand in the question as well. */
  readonly answer: RegExp | undefined;
  /** The sentence must also state a number that the question does not. */
  readonly number?: true;
  /** Or else this, which says the same without a number. */
  readonly instead?: RegExp;
  /** The sentence must also have a place that the question does not: a name behind a preposition, or an address. */
  readonly place?: true;
  /** The sentence must also have a name that the question does not. */
  readonly name?: true;
}

const month = '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)';

/** Times that no number or month tells: of the day, the week and the year. */
const partsOfTime = String.raw`\bkl(?:okken|\.)? ?\d|\b(?:hverdag|weekend|helligdag)(?:en|e|ene|er|erne|s)?\b|(?<!\p{L})(?:forår|sommer|efterår|vinter|jul|påske|pinse)(?:et|en)?(?!\p{L})|\p{L}ferie(?:n|r|rne)?(?!\p{L})|årsskiftet|(?<!\p{L})skoleår(?:et)?(?!\p{L})`;

/** Danish cues by answer type, the more special types first; matched on lower-case text. */
const cues: Readonly<Record<AnswerType, TypeCues>> = {
  frequency: {
    question: /hvor (?:ofte|tit|hyppigt)(?!\p{L})|hvor mange gange (?:om|i) |hyppighed/u,
    answer:
      /\bgange?\b|(?:årlig|månedlig|ugentlig|daglig|kvartalsvis)t?(?!\p{L})|\bhver(?:t)? (?:\p{L}+ )?(?:time|dag|uge|måned|kvartal|halvår|år)(?!\p{L})/gu,
  },
  share: {
    question:
      /hvor (?:mange procent|stor en (?:del|andel|procentdel))|hvilken (?:andel|procentdel|procentsats)|hvad er (?:andelen|procentdelen)/u,
    answer: /%|procent|pct\.|andel|halvdelen|(?:tredje|fjerde|femte|sjette|tien?de)del|flertal/gu,
    number: true,
  },
  money: {
    question:
      /hvor mange (?:\p{L}+ )?(?:kroner|kr\b|euro|dollars?|pund|penge)|(?:hvad|det|noget) (?:koster|kostede|tjener|tjente)|^koster|(?<!godkender |vedtager |fastsætter |lægger |laver |beslutter |bestemmer (?:over )?|om )budget|hvad (?:betaler|betalte|bidrager)(?!\p{L})|hvad skal [^?]*(?:betale|slippe)(?!\p{L})|hvor meget (?:koster|kostede|betaler|betalte|tjener|tjente|penge)|hvilket beløb|hvor dyr|hvad (?:får|fik|er|var) [^?]*(?<!\p{L})løn(?:nen)?(?!\p{L})|hvor meget [^?]* i løn(?!\p{L})/u,
    answer: /\bkr\b|kroner|euro|dollar|pund|[$€£]|mio\.|mia\.|million|milliard/gu,
    number: true,
    instead:
      /(?<!\p{L})(?:gratis|vederlagsfri|omkostningsfri|(?:intet|ingen|uden|ikke) (?:\p{L}+ )?(?:kontingent|gebyr|betal\p{L}*|pris|udgift\p{L}*|afgift|egenbetaling|bidrag))/u,
  },
  date: {
    question:
      /hvornår|hvilke[nt]? (?:år|årstal|dato|dag|måned|århundrede|årti|ugedag|tidspunkt|periode|epoke)|hvilke (?:årtier|århundreder)/u,
    answer: new RegExp(
      String.raw`(?<![\p{L}\d.,])(?:1\d|20)\d\d(?![\d.,]\d|\p{L})|\d+\. ?${month}|\d+\. århundrede|\b${month}\b|(?:man|tirs|ons|tors|fre|lør|søn)dag|\b(?:primo|medio|ultimo)\b|${partsOfTime}`,
      'gu',
    ),
  },
  count: {
    question:
      /hvor (?:mange|meget|store?t?|lang[et]?|høj[et]?|tung|gammelt?|gamle|ofte|hurtigt|bredt?|dybt?|længe|få|lidt|varmt?|koldt?)(?!\p{L})|hvilket (?:antal|tal|nummer)|hvad er (?:antallet|prisen|længden|højden|arealet)/u,
    answer: undefined,
    number: true,
  },
  person: {
    question:
      /(?<!\p{L})hvem(?!\p{L})|hvilke[nt]? (?:person|mand|kvinde|forsker|forfatter|konge|dronning|præsident|minister|leder|videnskabsmand|kunstner|arkitekt|filosof|opfinder|politiker|direktør|formand|borgmester)\p{L}*/u,
    answer: undefined,
    name: true,
  },
  contact: {
    question: /telefonnumm?er|telefonnr|mailadresse|e-?mail|hjemmeside|hvad er nummeret til/u,
    answer: /(?<!\d)(?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2}(?!\d)|\S+@\S+\.\p{L}+|www\.\S+|https?:\S+/gu,
  },
  place: {
    question:
      /(?<!\p{L})hvor (?:ligger|lå|er|var|har|holder|finder|findes|kommer|bor|befinder|foregår|sidder|åbne\p{L}*|skal|kan|blev|i |henne)|hvilke[nt]? (?:by|land|sted|adresse|område|ø|bygning|kontinent|region)(?!\p{L})|hvad er adressen|hjemsted/u,
    answer: undefined,
    place: true,
  },
  reason: {
    question: /hvorfor|(?:årsagen|grunden|formålet)|hvad skyldes|af hvilken grund/u,
    answer: /fordi|eftersom|skyld(?:es|tes)|på grund af|derfor|for at|årsag|formål|med henblik på|så(?:ledes)? at/gu,
  },
};

/** The type a question asks for by its wording; undefined when that does not say. */
export function answerTypeOf(question: string): AnswerType | undefined {
  const lower = question.toLowerCase();
  return answerTypes.find((type) => cues[type].question.test(lower));
}

/** Whether the sentence holds something that could answer a question of the type and that the question lacks. */
export function holdsAnswer(type: AnswerType, sentence: string, question: string): boolean {
  const { answer, number, name, place, instead } = cues[type];
  if (type === 'count' && !holdsUnit(sentence, question)) return false;
  if (instead?.test(sentence.toLowerCase()) === true) return true;
  const asked = question.toLowerCase();
  const found = answer === undefined ? [''] : Array.from(sentence.toLowerCase().matchAll(answer), (match) => match[0]);
  const wordsFit = type === 'date' ? found.some((match) => !asked.includes(match)) : found.length > 0;
  return (
    wordsFit &&
    (number === undefined || hasNewNumber(sentence, question)) &&
    (name === undefined || hasNewName(sentence, question)) &&
    (place === undefined || hasNewPlace(sentence, question))
  );
}

function hasNewNumber(sentence: string, question: string): boolean {
  const asked = new Set(numeralsOf(question).map((numeral) => numeral.value));
  return numeralsOf(sentence).some(({ value, ambiguous }) => ambiguous !== true && !asked.has(value));
}

/** Capitalised words that do not open a sentence or quotation. */
const innerCapitals = /(?<=[^\s.!?:"“«(][,;)”»"]?[ ]|\()\p{Lu}[\p{L}\p{N}'’-]*/gu;

/** Whether the sentence has a name (a capitalised word inside it) that the question has not. */
function hasNewName(sentence: string, question: string): boolean {
  const asked = question.toLowerCase();
  for (const match of sentence.matchAll(innerCapitals)) if (!asked.includes(match[0].toLowerCase())) return true;
  return false;
}

/** A name behind a preposition of place, or a street with its number. */
const placeNames =
  /(?<!\p{L})(?:i|på|ved|til|fra|hos|nær|uden for|mellem)\s(\p{Lu}[\p{L}’'-]*)|(\p{Lu}\p{L}+(?:vej|gade|vænget|torvet|plads|allé|stien|havn)\s\d+)/gu;

function hasNewPlace(sentence: string, question: string): boolean {
  const asked = question.toLowerCase();
  for (const [, named, address] of sentence.matchAll(placeNames))
    if (!asked.includes((named ?? address ?? '').toLowerCase())) return true;
  return false;
}

/** What a question for a size is answered in, by the word that asks for it. */
const sizes: readonly (readonly [asked: RegExp, unit: RegExp])[] = [
  [
    /hvor (?:langt?|lange|bredt?|brede|dybt?|dybe) (?!tid)/u,
    /\d[\d.,]*\s?(?:mm|cm|m|km|meter|kilometer|centimeter|mil)(?!\p{L})|etage|(?:\d|\p{L}+)\s(?:sekund|minut|time|døgn|dag|uge|måned|år)/u,
  ],
  [/hvor (?:tung[te]?|meget vejer)/u, /\d[\d.,]*\s?(?:g|kg|kilo|gram|ton|tons)(?!\p{L})/u],
  [
    /hvor (?:længe|lang tid)/u,
    /(?:\d|\p{L}+)\s(?:sekund|minut|time|døgn|dag|uge|måned|år)|\bfra\b.*\btil\b|siden|udløber|indtil|frem til|til og med|til udgangen/u,
  ],
  [
    /hvor hurtigt?e?(?!\p{L})/u,
    /\d[\d.,]*\s?(?:km\/t|m\/s|knob|sømil)|(?:kilometer|meter) (?:i timen|i sekundet)|(?:\d|\p{L}+)\s(?:sekund|minut|time|døgn|dag|uge|måned|år)/u,
  ],
  [/hvor (?:gammelt?|gamle)(?!\p{L})/u, /(?:\d|\p{L}+)[\s-]års?(?!\p{L})|(?<!\d)(?:1\d|20)\d\d(?!\d)|århundrede/u],
  [/hvor (?:varm[te]?|kold[te]?)/u, /\d[\d.,]*\s?(?:°|grader)/u],
];

function holdsUnit(sentence: string, question: string): boolean {
  const asked = question.toLowerCase();
  const size = sizes.find(([cue]) => cue.test(asked));
  return size === undefined || size[1].test(sentence.toLowerCase());
}
