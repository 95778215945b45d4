import { splitSentences } from '../../corpus/danish/sentences.ts';
import { analyse, analyseQuery, fieldTerms, type FieldName } from '../../corpus/index/analysis.ts';
import { buildLexicalIndex } from '../../corpus/index/lexical-index.ts';
import { createIndexSearch, type SignalWeights } from '../../corpus/index/search-index.ts';
import { createSubwordEmbedder, subwordIdentity, trainSubwordEmbedder } from '../../corpus/index/subword-embedder.ts';
import { documentFrequency, findTerm, inverseFrequency } from '../../corpus/index/term-index.ts';
import { quantiseVectors } from '../../corpus/index/vector-table.ts';
import type { AnsweringServices } from '../../worker/answering/ports.ts';
import { findPassages } from '../../worker/answering/retrieve.ts';
import type { IngestedSet } from './ingested-set.ts';

/** Gives the ids of the set's texts for a question, best first. */
export type RankTexts = (question: string) => Promise<readonly string[]>;

const searched = 30;
const windowWeight = 0.2;
const vectorWeight = 0.1;

const none: SignalWeights = { words: 0, stems: 0, ngrams: 0, vector: 0 };
const combination: SignalWeights = { ...none, stems: 0.4, ngrams: 1 };

/** What the product is compared with in the retrieval table, built from the same parts. */
export async function rankersOf(set: IngestedSet): Promise<readonly (readonly [name: string, rank: RankTexts])[]> {
  const lexical = (weights: SignalWeights): RankTexts => {
    const search = createIndexSearch(index, undefined, weights);
    return (question) => Promise.resolve(textsOf(set, search({ text: question, limit: searched }).hits));
  };
  const embedded = set.passages.map((passage) => passage.embeddedText);
  const index = buildLexicalIndex(embedded, ['words', 'stems', 'ngrams']);

  const embedder = createSubwordEmbedder(trainSubwordEmbedder(embedded));
  const vectors = quantiseVectors(await embedder.embed(embedded), subwordIdentity.dimension);
  const withVectors = createIndexSearch(index, vectors, { ...combination, vector: vectorWeight });

  const combined = createIndexSearch(index, undefined, combination);
  const sentences = set.passages.map(({ text }) =>
    splitSentences(text).map(({ start, end }) => new Set(terms(analyse(text.slice(start, end)), 'stems'))),
  );
  return Object.entries<RankTexts>({
    words: lexical({ ...none, words: 1 }),
    stems: lexical({ ...none, stems: 1 }),
    'n-grams': lexical({ ...none, ngrams: 1 }),
    'n-grams + stems': lexical(combination),
    '+ sentence windows': (question) => {
      const idf = new Map<string, number>();
      for (const stem of terms(analyseQuery(question), 'stems')) {
        const { stems } = index.fields;
        if (stems === undefined) continue;
        idf.set(stem, inverseFrequency(index.passages, documentFrequency(stems, findTerm(stems, stem))));
      }
      const mass = sum([...idf.values()]) || 1;
      const held = (own: ReadonlySet<string>) => sum([...idf].map(([stem, weight]) => (own.has(stem) ? weight : 0)));
      const hits = combined({ text: question, limit: searched }).hits.map(({ passage, score }) => {
        const best = Math.max(0, ...(sentences[passage] ?? []).map(held));
        return { passage, score: score + (windowWeight * best) / mass };
      });
      return Promise.resolve(
        textsOf(
          set,
          hits.toSorted((one, other) => other.score - one.score),
        ),
      );
    },
    '+ subword vectors': async (question) => {
      const [vector] = await embedder.embed([question]);
      return textsOf(set, withVectors({ text: question, limit: searched, ...(vector && { vector }) }).hits);
    },
  });
}

/** The set's texts as the product finds them, in the snapshot or in LanceDB. */
export function rankBySearch(
  { textOf }: Pick<IngestedSet, 'textOf'>,
  services: Pick<AnsweringServices, 'index' | 'embedder'>,
): RankTexts {
  return async (question) => {
    const { passages } = await findPassages({ text: question, limit: searched }, services);
    return [...new Set(passages.map(({ passage }) => textOf.get(passage.id) ?? ''))];
  };
}

function textsOf(set: IngestedSet, hits: readonly { readonly passage: number }[]): string[] {
  return [...new Set(hits.map(({ passage }) => set.textOf.get(set.passages[passage]?.id ?? '') ?? ''))];
}

function terms(words: readonly string[], field: FieldName): string[] {
  return [...new Set(words.flatMap(fieldTerms[field]))];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
