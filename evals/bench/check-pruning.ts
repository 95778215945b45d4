import { buildLexicalIndex } from '../../corpus/index/lexical-index.ts';
import { createIndexSearch } from '../../corpus/index/search-index.ts';
import type { SpeedCorpus } from './speed-corpus.ts';

export interface PruningCheck {
  readonly queries: number;
  /** Queries whose hits, scores or coverage differ from an exhaustive search's: must be 0. */
  readonly different: number;
  /** Milliseconds per query, mean. */
  readonly pruned: number;
  readonly exhaustive: number;
}

/** Runs every query with and without skipping what cannot be among the best. */
export function checkPruning({ texts, queries }: SpeedCorpus): PruningCheck {
  const search = createIndexSearch(buildLexicalIndex(texts));
  const results = (exhaustive: boolean) => {
    const started = performance.now();
    const found = queries.map((text) => search({ text, limit: 10, exhaustive }));
    return {
      found: found.map((result) => JSON.stringify(result)),
      mean: (performance.now() - started) / queries.length,
    };
  };
  results(false);
  const pruned = results(false);
  const exhaustive = results(true);
  const different = pruned.found.filter((result, index) => result !== exhaustive.found[index]).length;
  return { queries: queries.length, different, pruned: pruned.mean, exhaustive: exhaustive.mean };
}
