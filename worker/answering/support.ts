import { fold } from '../../corpus/danish/folding.ts';
import { parseNumerals } from '../../corpus/danish/numerals.ts';
import { remembered } from '../../corpus/danish/remembered.ts';
import { stem } from '../../corpus/danish/stemming.ts';
import { tokenize } from '../../corpus/danish/tokens.ts';
import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { LocatedQuote } from './citations.ts';

const numeralsOf = remembered(parseNumerals);

export interface Claim {
  readonly text: string;
  /** Numbers that code has computed from the quotes. */
  readonly derived?: readonly number[];
  /** Whether it says that something is not so: then it may name what the question names. */
  readonly negates?: boolean;
}

/** What a statement may take its numbers and names from: its quotes, their label, headings and title. */
export function groundOf(located: readonly LocatedQuote[], index: PassageIndex): string {
  return located
    .flatMap(({ text, passage }) => [
      text,
      passage.label ?? '',
      ...passage.headingPath,
      index.documents.find(({ metadata }) => metadata.id === passage.documentId)?.metadata.title ?? '',
    ])
    .join('\n');
}

/**
 * Whether every number, date and name of the statement stands in its ground. Numerals compare as values, names folded
 * and without genitive -s. A capital that opens a sentence says nothing of a name, unless `isName` says so.
 */
export function standsOn(
  claim: Claim,
  ground: string,
  question: string,
  isName: (word: string) => boolean = () => false,
): boolean {
  const whole = claim.negates === true ? `${ground}\n${question}` : ground;
  const values = new Set([...numeralsOf(whole).map(({ value }) => value), ...(claim.derived ?? [])]);
  const numerals = numeralsOf(claim.text).filter(({ ambiguous }) => ambiguous !== true);
  if (numerals.some(({ value }) => !values.has(value))) return false;
  const names = wordForms(whole);
  return tokenize(claim.text).every(({ text, start }) => {
    const mustStand =
      months.has(text.toLowerCase()) || (/^\p{Lu}/u.test(text) && (!opensSentence(claim.text, start) || isName(text)));
    return !mustStand || isAmong(names, text);
  });
}

const formsOf = remembered((word): readonly string[] => {
  const folded = fold(word);
  return [folded, folded.endsWith('s') ? folded.slice(0, -1) : folded, stem(folded)];
});

/** Words in the forms that names compare by. */
export const wordForms: (text: string) => ReadonlySet<string> = remembered(
  (text) => new Set(tokenize(text).flatMap(({ text: word }) => formsOf(word))),
);

export function isAmong(forms: ReadonlySet<string>, word: string): boolean {
  return formsOf(word).some((form) => forms.has(form));
}

const months: ReadonlySet<string> = new Set(
  'januar februar marts april maj juni juli august september oktober november december'.split(' '),
);

function opensSentence(text: string, at: number): boolean {
  return /(^|[.:?!]\s+)[»"(]*$/u.test(text.slice(0, at));
}
