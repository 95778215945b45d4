import { wordsOf } from '../words.ts';

/** A word or name whose meaning is asked for. */
export interface AskedTerm {
  readonly text: string;
  /** The wording asks for a meaning and for nothing else. */
  readonly isMeaning: boolean;
}

const filler = String.raw`(?:egentlig |nu |lige |så |sådan |der )*`;
const noun = '(?:begrebet |ordet |udtrykket |betegnelsen |termen |forkortelsen |bogstaverne )?';

/** How a meaning is asked for, the more certain wordings first. */
const shapes: readonly { readonly shape: RegExp; readonly isMeaning: boolean }[] = [
  { shape: new RegExp(`^hvad betyder ${filler}${noun}(.+?)$`, 'iu'), isMeaning: true },
  { shape: new RegExp(`^hvad står ${filler}${noun}(.+?) for$`, 'iu'), isMeaning: true },
  { shape: new RegExp(`^hvad er ${filler}${noun}(.+?) (?:en )?forkortelse for$`, 'iu'), isMeaning: true },
  { shape: new RegExp(`^hvad dækker ${filler}${noun}(.+?) over$`, 'iu'), isMeaning: true },
  { shape: /^hvad (.+?) (?:står for|betyder)$/iu, isMeaning: true },
  {
    shape: new RegExp(
      `^hvad (?:menes|forstås|mener man|forstår man|mener de) ${filler}(?:med|ved|under) ${noun}(.+?)$`,
      'iu',
    ),
    isMeaning: true,
  },
  { shape: new RegExp(`^hvad vil ${filler}${noun}(.+?) sige$`, 'iu'), isMeaning: true },
  { shape: new RegExp(`^hvad er ${filler}((?:en|et) .+?)(?: for (?:noget|en|et).*)?$`, 'iu'), isMeaning: true },
  { shape: new RegExp(`^hvad er ${filler}${noun}(.+?) for (?:noget|en|et)$`, 'iu'), isMeaning: true },
  // "Hvad er prisen for en plads?" asks for no meaning.
  { shape: new RegExp(`^hvad er ${filler}${noun}(.+?) for (?:noget|en|et) .*$`, 'iu'), isMeaning: false },
  { shape: new RegExp(`^(?:hvad|hvem) er ${filler}${noun}(.+?)$`, 'iu'), isMeaning: false },
];

const mostWords = 4;

/** The term of a question for a meaning: "Hvad er en X?", "Hvad står X for?", "Hvem er X?". */
export function termOf(question: string): AskedTerm | undefined {
  const text = question
    .replace(/[\s?.!]+$/u, '')
    .replace(/(?: (?:egentlig|nu|lige|helt præcist))+$/iu, '')
    .trim();
  for (const { shape, isMeaning } of shapes) {
    const found = shape.exec(text)?.[1]?.trim();
    if (found === undefined) continue;
    const term = found.replace(/^(?:en|et|den|det|de) /iu, '').replace(/^["»”']|["«”']$/gu, '');
    const words = wordsOf(term);
    if (words.length === 0 || words.length > mostWords) return undefined;
    return isMeaning || words.every(({ text: word }) => isName(word)) || words.length === 1
      ? { text: term, isMeaning }
      : undefined;
  }
  return undefined;
}

function isName(word: string): boolean {
  return /^[\p{Lu}\d]/u.test(word);
}
