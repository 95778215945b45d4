import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { isContent, wordsOf } from '../words.ts';
import type { Understanding } from './understanding.ts';

interface PremiseText {
  readonly question: string;
  readonly taken: string;
}

/**
 * What a why-question takes for granted: the open question that tests it, understood, and what it says the answer is.
 */
export interface Premise {
  readonly asked: Understanding;
  readonly taken: string;
}

/** What is said of all that there is needs no saying in the documents. */
const inAll = /\si\s(?:danmark|landet|alt)(?!\p{L})/iu;

/** What a question takes for granted, by its shape, with the open question that asks for the same. */
const shapes: readonly {
  readonly shape: RegExp;
  readonly question: (found: readonly string[]) => string;
  readonly taken: number;
  readonly isNumber?: true;
}[] = [
  {
    shape: /^hvorfor (?:er|var) det (.+?),? (?:der|som) (.+?)\?*$/iu,
    question: ([, , what]) => `Hvem ${what ?? ''}?`,
    taken: 1,
  },
  {
    shape: /^hvorfor ((?:er|var|blev|begyndte|startede|åbnede|trådte) .+?) i ((?:19|20)\d\d)\?*$/iu,
    question: ([, what]) => `Hvornår ${what ?? ''}?`,
    taken: 2,
  },
  {
    shape: /^hvorfor (er|var) der (?:kun )?(\S+) (\p{L}+)(.*?)\?*$/iu,
    question: ([, verb, , thing, rest = '']) =>
      `Hvor mange ${thing ?? ''} ${verb ?? ''} der${rest.replace(inAll, '')}?`,
    taken: 2,
    isNumber: true,
  },
  {
    shape: /^hvorfor har (.+?) (?:kun )?(\S+) (\p{L}+)(.*?)\?*$/iu,
    question: ([, who, , thing, rest]) => `Hvor mange ${thing ?? ''} har ${who ?? ''}${rest ?? ''}?`,
    taken: 2,
    isNumber: true,
  },
];

/** The premise of a question that asks for a reason; undefined when its shape says of none. */
export function premiseOf(question: string): PremiseText | undefined {
  for (const { shape, question: ask, taken, isNumber } of shapes) {
    const found = shape.exec(question.trim());
    const said = found?.[taken];
    if (found === null || said === undefined) continue;
    if (isNumber === true && parseNumerals(said).length !== 1) continue;
    return { question: ask(found), taken: said };
  }
  return undefined;
}

/**
 * Whether an answer to the open question says something else than the premise: another number, or none of the names.
 * @param said the answer's statements
 */
export function contradicts(said: string, taken: string): boolean {
  const values = parseNumerals(taken).map(({ value }) => value);
  if (values.length > 0) {
    const stated = parseNumerals(said).filter(({ ambiguous }) => ambiguous !== true);
    return stated.length > 0 && !stated.some(({ value }) => values.includes(value));
  }
  const names = wordsOf(taken).filter((word) => isContent(word) && /^\p{Lu}/u.test(word.text));
  const stems = new Set(wordsOf(said).map(({ stem }) => stem));
  return names.some(({ stem }) => !stems.has(stem));
}
