import { remembered } from '../danish/remembered.ts';
import { splitSentences } from '../danish/sentences.ts';
import { tokenize } from '../danish/tokens.ts';
import { formsOf } from '../danish/word-forms.ts';
import type { Passage } from '../passage.ts';
import { analyseQuery, fieldTerms, type FieldName } from './analysis.ts';
import { answerTypeOf, answerTypes, holdsAnswer } from './answer-type.ts';
import { inverseFrequency } from './term-index.ts';

/** What a sentence is judged by, each 0..1; the weights are fitted. */
export const sentenceFeatureNames = [
  /** Share of the query's idf mass, by n-grams and by stems, that the sentence holds. */
  'ngrams',
  'stems',
  /** What the sentence before, or after, would add to the n-gram share. */
  'before',
  'after',
  /** The passage's score divided by the best passage's. */
  'passage',
  /** 1 when the sentence holds what the question's type asks for. */
  ...answerTypes,
] as const;

export type SentenceFeatureName = (typeof sentenceFeatureNames)[number];

export interface SentenceFeatures {
  readonly passage: Passage;
  /** UTF-16 offsets in the passage's text. */
  readonly start: number;
  readonly end: number;
  /** In the order of `sentenceFeatureNames`. */
  readonly values: readonly number[];
}

interface Sentence {
  readonly passage: Passage;
  readonly rank: number;
  readonly start: number;
  readonly end: number;
  readonly grams: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** A query's terms with their idf over the candidate sentences, the sum, and which of them each sentence holds. */
interface QueryTerms {
  readonly idf: readonly number[];
  readonly mass: number;
  /** Sentence by sentence 1 for a term that it holds, in the order of `idf`. */
  readonly held: Uint8Array;
}

const sentencesOf = remembered(splitSentences);

const sentenceTerms = remembered((text: string): Pick<Sentence, 'grams' | 'stems'> => {
  const words = tokenize(text).map((token) => formsOf(token.text));
  return {
    grams: termsOf(
      words.map(({ folded }) => folded),
      'ngrams',
    ),
    stems: new Set(words.map(({ stem }) => stem)),
  };
});

function termsOf(words: readonly string[], field: FieldName): Set<string> {
  const terms = new Set<string>();
  for (const word of words) for (const term of fieldTerms[field](word)) terms.add(term);
  return terms;
}

function queryTerms(wanted: ReadonlySet<string>, sentences: readonly Sentence[], field: 'grams' | 'stems'): QueryTerms {
  const idf: number[] = [];
  const held = new Uint8Array(wanted.size * sentences.length);
  let mass = 0;
  for (const term of wanted) {
    let containing = 0;
    for (let at = 0; at < sentences.length; at++) {
      if (sentences[at]?.[field].has(term) !== true) continue;
      held[at * wanted.size + idf.length] = 1;
      containing++;
    }
    const weight = inverseFrequency(sentences.length, containing);
    idf.push(weight);
    mass += weight;
  }
  return { idf, mass, held };
}

/** Share of the idf mass that one of two sentences holds; both may be the same. */
function share({ idf, mass, held }: QueryTerms, one: number, other: number): number {
  let sum = 0;
  for (let term = 0; term < idf.length; term++)
    if (held[one * idf.length + term] === 1 || held[other * idf.length + term] === 1) sum += idf[term] ?? 0;
  return mass === 0 ? 0 : sum / mass;
}

/**
 * The features of every sentence of `passages`, in order.
 * @param matter the part of the query whose words are looked for; its type is always the whole query's
 * @param scores one per passage, as the search gave them; without them the order of the passages counts
 */
export function sentenceFeatures(
  query: string,
  passages: readonly Passage[],
  scores?: readonly number[],
  matter: string = query,
): SentenceFeatures[] {
  const sentences = passages.flatMap((passage, rank) =>
    sentencesOf(passage.text).map(({ start, end }): Sentence => {
      return { passage, rank, start, end, ...sentenceTerms(passage.text.slice(start, end)) };
    }),
  );
  const words = analyseQuery(matter);
  const grams = queryTerms(termsOf(words, 'ngrams'), sentences, 'grams');
  const stems = queryTerms(termsOf(words, 'stems'), sentences, 'stems');
  const type = answerTypeOf(query);
  const bestScore = scores?.[0] ?? 1;

  return sentences.map((sentence, index) => {
    const { passage, rank, start, end } = sentence;
    const text = passage.text.slice(start, end);
    const own = share(grams, index, index);
    const gain = (neighbour: number) =>
      sentences[neighbour]?.rank === rank ? share(grams, index, neighbour) - own : 0;
    const values: Record<SentenceFeatureName, number> = {
      ngrams: own,
      stems: share(stems, index, index),
      before: gain(index - 1),
      after: gain(index + 1),
      passage: scores === undefined ? 1 / (1 + rank / 4) : bestScore === 0 ? 0 : (scores[rank] ?? 0) / bestScore,
      frequency: 0,
      share: 0,
      money: 0,
      date: 0,
      count: 0,
      person: 0,
      reason: 0,
      place: 0,
      contact: 0,
    };
    if (type !== undefined && holdsAnswer(type, text, query)) values[type] = 1;
    return { passage, start, end, values: sentenceFeatureNames.map((name) => values[name]) };
  });
}
