import { agentPrepositions } from '../../../corpus/danish/lexicon/participation.ts';
import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { isContent, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';
import { sectionOf } from './namings.ts';
import { quotesOf } from './participant-evidence.ts';

const agents = new Set(agentPrepositions.map(fold));

const asking = new Set([...namingWords, 'mange'].map(fold));

/** What a sentence says of something in it, and not of its subject. */
const relativeClause = /,\s(?:som|der|hvor)\s.*$/su;

/**
 * The words of a question that what is told of all members does not explain either: the sentence that names them says
 * them ("Vagten dækker A og B"), or, where the question tells what is done by the subject ("… får hjælp af X"), a
 * sentence of its section that names nobody and so goes for them all.
 */
export function unexplainedOfAll(
  asked: Understanding,
  left: readonly Word[],
  members: readonly Participation[],
  evidence: Evidence,
): readonly Word[] {
  if (left.length === 0 || asked.words.some(isNegation) || !asksForMunicipalities(asked.words)) return left;
  const named = new Set(members.map(({ name }) => name));
  const own = quotesOf(members, evidence)
    .map(({ text }) => text)
    .filter((text) => findMunicipalities(text).every(({ name }) => named.has(name)));
  // What stands above a section is said of all who are in it.
  const above = members.flatMap(({ headingPath }) => headingPath);
  const notInOwn = left.filter((word) => ![...own, ...above].some((text) => says(text, word)));
  if (notInOwn.length === 0 || !isDoneBySubject(asked)) return notInOwn;
  const [subject] = asked.subjects;
  return subject !== undefined && saidInGeneral(subject.name, notInOwn, evidence) ? [] : notInOwn;
}

/** Whether one sentence of a collaboration's section says all the words, and names nobody: so it goes for all. */
export function saidInGeneral(collaboration: string, words: readonly Word[], evidence: Evidence): boolean {
  return sectionOf(collaboration, evidence)
    .flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)))
    .filter((text) => findMunicipalities(text).length === 0)
    .map((text) => text.replace(relativeClause, ''))
    .filter((text) => !wordsOf(text).some(isNegation))
    .some((text) => words.every((word) => says(text, word)));
}

/** "Hvilke kommuner", "Hvor mange kommuner": no other noun says what is asked for. */
export function asksForMunicipalities(words: readonly Word[]): boolean {
  const at = words.findIndex(({ folded }) => asking.has(folded));
  const noun = words.slice(at + 1).find((word) => isContent(word) && parseNumerals(word.text).length === 0);
  return at >= 0 && noun?.stem.startsWith('kommun') === true;
}

/** "… af X", "… gennem X": the one subject, behind a preposition, closes the question. */
function isDoneBySubject({ words, subjects }: Understanding): boolean {
  const [subject, ...others] = subjects;
  if (subject === undefined || others.length > 0) return false;
  const before = words.findLastIndex((_, at) => !subject.matched.includes(at));
  return before < words.length - 1 && agents.has(words[before]?.folded ?? '');
}

function says(text: string, word: Word): boolean {
  return wordsOf(text).some((one) => sameWord(one, word) || sharesPart(one, word));
}

function isNegation({ folded }: Word): boolean {
  return negations.has(folded);
}
