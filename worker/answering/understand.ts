import { fold } from '../../corpus/danish/folding.ts';
import { imperatives } from '../../corpus/danish/lexicon/conversation.ts';
import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { AskRequest, HistoryTurn } from './answer.ts';
import { askedOfSameDocument, asksForWholeDigest } from './understanding/about-document.ts';
import { makeWhole, type Turn } from './understanding/conversation.ts';
import { opensWith } from './understanding/cues.ts';
import { leansOnHistory, namesNothing } from './understanding/leaning.ts';
import { asQuestion } from './understanding/put-back.ts';
import { readMessage } from './understanding/message.ts';
import { subjectNames } from './understanding/names.ts';
import { readQuestion } from './understanding/read-question.ts';
import type { Understanding } from './understanding/understanding.ts';

export type { Understanding };

/**
 * Reads a message in the light of the conversation: each thing it asks, made whole by what was said before it, in
 * earlier turns and in the message itself. Deterministic; the lexicon holds every cue.
 */
export function understand({ question, history = [] }: AskRequest, index: PassageIndex): Understanding {
  const turns = once(() => turnsOf(history, index));
  const parts = understandMessage(question, turns, index);
  const [first, ...others] = parts;
  if (first === undefined) return readQuestion(question, false, index);
  if (others.length === 0) return first;
  const asking = parts.filter(({ utterance }) => utterance === 'question');
  if (asking.length < 2) return asking[0] ?? first;
  return {
    ...first,
    standaloneQuestion: asking.map(({ standaloneQuestion }) => asQuestion(standaloneQuestion)).join(' '),
    searchText: asking.map(({ searchText }) => searchText).join(' '),
    leansOnHistory: asking.some((part) => part.leansOnHistory),
    parts: asking,
  };
}

function understandMessage(message: string, turns: () => readonly Turn[], index: PassageIndex): Understanding[] {
  const { questions, beside, isQuestion } = readMessage(message);
  const read = questions.map((question) => readQuestion(question, isQuestion, index));
  const context = once(() => [
    ...turns(),
    ...beside
      .map((sentence) => readQuestion(sentence, false, index))
      .filter(({ subjects }) => subjects.length > 0)
      .map((asked) => ({ asked, answer: undefined })),
  ]);
  const understood: Understanding[] = [];
  for (const asked of read) {
    const before = once(() => [...context(), ...understood.map((one) => ({ asked: one, answer: undefined }))]);
    const later = read.slice(read.indexOf(asked) + 1).filter(({ subjects }) => subjects.length > 0);
    understood.push(understandOne(asked, before, later, index));
  }
  return understood;
}

function understandOne(
  asked: Understanding,
  before: () => readonly Turn[],
  later: readonly Understanding[],
  index: PassageIndex,
): Understanding {
  // "Fortæl mere" says nothing by itself, but much after something else.
  const mayAsk = asked.utterance === 'question' || asked.digest !== undefined || opensWith(asked.words, imperatives);
  if (!mayAsk || asked.documentFacts.length > 0 || asksForWholeDigest(asked) || !leansOnHistory(asked)) return asked;
  const earlier = before().filter((turn) => turn.asked.utterance === 'question');
  const turns = earlier.length > 0 ? earlier : later.slice(0, 1).map((one) => ({ asked: one, answer: undefined }));
  if (turns.length === 0)
    return asked.utterance === 'question' && namesNothing(asked) ? { ...asked, utterance: 'gibberish' } : asked;
  const ofDocument = askedOfSameDocument(
    asked,
    turns.map((turn) => turn.asked),
  );
  if (ofDocument !== undefined) return { ...ofDocument, utterance: 'question' };
  const whole = makeWhole(asked, turns, (text) => namesIn(text, index));
  if (whole === undefined) return asked;
  return {
    ...readQuestion(whole.text, true, index),
    language: asked.language,
    leansOnHistory: true,
    inherited: whole.inherited,
  };
}

/** What was asked before and answered, each question understood in the light of those before it. */
function turnsOf(history: readonly HistoryTurn[], index: PassageIndex): readonly Turn[] {
  const turns: Turn[] = [];
  for (const { role, text } of history) {
    const last = turns.at(-1);
    if (role === 'user')
      turns.push(...understandMessage(text, () => turns, index).map((asked) => ({ asked, answer: undefined })));
    else if (last !== undefined) turns[turns.length - 1] = { ...last, answer: text };
  }
  return turns;
}

/** Names of subjects that a text spells out, in its order. */
function namesIn(text: string, index: PassageIndex): readonly string[] {
  const folded = fold(text);
  return subjectNames(index)
    .map(({ name }) => ({ name, at: folded.indexOf(fold(name)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
    .map(({ name }) => name);
}

/** Reads a conversation only when it is needed, and then once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
