/** A date of a text. Values grow with time: a day is `372 × year + 31 × (month - 1) + day`. */
export interface TextDate {
  /** First and last day that the words may mean. */
  readonly low: number;
  readonly high: number;
  readonly start: number;
  readonly end: number;
}

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const month = `(${months.join('|')})`;
const parts: Readonly<Record<string, readonly [number, number]>> = {
  primo: [1, 4],
  medio: [5, 8],
  ultimo: [9, 12],
  foråret: [3, 5],
  sommeren: [6, 8],
  efteråret: [9, 11],
  vinteren: [1, 12],
};
const pattern = new RegExp(
  [
    String.raw`(?<![\d.])(?<day>\d{1,2})\.\s?(?<named>${month.slice(1, -1)})\s(?<year1>(?:19|20)\d\d)`,
    String.raw`(?<![\d.])(?<day2>\d{1,2})\.(?<number>\d{1,2})[.\s]\s?(?<year2>(?:19|20)\d\d)`,
    String.raw`(?<!\p{L})(?<named3>${month.slice(1, -1)})\s(?<year3>(?:19|20)\d\d)`,
    String.raw`(?<!\p{L})(?<part>${Object.keys(parts).join('|')})\s(?:i\s)?(?<year4>(?:19|20)\d\d)(?:\/(?:19|20)?(?<until4>\d\d)(?!\d))?`,
    String.raw`(?<![\p{L}\d.,/])(?<year5>(?:19|20)\d\d)(?:\/(?:19|20)?(?<until>\d\d)(?!\d))?(?![\d.,]\d|\s?(?:kr|pct|%)|\p{L})`,
  ].join('|'),
  'giu',
);

/** All dates with a year: a day, a month, a part of a year ("primo 2013", "foråret 2014"), a year or "2023/24". */
export function readDates(text: string): TextDate[] {
  return [...text.matchAll(pattern)].map((match) => {
    const groups = match.groups ?? {};
    const year = Number(groups['year1'] ?? groups['year2'] ?? groups['year3'] ?? groups['year4'] ?? groups['year5']);
    const name = (groups['named'] ?? groups['named3'] ?? '').toLowerCase();
    const number = groups['number'] === undefined ? months.indexOf(name) + 1 : Number(groups['number']);
    const day = Number(groups['day'] ?? groups['day2'] ?? 0);
    const [first, last] =
      groups['part'] === undefined
        ? number === 0
          ? [1, 12]
          : [number, number]
        : (parts[groups['part'].toLowerCase()] ?? [1, 12]);
    const lastYear = (groups['until'] ?? groups['until4']) === undefined ? year : year + 1;
    return {
      low: 372 * year + 31 * (first - 1) + (day === 0 ? 1 : day),
      high: 372 * lastYear + 31 * (last - 1) + (day === 0 ? 31 : day),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}
