import { parseNumerals } from '../../corpus/danish/numerals.ts';
import { tokenize } from '../../corpus/danish/tokens.ts';

/** Spellings of one unit, so that "50 %" and "50 pct." are the same fact. */
const sameUnit: Readonly<Record<string, string>> = { pct: '%', procent: '%', kroner: 'kr', krone: 'kr' };

/**
 * A text as a list of comparable tokens: words in lower case (æ, ø, å kept), numerals as `#value`
 * ("3,0" and "tre" are both "#3", "2,6 mio." is "#2600000"), per cent signs as words. Punctuation is left out.
 */
export function comparableTokens(text: string): string[] {
  const composed = text.normalize('NFC');
  const tokens: string[] = [];
  let position = 0;
  const addWords = (end: number) => {
    for (const { text: word } of tokenize(composed.slice(position, end).replaceAll('%', ' procent '))) {
      const lower = word.toLocaleLowerCase('da').replaceAll('\u00ad', '');
      tokens.push(sameUnit[lower] ?? lower);
    }
  };
  for (const numeral of parseNumerals(composed)) {
    if (numeral.ambiguous) continue;
    addWords(numeral.start);
    tokens.push(`#${numeral.value}`);
    position = numeral.end;
  }
  addWords(composed.length);
  return tokens;
}

/**
 * Whether the phrase occurs in the text as consecutive tokens. A word of the text may carry a genitive -s that the
 * phrase lacks. A phrase of punctuation only is looked for as it stands.
 */
export function holdsPhrase(text: string, phrase: string): boolean {
  const wanted = comparableTokens(phrase);
  if (wanted.length === 0) return text.includes(phrase);
  const tokens = comparableTokens(text);
  return tokens.some((_, start) =>
    wanted.every((word, offset) => {
      const token = tokens[start + offset];
      return token === word || (!word.startsWith('#') && token === `${word}s`);
    }),
  );
}
