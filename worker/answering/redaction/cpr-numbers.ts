/** Ten digits as a CPR number is written: day, month, year, then four more after a hyphen, a space, a dot or nothing. */
const shape =
  /(?<![\d.,/-])(?:0[1-9]|[12]\d|3[01])(?:[ ./-]?)(?:0[1-9]|1[0-2])(?:[ ./-]?)\d{2}[ .]?[-–—]?[ .]?\d{4}(?!\d|[.,]\d)/gu;

/** Words before a number that say that it is something else. */
const otherNumber =
  /(?:j\.?\s?nr|journal\p{L}*|sags?\p{L}*|sag|dok\p{L}*|ean\p{L}*|gln|konto\p{L}*|reg\.?\s?nr|faktura\p{L}*|ordre\p{L}*|bilag\p{L}*|p-?n(?:umme)?r|produktionsenhed\p{L}*|bfe|matrikel\p{L}*|løbe\p{L}*|isbn|issn|id)\.?\s*(?:nr\.?|nummer\p{L}*|no\.?)?[\s:.#]*$/iu;

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Where a text has CPR numbers. The date has to be one of the calendar, in the century that the seventh digit tells. The
 * check sum (modulus 11) is no condition, as numbers without it have been given since 2007; it only decides where the
 * words before a number call it something else.
 */
export function findCprNumbers(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(shape)].flatMap(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, '');
    if (digits.length !== 10 || !isDate(digits)) return [];
    const isCalledOther = otherNumber.test(text.slice(Math.max(0, index - 40), index));
    return isCalledOther && !hasCheckSum(digits) ? [] : [{ start: index, end: index + found.length }];
  });
}

function isDate(digits: string): boolean {
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  if (day === undefined || month === undefined || year === undefined) return false;
  const date = new Date(Date.UTC(centuryOf(year, Number(digits[6])) + year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}

/** The century of birth by the year's two digits and the seventh digit, as cpr.dk gives it. */
function centuryOf(year: number, seventh: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

function hasCheckSum(digits: string): boolean {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}
