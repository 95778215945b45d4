import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { readFigures, type TextFigure } from './read-figures.ts';

/** One of several that a whole is parted among, with its figure; offsets lie within the text of its passage. */
export interface Part {
  readonly name: string;
  readonly figure: TextFigure;
  /** The figure's words: "40 pct.". */
  readonly words: string;
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** A whole that the text parts among those it names, each with a figure of one unit. */
export interface Whole {
  readonly headingPath: readonly string[];
  /** What says of what it is a whole: the sentence, or the lead-in above labelled lines. */
  readonly told: string;
  readonly parts: readonly Part[];
}

/** Every whole that a sentence parts ("A (40 pct.) og B (60 pct.)") or that labelled lines with shares do. */
export function wholesIn(passages: readonly Passage[]): Whole[] {
  return [
    ...passages.flatMap(wholesInSentences),
    ...passages.flatMap(sharesInSentences),
    ...wholesInLines(passages),
  ].filter(({ parts }) => isOneWhole(parts));
}

function isOneWhole(parts: readonly Part[]): boolean {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return false;
  const isAlike = parts.every(({ figure }) => figure.unit === first.figure.unit && figure.per === first.figure.per);
  const sum = parts.reduce((total, { figure }) => total + figure.low, 0);
  return isAlike && (first.figure.unit !== 'percent' || sum <= wholeOfShares);
}

/** Rounded shares may come to a little more than the whole. */
const wholeOfShares = 102;

const inBrackets = /\(([^()\n]{1,40})\)/gu;
/** The first name stands behind the words that lead up to it: "ejes af A (40 pct.)". */
const leadUp = /^.*(?:\s(?:af|fra|mellem|til|på|for|er|var|betaler|ejer|har|får|fik)|:)\s(?=\S)/su;
const joint = /^\s*(?:,|;)?\s*(?:og\s|samt\s)?\s*/u;

function wholesInSentences(passage: Passage): Whole[] {
  return splitSentences(passage.text).flatMap(({ start, end }): Whole[] => {
    const sentence = passage.text.slice(start, end);
    let from = 0;
    const parts = [...sentence.matchAll(inBrackets)].flatMap(({ index, 0: whole, 1: inside = '' }): Part[] => {
      const before = sentence.slice(from, index);
      const figure = onlyFigure(inside);
      const isFirst = from === 0;
      from = index + whole.length;
      const name = (isFirst ? before.replace(leadUp, '') : before.replace(joint, '')).trim();
      if (figure === undefined || name === '' || /[.;:]/u.test(name)) return [];
      return [{ name, figure, words: inside.trim(), passage, start, end }];
    });
    return parts.length < 2 ? [] : [{ headingPath: passage.headingPath, told: sentence, parts }];
  });
}

/** "A betaler 45 pct., B 35 pct. og C 20 pct.": the verb is said once, and names stand before their shares. */
const nameBefore = /^(\p{Lu}[\p{L}\d’'-]*(?:\s\p{Lu}[\p{L}\d’'-]*)*)(?:\s\p{Ll}+)?\s$/u;
/** "A betaler 50 pct. af udgifterne, B …" */
const ofWhole = /^\saf\s\p{Ll}+/u;
/** "60 pct. dækkes af A, 25 pct. af B og 15 pct. af C": or behind them. */
const firstBehind = /^(?:\saf\s\p{Ll}+)?\s(?:\p{Ll}+s|kommer)\s(?:af|fra)\s/u;
const nextBehind = /^\s(?:kommer\s)?(?:af|fra)\s/u;

function sharesInSentences(passage: Passage): Whole[] {
  return splitSentences(passage.text).flatMap(({ start, end }): Whole[] => {
    const sentence = passage.text.slice(start, end);
    const percent = readFigures(sentence).filter(({ unit }) => unit === 'percent');
    const shares = withFractions(sentence, withElided(sentence, percent));
    const before = (at: number): string => {
      const text = sentence
        .slice(shares[at - 1]?.end ?? 0, shares[at]?.start)
        .replace(ofWhole, '')
        .replace(joint, '');
      return nameBefore.exec(at === 0 ? text.replace(/^[^:]*:\s/u, '') : text)?.[1] ?? '';
    };
    const behind = (at: number): string => {
      const text = sentence.slice(shares[at]?.end, shares[at + 1]?.start).replace(/(?:,|\sog|\ssamt)?\s*\.?$/u, '');
      const lead = (at === 0 ? firstBehind : nextBehind).exec(text)?.[0];
      return lead === undefined || /[,;:]/u.test(text) ? '' : text.slice(lead.length);
    };
    const wholes = [before, behind].map((nameOf) =>
      shares.flatMap((figure, at): Part[] => {
        const name = nameOf(at);
        const said = sentence.slice(figure.start, figure.end);
        const words = /^[\d,]+$/u.test(said) ? `${said} pct.` : said;
        return name === '' ? [] : [{ name, figure, words, passage, start, end }];
      }),
    );
    const whole = wholes.find((parts) => parts.length === shares.length && parts.length > 1);
    return whole === undefined ? [] : [{ headingPath: passage.headingPath, told: sentence, parts: whole }];
  });
}

const fractions: Readonly<Record<string, number>> = { halvdelen: 50, 'en fjerdedel': 25, 'en femtedel': 20 };
const fraction = /(?<!\p{L})(?:halvdelen|en fjerdedel|en femtedel)(?!\p{L})/giu;

/** "A dækker halvdelen af udgifterne, B 30 pct. og C 20 pct." */
function withFractions(sentence: string, shares: readonly TextFigure[]): readonly TextFigure[] {
  const [first] = shares;
  if (first === undefined) return shares;
  const others = [...sentence.matchAll(fraction)].map(({ index, 0: words }): TextFigure => {
    const value = fractions[words.toLowerCase()] ?? 0;
    return { ...first, low: value, high: value, start: index, end: index + words.length };
  });
  return [...shares, ...others].toSorted((one, other) => one.start - other.start);
}

/** "A betaler 45 pct., B 35 og C 20": the unit is said once too. */
const elided =
  /^(?:\saf\s\p{Ll}+)?(?:,\s(?:og\s|samt\s)?|\s(?:og|samt)\s)\p{Lu}[\p{L}\d’'-]*(?:\s\p{Lu}[\p{L}\d’'-]*)*\s(\d{1,2}(?:,\d+)?)(?=,\s|\s(?:og|samt)\s|[.;]|$)/u;

function withElided(sentence: string, shares: readonly TextFigure[]): readonly TextFigure[] {
  const [first, second] = shares;
  if (first === undefined || second !== undefined) return shares;
  const all: TextFigure[] = [first];
  let from = first.end;
  for (let match = elided.exec(sentence.slice(from)); match !== null; match = elided.exec(sentence.slice(from))) {
    const [whole, number = ''] = match;
    const low = Number(number.replace(',', '.'));
    from += whole.length;
    all.push({ ...first, low, high: low, start: from - number.length, end: from });
  }
  return all;
}

/** Labelled lines side by side that hold a share and nothing else. */
function wholesInLines(passages: readonly Passage[]): Whole[] {
  const wholes: (Whole & { readonly parts: Part[] })[] = [];
  for (const [at, passage] of passages.entries()) {
    const { label, text, kind, headingPath } = passage;
    if (kind !== 'field' || label === undefined || !text.startsWith(`${label}:`)) continue;
    const words = text.slice(label.length + 1).trim();
    const figure = onlyFigure(words);
    if (figure?.unit !== 'percent') continue;
    const part = { name: label, figure, words, passage, start: 0, end: text.length };
    const before = passages[at - 1];
    const last = wholes.at(-1);
    if (last !== undefined && last.parts.at(-1)?.passage === before) last.parts.push(part);
    else if (before !== undefined && before.documentId === passage.documentId && before.text.endsWith(':'))
      wholes.push({ headingPath, told: leadIn(before.text), parts: [part] });
  }
  return wholes;
}

function leadIn(text: string): string {
  const last = splitSentences(text).at(-1);
  return last === undefined ? text : text.slice(last.start);
}

function onlyFigure(text: string): TextFigure | undefined {
  const [figure, other] = readFigures(text);
  return figure !== undefined && other === undefined && figure.start === 0 && /^[\s.]*$/u.test(text.slice(figure.end))
    ? figure
    : undefined;
}
