/** A number that the text states; `[start, end)` are UTF-16 offsets. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** True for "en" and "et", which are far more often articles than numbers. */
  readonly ambiguous?: true;
}

const units = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];
const teens = ['tretten', 'fjorten', 'femten', 'seksten', 'sytten', 'atten', 'nitten'];
const tens: Readonly<Record<string, number>> = {
  tyve: 20,
  tredive: 30,
  tredve: 30,
  fyrre: 40,
  fyrretyve: 40,
  halvtreds: 50,
  halvtredsindstyve: 50,
  tres: 60,
  tresindstyve: 60,
  halvfjerds: 70,
  halvfjerdsindstyve: 70,
  firs: 80,
  firsindstyve: 80,
  halvfems: 90,
  halvfemsindstyve: 90,
};
const scales: Readonly<Record<string, number>> = {
  hundrede: 100,
  hundred: 100,
  tusind: 1e3,
  tusinde: 1e3,
  million: 1e6,
  millioner: 1e6,
  'mio.': 1e6,
  mio: 1e6,
  'mill.': 1e6,
  milliard: 1e9,
  milliarder: 1e9,
  'mia.': 1e9,
  mia: 1e9,
  billion: 1e12,
  billioner: 1e12,
};
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** Number words below 100, and the spellings of one. */
const smallWords = new Map<string, number>([
  ...[...units, ...teens].map((word, value): [string, number] => [word, value]),
  ...Object.entries(tens),
  ...['et', 'én', 'ét', 'een', 'eet'].map((word): [string, number] => [word, 1]),
  ['halvanden', 1.5],
  ['halvandet', 1.5],
  ...Object.entries(tens).flatMap(([word, value]) =>
    ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni'].map((unit, index): [string, number] => [
      `${unit}og${word}`,
      value + index + 1,
    ]),
  ),
]);

/** The value of one word that is a number by itself ("elleve", "femoghalvfjerds", "trehundrede"), or undefined. */
function wordValue(word: string): number | undefined {
  const known = smallWords.get(word);
  if (known !== undefined) return known;
  // Nearly every word is none; looking for the parts first is much quicker than the pattern.
  if (!word.includes('hundred') && !word.includes('tusind')) return undefined;
  const compound = /^(.+?)(hundrede?|tusinde?)(?:og)?(.*)$/u.exec(word);
  if (compound === null) return undefined;
  const [, head = '', scale = '', rest = ''] = compound;
  const factor = smallWords.get(head);
  const remainder = rest === '' ? 0 : wordValue(rest);
  return factor === undefined || remainder === undefined ? undefined : factor * (scales[scale] ?? 1) + remainder;
}

/** Reads digits the Danish way: dots group thousands ("360.000"), a comma starts decimals; "1.9" is left as 1.9. */
function digitsValue(digits: string): number {
  const compact = digits.replace(/[\s\u00a0\u202f]/gu, '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(compact)) return Number(compact.replaceAll('.', '').replace(',', '.'));
  return Number(compact.replace(',', '.'));
}

const digitPattern = String.raw`\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d.,]*\d)|\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![.,]?\d)|(?<!\d[.,])\d+[.,]\d+(?![.,]\d)|\d+`;
const piece = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${digitPattern})(½|¼|¾)?|(½|¼|¾)|(mio\.|mia\.|mill\.|\p{L}+))(?![\p{L}])`,
  'gu',
);

interface Piece extends Numeral {
  readonly scale: boolean;
  readonly digits: boolean;
}

function readPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(piece)) {
    const [all, digits, half, alone, word] = match;
    const span = { start: match.index, end: match.index + all.length };
    if (digits !== undefined) {
      const value = digitsValue(digits) + (fractions[half ?? ''] ?? 0);
      if (Number.isFinite(value)) pieces.push({ ...span, value, scale: false, digits: true });
    } else if (alone !== undefined) {
      pieces.push({ ...span, value: fractions[alone] ?? 0, scale: false, digits: true });
    } else if (word !== undefined) {
      const lower = word.toLowerCase();
      const scale = scales[lower];
      const value = scale ?? wordValue(lower);
      if (value === undefined) continue;
      const ambiguous = lower === 'en' || lower === 'et';
      pieces.push({ ...span, value, scale: scale !== undefined, digits: false, ...(ambiguous ? { ambiguous } : {}) });
    }
  }
  return pieces;
}

/**
 * All numbers in a text, in order: digits with Danish separators ("360.000", "33,25", "35 000"), number words up to
 * "nioghalvfems" and their compounds, and both multiplied by a following scale ("2,6 mio.", "8 millioner",
 * "to hundrede"). Signs and ordinals are not read; "10-12" gives 10 and 12.
 */
export function parseNumerals(text: string): Numeral[] {
  const numerals: Numeral[] = [];
  for (const { scale, digits, ...numeral } of readPieces(text)) {
    const last = numerals.at(-1);
    const gap = last === undefined ? undefined : text.slice(last.end, numeral.start);
    if (
      scale &&
      last !== undefined &&
      gap !== undefined &&
      /^[ \u00a0\u202f]$/u.test(gap) &&
      last.value < numeral.value
    ) {
      numerals[numerals.length - 1] = {
        value: rounded(last.value * numeral.value),
        start: last.start,
        end: numeral.end,
      };
    } else if (!scale || /hundred|tusind/iu.test(text.slice(numeral.start, numeral.end))) {
      numerals.push(numeral);
    }
  }
  return numerals;
}

/** Takes away the dust of binary fractions: 2.3 × 1e6 is 2300000. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
