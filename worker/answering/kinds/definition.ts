import { findExpansions, lettersOf, type Expansion } from '../../../corpus/danish/expansion.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { definitionVerbs, invertedDefinition } from '../../../corpus/danish/lexicon/definitions.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { framed } from '../facts/framing.ts';
import { sentencesIn, type PassageSentence } from '../facts/passage-sentences.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { cueWords, findPhrase, wordsOf } from '../words.ts';

/** The abbreviation may stand between a name and what is said of it. */
const verbs = definitionVerbs.map((pattern) => new RegExp(String.raw`^(?:\s\([^()]{2,12}\))?${pattern}`, 'u'));

const beforeInverted = new RegExp(invertedDefinition.before, 'iu');
const afterInverted = new RegExp(invertedDefinition.after, 'u');

/**
 * What a word, name or abbreviation means: its long form where the documents give it, else the sentence that says what
 * it is. Where a meaning is asked for and none is given, that is said, with the nearest sentence that uses the word.
 */
export function definition(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { term } = asked;
  if (term === undefined) return undefined;
  const passages = [...new Set([...evidence.passages, ...evidence.subjectPassages])];
  const sentences = sentencesIn(passages).filter(({ text }) => findPhrase(wordsOf(text), term.text) >= 0);
  for (const sentence of sentences) {
    const expansion = findExpansions(sentence.text).find(({ written }) => lettersOf(written) === lettersOf(term.text));
    if (expansion !== undefined) return { support: 0.91, say: () => answered(sayExpansion(expansion, sentence)) };
  }
  const [best] = sentences
    .flatMap((sentence) => {
      const rank = rankOf(sentence, term.text);
      return rank === undefined ? [] : [{ sentence, rank }];
    })
    .toSorted((one, other) => one.rank - other.rank);
  if (best !== undefined) return { support: 0.9, say: () => answered(sayWhole(asked, best.sentence, 'support')) };
  if (!term.isMeaning) return undefined;
  const [nearest] = sentences;
  return {
    support: 0.88,
    say: () => ({
      status: 'unanswered',
      reason: 'not_in_documents',
      segments:
        nearest === undefined
          ? [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }]
          : [
              { kind: 'notice', text: notices.notExplained(term.text), quotes: [] },
              sayWhole(asked, nearest, 'nearest'),
            ],
    }),
  };
}

function answered(segment: DraftSegment): ReturnType<Proposal['say']> {
  return { status: 'answered', segments: [segment] };
}

/** How surely a sentence says what the term is: the place of its wording in the lexicon, or the term as its label. */
function rankOf({ passage, text }: PassageSentence, term: string): number | undefined {
  if (passage.label !== undefined && fold(passage.label) === fold(term)) return 0;
  const words = wordsOf(text);
  const at = findPhrase(words, term);
  const last = words[at + cueWords(term).length - 1];
  if (last === undefined) return undefined;
  const after = text.slice(last.end);
  if (afterInverted.test(after) && beforeInverted.test(text.slice(0, words[at]?.start))) return 0;
  const rank = verbs.findIndex((verb) => verb.test(after));
  return rank < 0 ? undefined : rank + (at === 0 ? 0 : 0.5);
}

function sayExpansion(
  { long, written, start, end }: Expansion,
  { passage, text, start: from }: PassageSentence,
): DraftSegment {
  const quote: Quote = {
    role: 'support',
    passageId: passage.id,
    start: from + start,
    end: from + end,
    text: text.slice(start, end),
  };
  return { kind: 'statement', text: `${written} står for »${long}«.`, quotes: [quote] };
}

function sayWhole(asked: Understanding, { passage, end, text }: PassageSentence, role: Quote['role']): DraftSegment {
  const words = text.replace(/^[•–\s-]+/u, '');
  return {
    kind: 'statement',
    text: framed(asked, passage, words),
    quotes: [{ role, passageId: passage.id, start: end - words.length, end, text: words }],
  };
}
