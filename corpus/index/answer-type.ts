import { parseNumerals } from '../danish/numerals.ts';

export const answerTypes = [
  'count',
  'share',
  'money',
  'date',
  'person',
  'place',
  'reason',
  'manner',
  'name',
  'definition',
] as const;
/** What sort of thing a question asks for; `undefined` when its words do not say. */
export type AnswerType = (typeof answerTypes)[number];

/**
 * Danish question frames, first match wins. A frame names a kind of answer, never a subject matter; it is matched on
 * the lower-case question.
 */
const frames: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'share',
    /hvor (?:mange procent|stor en (?:del|andel|procentdel))|hvilken (?:andel|procentdel|procentsats)|hvad er (?:andelen|procentdelen)/u,
  ],
  [
    'money',
    /hvor mange (?:\p{L}+ )?(?:kroner|kr\b|euro|dollars?|pund|penge)|hvad (?:koster|kostede|tjener|tjente)|budget|hvor meget (?:koster|kostede|betaler|betalte|tjener|tjente|penge)|hvilket beløb|hvor dyr/u,
  ],
  [
    'date',
    /hvornår|hvilke[nt]? (?:år|årstal|dato|dag|måned|århundrede|årti|ugedag|tidspunkt|periode|epoke)|hvilke (?:år|årtier|århundreder)/u,
  ],
  [
    'count',
    /hvor (?:mange|meget|stor|stort|store|lang|langt|lange|høj|højt|tung|gammel|gamle|gammelt|ofte|hurtigt|bred|dyb|dybt|længe|få|lidt|varm|koldt?)\b|hvilket (?:antal|tal|nummer)|hvad er (?:antallet|prisen|længden|højden|arealet)/u,
  ],
  [
    'person',
    /\bhvem\b|\bhvis\b.+\?|hvilke[nt]? (?:person|mand|kvinde|forsker|forfatter|konge|dronning|præsident|minister|leder|videnskabsmand|kunstner|arkitekt|filosof|opfinder|politiker)\p{L}*/u,
  ],
  [
    'place',
    /\bhvorfra\b|\bhvorhen\b|hvilke[nt]? (?:by|byer|land|lande|område|sted|steder|region|regioner|stat|gade|flod|ø|bydel|bydele|kommune|kvarter)\b|\bhvor (?:er|var|ligger|lå|bor|boede|blev|bliver|kan|kommer|kom|fandt|finder|findes|har|havde|skal|foregår|holder|i|på|stammer|voksede|døde)\b/u,
  ],
  [
    'reason',
    /\bhvorfor\b|hvad er (?:årsagen|grunden|formålet)|hvad skyldes|hvad var (?:årsagen|grunden|formålet)|af hvilken grund/u,
  ],
  ['manner', /\bhvordan\b|\bhvorledes\b|på hvilken måde/u],
  [
    'name',
    /hvad (?:hedder|hed|kaldes|kaldte|kalder|kaldtes|blev \p{L}+ kaldt)|hvad er (?:navnet|titlen|betegnelsen)|\bkaldes\b.*\?|\bhvilke[nt]?\b/u,
  ],
  ['definition', /^\s*hvad (?:er|var|betyder|menes|forstås|dækker)\b/u],
];

export function answerTypeOf(question: string): AnswerType | undefined {
  const lower = question.toLowerCase();
  return frames.find(([, pattern]) => pattern.test(lower))?.[0];
}

const years =
  /(?<![\p{L}\d.,])(?:1[0-9]|20)\d\d(?![\d.,]\d|\p{L})|\d+\.? (?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|\d+\. århundrede|\b(?:januar|februar|marts|april|juni|juli|august|september|oktober|november|december|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\b|'erne\b|\b(?:primo|medio|ultimo)\b/u;
const reasons =
  /\b(?:fordi|eftersom|skyldes|skyldtes|på grund af|derfor|for at|årsag\p{L}*|formål\p{L}*|med henblik på|således at|så at|da)\b/u;
const manners = /\b(?:ved at|ved hjælp af|gennem|igennem|via|ved|med|som)\b/u;
const names = /\b(?:kaldes|kaldt|kaldet|hedder|navn\p{L}*|kendt som|betegn\p{L}*|såkaldte?)\b|["“”»«„]/u;
const definitions =
  /\b(?:er en|er et|er den|er det|er de|betyder|defineres|det vil sige|dvs\.|kaldes|forstås|beskriver|henviser til|består af|refererer til|omfatter)\b/u;

/** What in a sentence could answer a question of each type; `novel` says whether the question has the (folded) word. */
export function holdsAnswer(type: AnswerType, sentence: string, question: string): boolean {
  const lower = sentence.toLowerCase();
  switch (type) {
    case 'count':
      return hasNewNumeral(sentence, question);
    case 'share':
      return (
        /%|procent|pct\.|andel|halvdelen|tredjedel|fjerdedel|femtedel|tiendedel|flertal|majoritet/u.test(lower) &&
        hasNewNumeral(sentence, question, true)
      );
    case 'money':
      return (
        /\bkr\b|kroner|euro|dollar|pund|\$|€|£|mio\.|mia\.|million|milliard/u.test(lower) &&
        hasNewNumeral(sentence, question)
      );
    case 'date':
      return hasNew(years, lower, question.toLowerCase());
    case 'person':
    case 'place':
      return properNames(sentence, question) > 0;
    case 'reason':
      return reasons.test(lower);
    case 'manner':
      return manners.test(lower);
    case 'name':
      return names.test(lower) || properNames(sentence, question) > 0;
    case 'definition':
      return definitions.test(lower);
  }
}

function hasNewNumeral(sentence: string, question: string, orWord = false): boolean {
  const asked = new Set(parseNumerals(question).map((numeral) => numeral.value));
  const found = parseNumerals(sentence).filter((numeral) => numeral.ambiguous !== true);
  return found.some((numeral) => !asked.has(numeral.value)) || (orWord && /halvdelen|del\b/u.test(sentence));
}

function hasNew(pattern: RegExp, sentence: string, question: string): boolean {
  for (const match of sentence.matchAll(new RegExp(pattern, 'gu'))) if (!question.includes(match[0])) return true;
  return false;
}

/** How many capitalised words the sentence has, not counting its first word nor words of the question. */
export function properNames(sentence: string, question: string): number {
  let count = 0;
  for (const match of sentence.matchAll(/(?<=[^\s.!?:"“(«»]["”»)]?[ ]["“«(]?|[(])\p{Lu}[\p{L}\p{N}'’-]*/gu)) {
    if (!question.toLowerCase().includes(match[0].toLowerCase())) count++;
  }
  return count;
}
