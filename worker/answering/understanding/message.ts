import { fold } from '../../../corpus/danish/folding.ts';
import {
  askingPrefaces,
  askingWords,
  confirmOpenings,
  greetingWords,
  politeOpenings,
} from '../../../corpus/danish/lexicon/message.ts';
import { yesNoOpenings } from '../../../corpus/danish/lexicon/forms.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import { isWhether } from './form.ts';
import { partsOf } from './message-parts.ts';
import { plainQuestion, verbFirst } from './plain-question.ts';
import { plainText } from './plain-text.ts';
import { isDoubt } from './reactions.ts';
import { cueWords, findPhrase, isContent, wordsOf, type Word } from '../words.ts';

/** What a person sent, taken apart before anything in it is understood. */
export interface Message {
  /** Each thing that is asked, in order; the whole message when nothing in it is worded as a question. */
  readonly questions: readonly string[];
  /** Sentences beside the questions: greetings, what the person sits with, orders of how to answer. */
  readonly beside: readonly string[];
  /** Whether anything ends with a question mark or opens with a word that asks. */
  readonly isQuestion: boolean;
}

const foldedAsking = new Set(askingWords.map(fold));
const foldedVerbs = new Set(yesNoOpenings.map(fold));
const foldedGreetings = new Set([...greetingWords].map(fold));

/** Takes a message apart: mark-up and line breaks go, asking sentences are parted from the rest and from each other. */
export function readMessage(message: string): Message {
  const sentences = sentencesOf(plainText(message));
  const worded = askingOf(sentences);
  const whole = worded.length > 0 ? worded : [sentences.join(' ')];
  const cut = whole.map((sentence) => ({ sentence, question: cutToQuestion(asConfirmation(sentence)) }));
  const before = cut.map(({ sentence, question }) => sentence.slice(0, sentence.length - question.length).trim());
  return {
    questions: cut.flatMap(({ sentence, question }) =>
      partsOf(question).map((part) => doubted(part, sentences[sentences.indexOf(sentence) - 1]) ?? plainQuestion(part)),
    ),
    beside: [...sentences.filter((sentence) => !whole.includes(sentence)), ...before].filter((text) => text !== ''),
    isQuestion: worded.length > 0,
  };
}

/** "Jeg har hørt, at X er gratis. Passer det?": what is said is what is asked. */
function doubted(question: string, before: string | undefined): string | undefined {
  if (before === undefined || before.endsWith('?') || !isDoubt(question)) return undefined;
  const said = before.replace(/[\s.!]+$/u, '');
  const plain = verbFirst(/,? at (.+)$/isu.exec(said)?.[1] ?? said);
  return plain === undefined ? undefined : `${plain.charAt(0).toUpperCase()}${plain.slice(1)}?`;
}

/** Sentences with a question mark, or else those worded as questions; a courtesy ("Kan du hjælpe mig?") is neither. */
function askingOf(sentences: readonly string[]): readonly string[] {
  const asking = [
    sentences.filter((sentence) => sentence.endsWith('?') && !isCourtesy(sentence)),
    sentences.filter((sentence) => isWordedAsQuestion(sentence) && !isCourtesy(sentence)),
    sentences.filter((sentence) => sentence.endsWith('?')),
  ];
  return asking.find((found) => found.length > 0) ?? [];
}

function isCourtesy(sentence: string): boolean {
  const words = wordsOf(sentence);
  return words.length <= 5 && politeOpenings.some((opening) => findPhrase(words, opening) === 0);
}

/** After a question mark, whatever follows; after a full stop that may close an abbreviation, a word that asks. */
const sentenceEnd = new RegExp(
  String.raw`(?<=\?)\s+|(?<=[.!])\s+(?=(?:${askingWords.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('|')})(?!\p{L}))`,
  'u',
);

function sentencesOf(text: string): string[] {
  return splitSentences(text)
    .flatMap(({ start, end }) => text.slice(start, end).split(sentenceEnd))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Opens with a word that asks, or asks indirectly after a preface ("jeg vil vide, hvornår …"). */
function isWordedAsQuestion(sentence: string): boolean {
  const words = wordsOf(sentence);
  return asksDirectly(words) || questionStart(sentence, words) > 0;
}

function asksDirectly(words: readonly Word[]): boolean {
  const first = words[0]?.folded ?? '';
  if (politeOpenings.some((opening) => findPhrase(words, opening) === 0)) return false;
  // "Er positiv." leaves out who is: a verb asks only before its subject and what is asked of it.
  return foldedAsking.has(first) || (foldedVerbs.has(first) && words.length > 2);
}

const [confirmed = ''] = confirmOpenings;

/** "Passer det, at …?", "Kan det bekræftes, at …?": put in one way that yes or no answers. */
function asConfirmation(sentence: string): string {
  const words = wordsOf(sentence);
  for (const opening of confirmOpenings) {
    if (findPhrase(words, opening) !== 0) continue;
    const end = words[cueWords(opening).length - 1]?.end ?? 0;
    const asked = `${confirmed.charAt(0).toUpperCase()}${confirmed.slice(1).replace(/\sat$/u, ', at')}`;
    return `${asked}${sentence.slice(end).replace(/\.?$/u, (mark) => (mark === '.' || !sentence.endsWith('?') ? '?' : ''))}`;
  }
  return sentence;
}

/** The sentence from the words that ask on: what stands before an indirect question is only how it is put. */
function cutToQuestion(sentence: string): string {
  const colon = sentence.lastIndexOf(': ');
  const afterColon = sentence.slice(colon + 1).trim();
  // "Hvor er prisen lavest: A, B eller C?": what follows the question is what it asks about.
  const isList = asksDirectly(wordsOf(sentence.slice(0, Math.max(0, colon)))) && !asksDirectly(wordsOf(afterColon));
  const part = !isList && wordsOf(afterColon).length > 2 ? afterColon : sentence;
  const words = wordsOf(part);
  if (asksDirectly(words)) return part;
  const at = questionStart(part, words);
  return at > 0 ? part.slice(words[at]?.start ?? 0) : part;
}

/** Index of the word that opens an indirect question; 0 when there is none, or when nothing stands before it. */
function questionStart(text: string, words: readonly Word[]): number {
  const at = words.findIndex((word, index) => {
    if (index === 0) return false;
    const before = words[index - 1];
    const between = text.slice(before?.end ?? 0, word.start);
    const prefaced = askingPrefaces.some((preface) => endsWithPhrase(words.slice(0, index), preface));
    if (foldedAsking.has(word.folded))
      return prefaced || /[,–-]/u.test(between) || followsConjunction(text, words, index);
    if (word.folded === 'om') return prefaced && isWhether(words.slice(index)) && between.length < 3;
    return (
      foldedVerbs.has(word.folded) &&
      words.slice(0, index).every(({ folded }) => foldedGreetings.has(folded)) &&
      between.includes(',')
    );
  });
  if (at < 0) return 0;
  return words.slice(at + 1).some(isContent) ? at : 0;
}

/** "…, men hvem …": a comma, a conjunction, and then the question. */
function followsConjunction(text: string, words: readonly Word[], at: number): boolean {
  const conjunction = words[at - 1];
  const before = words[at - 2];
  return (
    conjunction !== undefined &&
    before !== undefined &&
    ['men', 'saa', 'og', 'but'].includes(conjunction.folded) &&
    text.slice(before.end, conjunction.start).includes(',')
  );
}

/** Whether the words end with the phrase, a pronoun or "lige" after it not counted ("fortælle mig"). */
function endsWithPhrase(words: readonly Word[], phrase: string): boolean {
  const wanted = cueWords(phrase);
  for (let back = 0; back <= 2; back++) {
    const end = words.length - back;
    const isHeld = wanted.every(({ folded }, index) => words[end - wanted.length + index]?.folded === folded);
    const skipped = words.slice(end);
    if (isHeld && skipped.every((word) => !isContent(word))) return true;
  }
  return false;
}
