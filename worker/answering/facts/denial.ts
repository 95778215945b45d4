import { asideOpenings, caseWords, partlyWords, takingPart } from '../../../corpus/danish/lexicon/deeds.ts';
import { pronouns } from '../../../corpus/danish/lexicon/deciding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import { declining, negation } from '../../../corpus/danish/lexicon/standing-apart.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isContent, isFrame, isQuestionWord, wordsOf, type Word } from '../words.ts';
import { readAskedFact } from './asked-fact.ts';
import { nearness } from './concept.ts';
import { clausesOf, modals } from './deciding-clause.ts';
import { isOffice } from './offices.ts';
import { isCalledByLastPart, isDefinite, isUnderstood, saidFrom, type Around } from './said-around.ts';

const cases = foldedWords(caseWords);
const onlyPartly = foldedWords(partlyWords);
const beside = foldedWords(asideOpenings);
/** From this nearness on a word is another form of the same, and not only another word for the same thing. */
const sameFrom = 0.9;
const givenOrOwned = wordsOf(takingPart);

/**
 * Whether a sentence denies what a question takes for granted: "Hvor meget betaler X?" by "X betaler ikke". It has to
 * speak of what is asked of, or go on from it, and to deny nothing but what is asked: what is not so of others, or only
 * in part or at times, denies nothing.
 */
export function deniesPremise(asked: Understanding, passage: Passage, text: string): boolean {
  if (asked.form === 'yes-no' || asked.words.some(({ folded }) => negations.has(folded))) return false;
  if (asked.topic !== undefined || asked.digest !== undefined || asked.asksForCollaborations) return false;
  const said = wordsOf(text);
  if (namesOffice(text) && givesOtherOffice(asked.words, said)) return true;
  if (!deniesAtAll(text)) return false;
  const around: Around = { passage, text, others: [] };
  const { specifics } = readAskedFact(asked);
  const kind = askedKind(asked.words);
  const headings = wordsOf(passage.headingPath.join(' '));
  const isTold = (word: Word): boolean =>
    nearness(word, said) >= saidFrom ||
    nearness(word, headings) >= saidFrom ||
    isCalledByLastPart(word, said, around) ||
    isUnderstood(word, around, false);
  const names = asked.words.filter((word) => word.start > 0 && isName(word));
  if (!isOfAsked(asked.words, said) || !names.every(isTold)) return false;
  if (declines(asked, specifics, text)) return true;
  return (
    specifics.every((word) => word === kind || isTold(word)) && deniesOnlyAsked(asked.words, specifics, names, text)
  );
}

/** Whether a sentence denies anything, and not only of a case that it supposes. */
const deniesAtAll = remembered((text: string): boolean => {
  const said = wordsOf(text);
  if (said.some(({ folded }) => cases.has(folded))) return false;
  return said.some(({ folded }) => negations.has(folded)) || declining.test(text);
});

const namesOffice = remembered((text: string): boolean => wordsOf(text).some(isOffice));

/** "Hvor længe har Jens Bro været formand?": the sentence that names him gives him another office. */
function givesOtherOffice(asked: readonly Word[], said: readonly Word[]): boolean {
  const first = asked.findIndex((word, at) => at > 0 && isName(word) && asked.slice(at + 1, at + 2).some(isName));
  const office = first < 0 ? undefined : asked.slice(first + 2).find(isOffice);
  if (office === undefined) return false;
  const stands = said.findIndex(
    ({ folded }, at) => folded === asked[first]?.folded && said[at + 1]?.folded === asked[first + 1]?.folded,
  );
  const [verb, held] = stands < 0 ? [] : said.slice(stands + 2);
  if (verb === undefined || held === undefined || (verb.folded !== 'er' && verb.folded !== 'var')) return false;
  return isOffice(held) && held.stem !== office.stem;
}

/** "X har takket nej til at være med" denies what X would give or own if it were in. */
function declines({ municipalities, organisations }: Understanding, specifics: readonly Word[], text: string): boolean {
  const names = wordsOf([...municipalities, ...organisations.map(({ name }) => name)].join(' ')).filter(isName);
  const rest = specifics.filter((word) => !isName(word) && !word.stem.startsWith('kommun'));
  return (
    (declining.test(text) || negation.test(text)) &&
    rest.length > 0 &&
    names.some((name) => nearness(name, wordsOf(text)) === 1) &&
    rest.every((word) => nearness(word, givenOrOwned) >= saidFrom)
  );
}

/** "Hvilken TØMRER vandt udbuddet?": the kind of thing that is asked for need not be said where there is none. */
function askedKind(words: readonly Word[]): Word | undefined {
  const kind = words[words.findIndex((word) => isQuestionWord(word)) + 1];
  return kind !== undefined && isContent(kind) ? kind : undefined;
}

/** Whether a sentence opens with what is asked of, or with a word that goes on from what was said before. */
function isOfAsked(asked: readonly Word[], said: readonly Word[]): boolean {
  const [first] = said;
  if (first === undefined) return false;
  if (pronouns.has(first.folded)) return true;
  const opens = said.find((word) => isContent(word) && !isFrame(word));
  return opens !== undefined && (nearness(opens, asked) >= saidFrom || (opens === first && isDefinite(opens)));
}

/** Whether a clause is denied that says something of what is asked, and behind the denial nothing else. */
function deniesOnlyAsked(
  asked: readonly Word[],
  specifics: readonly Word[],
  names: readonly Word[],
  text: string,
): boolean {
  return clausesOf(text).some((clause, index) => {
    const at = clause.findIndex(({ folded }) => negations.has(folded));
    if (at < 0 || isPartial(clause) || (index > 0 && hasOtherSubject(clause.slice(0, at), asked))) return false;
    const behind = clause.slice(at + 1).filter((word) => isContent(word) && !isFrame(word));
    const unasked = behind.filter((word) => nearness(word, asked) < saidFrom && !modals.has(word.folded));
    // "Ikke SENDT i udbud", "ikke TAGET i brug": a verb that only carries its noun.
    const carries =
      unasked.length === 1 && unasked[0] === behind[0] && behind.length > 1 && behind[0]?.folded.endsWith('t') === true;
    const isAsked = specifics.some((word) => !names.includes(word) && nearness(word, clause) >= sameFrom);
    return isAsked && (unasked.length === 0 || carries);
  });
}

function isName({ text, stem }: Word): boolean {
  return /^\p{Lu}/u.test(text) && !stem.startsWith('kommun');
}

function isPartial(clause: readonly Word[]): boolean {
  return beside.has(clause[0]?.folded ?? '') || clause.some(({ folded }) => onlyPartly.has(folded));
}

function foldedWords(words: string): ReadonlySet<string> {
  return new Set(wordsOf(words).map(({ folded }) => folded));
}

/** "…, og TALLENE er ikke delt op": behind the word that opens it, the clause has a subject that was not asked of. */
function hasOtherSubject([, subject, verb]: readonly Word[], asked: readonly Word[]): boolean {
  return (
    subject !== undefined &&
    verb !== undefined &&
    isContent(subject) &&
    /(?:r|s|ede|te)$|^(?:skal|kan|må|vil)$/u.test(verb.text) &&
    nearness(subject, asked) < saidFrom
  );
}
