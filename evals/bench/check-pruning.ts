import { buildLexicalIndex } from '../../corpus/index/lexical-index.ts';
import { createIndexSearch } from '../../corpus/index/search-index.ts';
import type { SpeedCorpus } from './speed-corpus.ts';

export interface PruningCheck {
  readonly queries: number;
  /** Queries whose hits, scores or coverage differ from an exhaustive search's: must be 0. */
  readonly different: number;
}

/** Runs every query with and without skipping what cannot be among the best. */
export function checkPruning({ texts, queries }: SpeedCorpus): PruningCheck {
  const search = createIndexSearch(buildLexicalIndex(texts));
  const different = queries.filter((text) => {
    const asked = { text, limit: 10 };
    return JSON.stringify(search(asked)) !== JSON.stringify(search({ ...asked, exhaustive: true }));
  });
  return { queries: queries.length, different: different.length };
}
