import { aspectCues, aspects } from '../../../corpus/danish/lexicon/aspects.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { isDefiniteNoun, openingWords } from '../../../corpus/danish/lexicon/openings.ts';
import { functionWords } from '../../../corpus/danish/lexicon/function-words.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { tokenize } from '../../../corpus/danish/tokens.ts';
import type { LocatedQuote } from '../citations.ts';
import { standsOn, type Claim } from '../support.ts';
import type { StatementRules } from '../verify.ts';
import { isContent, sameWord, sharesPart, wordsOf } from '../words.ts';
import { languageOfStatement } from './statement-language.ts';
import { trustedLength } from './trusted-text.ts';

export interface RulesInput {
  /** What the user wrote, and how it was understood. */
  readonly question: string;
  readonly language: 'da' | 'en';
  /** Texts of the passages the model was given: words they write small are no names. */
  readonly passages: readonly string[];
  /** The rules the model was given, which it must not pass on. */
  readonly system: string;
}

/** Words in a row that a statement may have in common with the rules by chance. */
const sharedRun = 7;
const longestStatement = 600;

/**
 * What a model's statement must keep to beside numbers, dates and names: the language, no mark-up or address, no name at
 * its beginning either, no turning of what the quote says, at least half of its words from the quotes or the question,
 * nothing that obeys a document, and nothing of the rules themselves.
 */
export function statementRules({ question, language, passages, system }: RulesInput): StatementRules {
  const small = smallWords([...passages, question]);
  const isName = (word: string) =>
    (!small.has(fold(word)) && !isDefiniteNoun(word)) || findMunicipalities(word).length > 0;
  const rules = runsOf(system);
  return {
    derive,
    holds: (statement, located, ground) => {
      const spoken = languageOfStatement(statement.text);
      return (
        statement.text.length <= longestStatement &&
        (spoken === 'da' || spoken === language) &&
        isPlain(statement.text, ground) &&
        standsOn(statement, ground, question, isName) &&
        keepsPolarity(statement, ground, isName) &&
        (spoken !== 'da' || sharesWords(statement.text, `${ground}\n${question}`)) &&
        located.every(isTrusted) &&
        !repeatsRules(statement.text, rules, ground)
      );
    },
  };
}

const negation = /(?<!\p{L})(?:ikke|ingen|intet|hverken|aldrig|uden|not|no|none|neither|never|without)(?!\p{L})/iu;

/** Whether a statement says that something is not so. The word that answers the question does not count by itself. */
export function isNegative(text: string): boolean {
  return negation.test(text.replace(/^(?:nej|no)[,.]\s/iu, ''));
}

/** A negative statement needs a negative quote, unless what it denies is that somebody or something is named there. */
function keepsPolarity(statement: Claim, ground: string, isName: (word: string) => boolean): boolean {
  if (!isNegative(statement.text) || isNegative(ground)) return true;
  return !standsOn({ ...statement, negates: false }, ground, '', isName);
}

function isPlain(text: string, ground: string): boolean {
  if (/<\/?[a-z!]|\]\(|```|[\p{Cc}]/iu.test(text)) return false;
  return (text.match(/(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu) ?? []).every((address) => ground.includes(address));
}

function sharesWords(text: string, ground: string): boolean {
  const content = wordsOf(text).filter(isContent);
  const given = [...new Map(wordsOf(ground).map((word) => [word.folded, word])).values()];
  const stems = new Set(given.map((word) => word.stem));
  // Most words stand there as they are; only the others are worth comparing one by one.
  const shared = content.filter(
    (word) => stems.has(word.stem) || given.some((one) => sameWord(one, word) || sharesPart(one, word)),
  );
  return shared.length * 2 >= content.length;
}

function isTrusted({ passage, end }: LocatedQuote): boolean {
  return end - passage.start <= trustedLength(passage.text);
}

function smallWords(texts: readonly string[]): ReadonlySet<string> {
  const known = [...functionWords, ...openingWords, ...aspects.flatMap((aspect) => aspectCues[aspect].cues)].flatMap(
    (cue) => tokenize(cue).map(({ text }) => fold(text)),
  );
  const small = texts.flatMap((text) =>
    tokenize(text)
      .filter(({ text: word }) => /^\p{Ll}/u.test(word))
      .map(({ text: word }) => fold(word)),
  );
  return new Set([...known, ...small]);
}

const sumCues = /(?<!\p{L})(?:tilsammen|i alt|samlet|sammenlagt|totalt|together|in total|altogether)(?!\p{L})/iu;
const differenceCues = /(?<!\p{L})(?:forskel|flere|færre|mere|mindre|højere|lavere|more|fewer|less|difference)/iu;

/**
 * Numbers of a statement that follow from the others in it, all of which the quotes hold: their sum or difference where
 * one is spoken of, the number of municipalities it names, and that of the things it lists after a colon.
 */
function derive(text: string, located: readonly LocatedQuote[]): number[] {
  const stated = parseNumerals(text);
  if (stated.length === 0) return [];
  const quoted = located.map((quote) => quote.text).join('\n');
  const held = new Set(parseNumerals(quoted).map(({ value }) => value));
  const operands = stated.map(({ value }) => value).filter((value) => held.has(value));
  if (operands.length === stated.length) return [];
  const [one, other] = operands;
  const quotedNames = namesIn(quoted);
  const named = [...namesIn(text)].filter((name) => quotedNames.has(name)).length;
  return [
    ...(sumCues.test(text) && operands.length > 1 ? [operands.reduce((sum, value) => sum + value, 0)] : []),
    ...(differenceCues.test(text) && operands.length === 2 && one !== undefined && other !== undefined
      ? [Math.abs(one - other)]
      : []),
    ...(named > 1 ? [named] : []),
    ...listLength(text, quoted),
  ];
}

function namesIn(text: string): ReadonlySet<string> {
  return new Set(findMunicipalities(text).map(({ name }) => name));
}

/** How many things a statement lists after a colon, when the quotes name each of them. */
function listLength(text: string, quoted: string): number[] {
  const list = /:\s+(.+?)\.?$/u.exec(text)?.[1];
  const items = list?.split(/,\s+(?:og\s+)?|\s+og\s+/u) ?? [];
  const words = new Set(tokenize(quoted).map((token) => fold(token.text)));
  const areQuoted = items.every((item) => tokenize(item).every((token) => words.has(fold(token.text))));
  return items.length > 1 && areQuoted ? [items.length] : [];
}

function runsOf(text: string): ReadonlySet<string> {
  const words = tokenize(text).map((token) => fold(token.text));
  return new Set(words.slice(0, 1 - sharedRun).map((_, at) => words.slice(at, at + sharedRun).join(' ')));
}

function repeatsRules(text: string, rules: ReadonlySet<string>, ground: string): boolean {
  const shared = [...runsOf(text)].filter((run) => rules.has(run));
  if (shared.length === 0) return false;
  const own = runsOf(ground);
  return shared.some((run) => !own.has(run));
}
