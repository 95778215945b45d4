import { markdownBlocks } from './clean/markdown-blocks.ts';
import { assignPages } from './clean/page-marks.ts';
import { plainBlocks } from './clean/plain-blocks.ts';
import { measureRhythm, singleSpaced } from './clean/rhythm.ts';
import { sourceLines } from './clean/source-lines.ts';
import type { Vocabulary } from './clean/vocabulary.ts';
import { type CanonicalText, writeBlocks } from './clean/write-blocks.ts';

/** Raised by hand when the same source would give another canonical text. */
export const CLEAN_VERSION = 2;

export type SourceFormat = 'txt' | 'md';

/**
 * Cleans one source: line-end hyphens joined where the corpus' own vocabulary says so, page furniture dropped,
 * bullets normalised, paragraphs restored. `vocabulary` is counted over all sources of the corpus.
 * Every character of the result is mapped to the source, except bullets and white space that cleaning made.
 */
export function cleanText(source: string, format: SourceFormat, vocabulary: Vocabulary): CanonicalText {
  const lines = sourceLines(source);
  const rhythm = format === 'md' ? singleSpaced : measureRhythm(lines);
  const paged = assignPages(lines, rhythm);
  return writeBlocks(source, format === 'md' ? markdownBlocks(source, paged) : plainBlocks(paged, rhythm), vocabulary);
}
