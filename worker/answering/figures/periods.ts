import { foundingCues, timesBefore } from '../../../corpus/danish/lexicon/comparison.ts';

/** A year ("2022"), or one that runs over New Year ("2023/24"); as text they stand in the order of time. */
export type Period = string;

const four = String.raw`(?:19|20)\d\d`;
const period = String.raw`(?<![\d.,/])${four}(?:\/(?:${four}|\d\d))?(?![\d/]|[.,]\d|-?\p{L})`;
const everyPeriod = new RegExp(period, 'gu');
/** "I 2022", "for 2023", "i vinteren 2020/21", "af hele 2022": a figure beside it is of that time. */
const said = String.raw`(?<!\p{L})(?:i|for|fra|af|om|skoleåret|vinteren|sæsonen|året|regnskabsåret|kalenderåret)\s+(?:hele\s+)?`;
const saidPeriod = new RegExp(`${said}(${period})`, 'giu');
/** "I de første ti måneder af 2023": less than a year, so no figure of that year. */
const partOfYear = /(?:måneder|måned|kvartal|kvartaler|halvår|halvdel|uger|dage)\s+(?:af|i)\s+(?:hele\s+)?$/iu;
const founded = new RegExp(String.raw`(?<!\p{L})(?:${foundingCues.join('|')})(?!\p{L})`, 'iu');
const before = new RegExp(String.raw`(?<!\p{L})(?:${timesBefore.join('|')})(?!\p{L})`, 'iu');

const beforePeriod = new RegExp(String.raw`(?<!\p{L})(?:${timesBefore.join('|')})\s+(?:i\s+)?${period}`, 'iu');

/** All years that a text names, in order; "2023/2024" is "2023/24". */
export function periodsIn(text: string): Period[] {
  return [...text.matchAll(everyPeriod)].map(([words]) => normalised(words));
}

/** The only year that a text names, if there is one. */
export function onlyPeriodIn(text: string): Period | undefined {
  const found = new Set(periodsIn(text));
  return found.size === 1 ? [...found][0] : undefined;
}

/** The text without the years it names: "klager" of "klager 2023/24". */
export function withoutPeriod(text: string): string {
  return text.replace(everyPeriod, '').replace(/\s+/gu, ' ').trim();
}

/** The year that a title or heading says it is about: "Fælles drift i 2022", "Vinteren 2020/21 i tal". */
export function periodOfTitle(title: string): Period | undefined {
  const found = [...title.matchAll(saidPeriod)].map(([, words = '']) => normalised(words));
  return found.length === 1 ? found[0] : undefined;
}

/** The year before: "2021" before "2022", "2019/20" before "2020/21". */
export function periodBefore(of: Period): Period {
  return of.replace(/\d+/gu, (digits) =>
    String((Number(digits) + 10 ** digits.length - 1) % 10 ** digits.length).padStart(digits.length, '0'),
  );
}

/** "Året før", "forrige vinter": the words by which a text says that something is of the time before. */
export function timeBefore(text: string): string | undefined {
  return before.exec(text)?.[0].toLowerCase();
}

/** The only year that a question asks of; "året før 2022" is 2021. */
export function askedPeriod(text: string): Period | undefined {
  const only = onlyPeriodIn(text);
  return only !== undefined && beforePeriod.test(text) ? periodBefore(only) : only;
}

/** Whether a text opens with "året før" and the like. */
export function opensWithTime(text: string): boolean {
  return /^\s*$/u.test(text.slice(0, before.exec(text)?.index ?? text.length + 1)) && before.test(text);
}

/**
 * First or last year that words say something is of, empty when it is of a part of one; "oprettet i 2018" says of
 * nothing else that it is of 2018.
 */
export function periodSaid(text: string, which: 'first' | 'last'): Period | undefined {
  const found = [...text.matchAll(saidPeriod)];
  const match = which === 'first' ? found[0] : found.at(-1);
  if (match === undefined) return undefined;
  const lead = text.slice(0, match.index + match[0].length - (match[1]?.length ?? 0));
  if (founded.test(lead.split(/[,;]/u).at(-1) ?? '')) return undefined;
  return partOfYear.test(lead) ? '' : normalised(match[1] ?? '');
}

function normalised(words: string): Period {
  const [from = '', to] = words.split('/');
  return to === undefined ? from : `${from}/${to.slice(-2)}`;
}
