import { fold } from '../../../corpus/danish/folding.ts';
import { leadIns } from '../../../corpus/danish/lexicon/conversation.ts';
import { greetingWords, politeOpenings } from '../../../corpus/danish/lexicon/message.ts';
import {
  answerNouns,
  courtesyWords,
  keyboardRows,
  orderCues,
  praiseWords,
  requestOpenings,
  requestVerbs,
  selfCues,
  thanksWords,
} from '../../../corpus/danish/lexicon/utterances.ts';
import { cueWords, findPhrase, holdsAny, isContent, sameWord, type Word } from '../words.ts';

export type Utterance = 'question' | 'request' | 'thanks' | 'greeting' | 'gibberish';

const foldedGreetings = new Set([...greetingWords].map(fold));
const foldedThanks = new Set([...thanksWords].map(fold));
const foldedPraise = new Set(praiseWords.map(fold));
const foldedCourtesy = new Set(courtesyWords.map(fold));
const foldedLeadIns = new Set([...leadIns].map(fold));
const imperatives = new Set(requestVerbs.map(([imperative]) => fold(imperative)));
const infinitives = new Set(requestVerbs.map(([, infinitive]) => fold(infinitive)));
const answers = answerNouns.flatMap((noun) => cueWords(noun));
/** A noun that says what to make stands at most so many words behind the verb. */
const nounWithin = 4;

/**
 * What kind of message the words are.
 * @param namesSomething whether they name a subject or a municipality
 * @param isQuestion whether they end with a question mark
 */
export function utteranceOf(words: readonly Word[], namesSomething: boolean, isQuestion: boolean): Utterance {
  if (holdsAny(words, orderCues) || opensRequest(words)) return 'request';
  if (words.length === 0) return 'gibberish';
  if (
    words.some(({ folded }) => /^(?:tak|thank)/.test(folded)) &&
    words.every((word) => foldedThanks.has(word.folded) || !isContent(word))
  )
    return 'thanks';
  if (words.every((word) => foldedGreetings.has(word.folded) || foldedThanks.has(word.folded) || !isContent(word)))
    if (words.some(({ folded }) => foldedGreetings.has(folded)) && !isQuestion) return 'greeting';
  if (namesSomething) return 'question';
  if (praises(words) && !isQuestion) return 'thanks';
  if (isForOneWhoAnswers(words)) return 'greeting';
  if (!words.some(looksLikeWord)) return 'gibberish';
  return words.some(isContent) || isQuestion ? 'question' : 'gibberish';
}

function praises(words: readonly Word[]): boolean {
  return words.some(({ folded }) => foldedPraise.has(folded)) && words.every(({ folded }) => foldedThanks.has(folded));
}

/** "Kan du hjælpe mig?", "Hvem er du?". */
function isForOneWhoAnswers(words: readonly Word[]): boolean {
  const isSaid = (cue: string): boolean => findPhrase(words, cue) === 0 && cueWords(cue).length === words.length;
  if (selfCues.some(isSaid)) return true;
  const contents = words.filter(isContent);
  return (
    contents.length > 0 &&
    words.some(({ folded }) => folded === 'du' || folded === 'jeg' || folded === 'you') &&
    contents.every(({ folded }) => foldedCourtesy.has(folded))
  );
}

/** Told to do something, and not to say what there is ("Lav en liste over …"). */
function opensRequest(words: readonly Word[]): boolean {
  const first = words.findIndex(({ folded }) => !foldedLeadIns.has(folded) && !foldedGreetings.has(folded));
  const told = first < 0 ? [] : words.slice(first);
  const polite = politeOpenings.find((opening) => findPhrase(told, opening) === 0);
  const rest = polite === undefined ? told : afterPoliteness(told.slice(cueWords(polite).length));
  if (requestOpenings.some((opening) => findPhrase(rest, opening) === 0)) return true;
  const verbs = polite === undefined ? imperatives : infinitives;
  if (!verbs.has(rest[0]?.folded ?? '')) return false;
  return !rest.slice(1, 1 + nounWithin).some((word) => answers.some((noun) => sameWord(noun, word)));
}

/** "Kan du venligst lige …". */
function afterPoliteness(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ folded }) => !['venligst', 'lige', 'gerne', 'ikke', 'please', 'mon'].includes(folded));
  return at < 0 ? [] : words.slice(at);
}

/** Letters that Danish or English can put together, and not fingers that run along the keys. */
function looksLikeWord({ folded, text }: Word): boolean {
  return (
    /[aeiouyæøå]/.test(folded) &&
    !/(.)\1\1/.test(folded) &&
    !/[bcdfghjklmnpqrstvwxz]{6}/.test(folded) &&
    !/\d/.test(folded) &&
    !/q(?!u)/.test(folded) &&
    !runsAlongKeys(text.toLowerCase())
  );
}

/** Five keys side by side, or four that begin the word in the middle row, where hands rest ("asdf", "jkløæ"). */
function runsAlongKeys(word: string): boolean {
  return keyboardRows.some((row, at) =>
    [row, [...row].toReversed().join('')].some((keys) => {
      for (let from = 0; from + 4 <= keys.length; from++) {
        if (word.includes(keys.slice(from, from + 5)) && from + 5 <= keys.length) return true;
        if (at === 1 && word.startsWith(keys.slice(from, from + 4))) return true;
      }
      return false;
    }),
  );
}
