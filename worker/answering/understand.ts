import { fold } from '../../corpus/danish/folding.ts';
import { imperatives } from '../../corpus/danish/lexicon/conversation.ts';
import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { AskRequest, HistoryTurn } from './answer.ts';
import { askedOfSameDocument, asksForWholeDigest } from './understanding/about-document.ts';
import { isBareWhy, makeWhole, type KnownNames, type Turn, type Whole } from './understanding/conversation.ts';
import { opensWith } from './understanding/cues.ts';
import { isBareName, isOpenPart, leansOnHistory, namesNothing } from './understanding/leaning.ts';
import { withOwnPlace } from './understanding/own-place.ts';
import { asQuestion, withMissingName } from './understanding/put-back.ts';
import { isDocumentNoun } from './understanding/named-documents.ts';
import { readMessage } from './understanding/message.ts';
import { asksForOthers } from './understanding/pointing.ts';
import { subjectNames } from './understanding/names.ts';
import { isReaction } from './understanding/reactions.ts';
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
  const read = questions.map((question) => readQuestion(withOwnPlace(question, beside), isQuestion, index));
  const said = once(() =>
    beside
      .map((sentence) => readQuestion(sentence, false, index))
      .filter(({ subjects }) => subjects.length > 0)
      .map((asked) => ({ asked, answer: undefined })),
  );
  const understood: Understanding[] = [];
  for (const asked of read) {
    const here = once(() => [...said(), ...understood.map((one) => ({ asked: one, answer: undefined }))]);
    const later = read.slice(read.indexOf(asked) + 1).filter(({ subjects }) => subjects.length > 0);
    understood.push(understandOne(asked, { earlier: turns, here, later }, index));
  }
  return understood;
}

/** What a question can take something over from. */
interface Context {
  readonly earlier: () => readonly Turn[];
  /** What the same message says before it. */
  readonly here: () => readonly Turn[];
  /** What the same message asks after it. */
  readonly later: readonly Understanding[];
}

function understandOne(given: Understanding, context: Context, index: PassageIndex): Understanding {
  const { earlier, here, later } = context;
  const asked = isOfMatter(given, index) && here().some(isAboutOne) ? { ...given, subjects: [] } : given;
  if (isBareName(asked)) return answersNotice(asked, [...earlier(), ...here()].at(-1)?.asked, index) ?? asked;
  if (asksOfUnnamedDocument(asked)) return ofDocumentBefore(asked, [...earlier(), ...here()], index) ?? asked;
  const isOpen = asked !== given || isOpenPart(asked);
  if (!mayLean(asked) || !(leansOnHistory(asked) || (isOpen && here().some(isAboutOne)))) return given;
  const before = [...earlier(), ...here()].filter((turn) => turn.asked.utterance === 'question');
  const turns = before.length > 0 ? before : later.slice(0, 1).map((one) => ({ asked: one, answer: undefined }));
  if (turns.length === 0) return asksNothing(asked) ? { ...asked, utterance: 'gibberish' } : asked;
  const ofDocument = ofDocumentBefore(asked, turns, index);
  if (ofDocument !== undefined) return ofDocument;
  const whole = makeWhole(asked, turns, namesOf(index));
  if (whole === undefined)
    return asksForOthers(asked) || isBareWhy(asked) ? { ...asked, utterance: 'gibberish' } : asked;
  return inherit(readQuestion(whole.text, true, index), asked, whole);
}

/** A heading's common words are all that it names ("alarmerne"): a matter, and not whose. */
function isOfMatter({ subjects, words }: Understanding, { participation }: PassageIndex): boolean {
  return (
    subjects.length > 0 &&
    subjects.every(
      ({ name, matched }) =>
        matched.every((at) => /^\p{Ll}/u.test(words[at]?.text ?? '')) &&
        !participation.some(({ collaboration }) => fold(collaboration) === fold(name)),
    )
  );
}

/** "Hvem har skrevet det?": of a document, and which one only the conversation tells. */
function asksOfUnnamedDocument({ documentFacts, documentIds, words }: Understanding): boolean {
  return documentFacts.length > 0 && documentIds.length === 0 && !words.some((word) => isDocumentNoun(word));
}

function ofDocumentBefore(
  asked: Understanding,
  turns: readonly Turn[],
  index: PassageIndex,
): Understanding | undefined {
  const before = turns.map((turn) => turn.asked);
  const ofDocument = askedOfSameDocument(asked, before, index.documents);
  return ofDocument === undefined ? undefined : { ...ofDocument, utterance: 'question' };
}

/** "Fortæl mere" says nothing by itself, but much after something else. */
function mayLean(asked: Understanding): boolean {
  if (isReaction(asked)) return true;
  const mayAsk = asked.utterance === 'question' || asked.digest !== undefined || opensWith(asked.words, imperatives);
  return mayAsk && asked.documentFacts.length === 0 && !asksForWholeDigest(asked);
}

function asksNothing(asked: Understanding): boolean {
  return asked.utterance === 'question' && (namesNothing(asked) || (isReaction(asked) && asked.digest === undefined));
}

/** Speaks of one subject and calls it by name; a heading's common words need not be what the rest is about. */
function isAboutOne({ asked: { subjects, words } }: Turn): boolean {
  const [subject, ...others] = subjects;
  return (
    subject !== undefined &&
    others.length === 0 &&
    subject.matched.some(
      (at) => /^\p{Lu}/u.test(words[at]?.text ?? '') || !words.some(({ text }) => /^\p{Lu}/u.test(text)),
    )
  );
}

/** A name alone where something was asked without one ("Hvem er formand?"): the name that was missing. */
function answersNotice(
  asked: Understanding,
  before: Understanding | undefined,
  index: PassageIndex,
): Understanding | undefined {
  const text = before === undefined ? undefined : withMissingName(before, asked);
  if (text === undefined) return undefined;
  return inherit(readQuestion(text, true, index), asked, { text, inherited: ['question'] });
}

function inherit(read: Understanding, asked: Understanding, { inherited }: Whole): Understanding {
  return { ...read, language: asked.language, leansOnHistory: true, inherited };
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

function namesOf(index: PassageIndex): KnownNames {
  return {
    inText: (text) => {
      const folded = fold(text);
      return subjectNames(index)
        .map(({ name }) => ({ name, at: folded.indexOf(fold(name)) }))
        .filter(({ at }) => at >= 0)
        .toSorted((one, other) => one.at - other.at)
        .map(({ name }) => name);
    },
    beside: ({ documentId }) => {
      const known = new Set(subjectNames(index).map(({ name }) => name));
      const rows = index.participation.filter((row) => row.documentId === documentId && known.has(row.collaboration));
      return [...new Set(rows.map(({ collaboration }) => collaboration))];
    },
  };
}

/** Reads a conversation only when it is needed, and then once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
