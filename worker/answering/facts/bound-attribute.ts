import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { boundWords, measures, persons } from '../../../corpus/danish/lexicon/deciding.ts';

/** A number that the question gives somebody or something as its mark: "et barn på 8 år", "en 16-årig". */
export interface AskedAttribute {
  readonly value: number;
  /** The word for what is counted. */
  readonly unit: string;
}

type AskedBound = (value: number, limit: number) => boolean;

const number = String.raw`(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?![\d.,]\d)`;
const measured = new RegExp(String.raw`(?<!\p{L})på\s(?:kun\s)?${number}\s(\p{L}+)`, 'iu');
const aged = new RegExp(
  String.raw`(?<!\p{L})(?:${persons.join('|')})\spå\s(?:kun\s)?${number}|${number}[- ]?årig`,
  'iu',
);
const bounds = boundWords.map(
  ({ before, after, holds }) =>
    [
      new RegExp(
        after === undefined
          ? String.raw`(?<!\p{L})(?:${before ?? ''})\s(?:de\s)?${number}\s(\p{L}+)`
          : String.raw`(?<![\d,.–-])${number}\s(\p{L}+)\s(?:${after})(?!\p{L})`,
        'giu',
      ),
      holds,
    ] as const,
);
const range = new RegExp(
  String.raw`(?:(?<!\p{L})(?:mellem|fra)\s)?${number}(?:\s?[-–]\s?|\s(?:og|til)\s)${number}\s(\p{L}+)`,
  'giu',
);

/** Reads the mark; without a unit behind it the age of somebody is meant. */
export function askedAttribute(written: string): AskedAttribute | undefined {
  const question = withDigits(written);
  const [, value, unit] = measured.exec(question) ?? [];
  if (value !== undefined && unit !== undefined && measures.has(unit.toLowerCase()))
    return { value: toNumber(value), unit: unit.toLowerCase() };
  const [, of, age = of] = aged.exec(question) ?? [];
  return age === undefined ? undefined : { value: toNumber(age), unit: 'år' };
}

/** The text with figures for the numbers that it spells. */
function withDigits(text: string): string {
  return parseNumerals(text)
    .filter(({ ambiguous, start, end }) => ambiguous !== true && /^\p{L}+$/u.test(text.slice(start, end)))
    .reduceRight((told, { start, end, value }) => `${told.slice(0, start)}${value}${told.slice(end)}`, text);
}

/**
 * Whether the one bound that a text sets in the unit holds for the mark; undefined where it sets none or
 * several.
 */
export function isWithinBound({ value, unit }: AskedAttribute, text: string): boolean | undefined {
  const found: boolean[] = [];
  const rest = text.replace(range, (whole, low: string, high: string, of: string) => {
    if (of.toLowerCase() !== unit) return whole;
    found.push(value >= toNumber(low) && value <= toNumber(high));
    return '';
  });
  for (const [pattern, holds] of bounds)
    for (const [, limit = '', of = ''] of rest.matchAll(pattern))
      if (of.toLowerCase() === unit) found.push(holds(value, toNumber(limit)));
  const [only, other] = found;
  return other === undefined ? only : undefined;
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll('.', '').replace(',', '.'));
}

/** Whether the question sets a bound at a number, and the text one that holds on its other side. */
export function isOtherBound(question: string, text: string): boolean {
  const asked = boundsIn(question);
  const said = boundsIn(text);
  return asked.some(
    ({ limit, holds }) =>
      said.some((one) => one.limit === limit) && !said.some((one) => one.limit === limit && one.holds === holds),
  );
}

function boundsIn(text: string): { readonly limit: number; readonly holds: AskedBound }[] {
  return bounds.flatMap(([pattern, holds]) =>
    [...text.matchAll(pattern)].map(([, limit = '']) => ({ limit: toNumber(limit), holds })),
  );
}
