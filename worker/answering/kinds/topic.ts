import { headingName } from '../../../corpus/heading-name.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { DraftSegment, Proposal } from '../draft.ts';
import { nearness } from '../facts/concept.ts';
import { isAbout } from '../facts/fact-features.ts';
import { framed } from '../facts/framing.ts';
import { sentencesIn, type PassageSentence } from '../facts/passage-sentences.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { wordsOf, type Word } from '../words.ts';

/** Sentences that a topic is told by at most, and the words they may have together. */
const mostSentences = 4;
const mostWords = 100;
/** A bullet of at most this many words is told whole. */
const wholeItemWords = 35;
/** From this nearness on a sentence says a word itself or in a compound; below, another word for it. */
const saidFrom = 0.7;
const otherWordFrom = 0.8;

/** What the documents say on a matter: the sentences that speak of it, in their order, each under its section's name. */
export function topic(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { topic: matter, subjects } = asked;
  if (matter === undefined) return undefined;
  const passages =
    subjects.length === 0
      ? evidence.passages
      : [...new Set([...evidence.passages, ...evidence.subjectPassages])].filter((passage) =>
          subjects.some(({ name }) => isAbout(passage, name)),
        );
  const told = tell(matter.words, sentencesIn(passages));
  if (told.length === 0)
    return matter.isBare
      ? undefined
      : {
          support: 0.86,
          say: () => ({
            status: 'unanswered',
            reason: 'not_in_documents',
            segments: [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }],
          }),
        };
  return { support: 0.9, say: () => ({ status: 'answered', segments: told.map((one) => say(asked, one)) }) };
}

/** The sentences that say every word of the matter, or else every word by another one; the best few, in text order. */
function tell(words: readonly Word[], sentences: readonly PassageSentence[]): PassageSentence[] {
  const scored = sentences.map((sentence) => {
    const said = wordsOf(`${sentence.passage.label ?? ''} ${sentence.text}`);
    const near = words.map((word) => nearness(word, said));
    return { sentence, least: Math.min(...near), exact: near.filter((one) => one === 1).length };
  });
  const literal = scored.filter(
    ({ sentence, least }) => least === 1 || (least >= saidFrom && saysEach(words, sentence)),
  );
  const passages = new Set(literal.map(({ sentence }) => sentence.passage));
  // What goes on about a matter of several words need not say them all again.
  const further = scored.filter(
    (one) => words.length > 1 && one.exact > 0 && passages.has(one.sentence.passage) && !literal.includes(one),
  );
  const meant = literal.length > 0 ? [...literal, ...further] : scored.filter(({ least }) => least >= otherWordFrom);
  const chosen: PassageSentence[] = [];
  let left = mostWords;
  for (const { sentence } of meant.toSorted((one, other) => other.exact - one.exact)) {
    const whole = wholeItem(sentence);
    const length = wordsOf(whole.text).length;
    const isTold = chosen.some(
      ({ start, end, passage }) => passage === whole.passage && start < whole.end && whole.start < end,
    );
    if (isTold || length > left || chosen.length >= mostSentences || whole.text.endsWith(':')) continue;
    chosen.push(whole);
    left -= length;
  }
  return chosen.toSorted((one, other) =>
    one.passage.documentId === other.passage.documentId ? one.start - other.start : 0,
  );
}

/** Whether each word stands in the sentence or its label itself: within a longer one, or taken apart ("turistafgift"). */
function saysEach(words: readonly Word[], { passage, text }: PassageSentence): boolean {
  const said = fold(`${passage.label ?? ''} ${text}`);
  const apart = wordsOf(said).map(({ folded }) => folded);
  return words.every(({ stem, folded }) => said.includes(stem) || isTakenApart(folded, apart));
}

/** A part of a compound has at least so many letters. */
const shortestPart = 5;

function isTakenApart(compound: string, words: readonly string[]): boolean {
  for (let at = shortestPart; at <= compound.length - shortestPart; at++) {
    const first = compound.slice(0, at).replace(/s$/u, '');
    const second = compound.slice(at);
    if (words.some((word) => word.startsWith(first)) && words.some((word) => word.startsWith(second))) return true;
  }
  return false;
}

function wholeItem(sentence: PassageSentence): PassageSentence {
  const { passage } = sentence;
  if (passage.kind === 'prose' || wordsOf(passage.text).length > wholeItemWords) return sentence;
  return { passage, text: passage.text, start: passage.start, end: passage.end };
}

function say(asked: Understanding, { passage, text, end }: PassageSentence): DraftSegment {
  const words = text.replace(/^[•\s]+/u, '');
  return {
    kind: 'statement',
    text: underSection(passage, framed(asked, passage, words)),
    quotes: [{ role: 'support', passageId: passage.id, start: end - words.length, end, text: words }],
  };
}

/** With the name of its section in front, unless the sentence says it. */
function underSection(passage: Passage, said: string): string {
  const section = passage.headingPath.map(headingName).at(-1);
  if (section === undefined || fold(said).includes(fold(section))) return said;
  return `${section}: ${said}`;
}
