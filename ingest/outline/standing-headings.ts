import type { CanonicalText, TextBlock } from '../clean/write-blocks.ts';
import { headingKey, numberedLevel } from './heading-key.ts';
import { readsAsHeading } from './heading-shape.ts';

/** A block with what tells headings from text. */
export interface Candidate {
  readonly block: TextBlock;
  readonly text: string;
  readonly key: string;
  /** Whether its wording is a heading's, wherever it stands. */
  readonly reads: boolean;
  /** Whether markup, the title or `outline` data say that it is one. */
  readonly certain: boolean;
}

/** No title or heading is longer; longer texts are not compared with any. */
const longestKey = 400;

/**
 * More lines than this in a row that read as headings are a list, an address or a signature: only the first may head
 * the others, and only the last may head the text after them. After a colon two are a list already.
 */
const mostInARow = 3;
const leastWordsOfText = 5;

/** Judges each block by itself. `knownKeys` are the keys of headings that the document's metadata name. */
export function judgeBlocks({ text, blocks }: CanonicalText, knownKeys: ReadonlySet<string>): Candidate[] {
  const markedUp = blocks.some((block) => block.shape === 'heading');
  return blocks.map((block) => {
    const content = text.slice(block.start, block.end);
    const canBe = block.shape === 'paragraph' || (block.shape === 'numbered' && !markedUp);
    const key = content.length > longestKey ? '' : headingKey(content);
    const certain = block.shape === 'heading' || (canBe && key !== '' && knownKeys.has(key));
    return { block, text: content, key, certain, reads: certain || (canBe && readsAsHeading(content)) };
  });
}

/** Which blocks are headings where they stand: something must follow them, and they must not be part of a list. */
export function standingHeadings(candidates: readonly Candidate[]): boolean[] {
  const heads: boolean[] = [];
  for (let first = 0; first < candidates.length;) {
    let last = first;
    while (isUnsure(candidates[last]) && isUnsure(candidates[last + 1])) last++;
    const run = candidates.slice(first, last + 1);
    const before = candidates[first - 1];
    const after = candidates[last + 1];
    const announced = before?.text.endsWith(':') === true && run.length > 1;
    const isLong = announced || (run.length > mostInARow && !numbersGoDown(run));
    run.forEach((each, index) => {
      const isFirst = index === 0;
      const isLast = index === run.length - 1;
      const stands =
        after === undefined
          ? isFirst && headsLastLine(run)
          : !isLong ||
            (isFirst && before?.certain === false && !announced) ||
            (isLast && run.length > 2 && endsSentence(after));
      heads.push(each.certain || (each.reads && stands && !isCounted(run, index)));
    });
    first = last + 1;
  }
  return heads;
}

/** Whether a block only reads as a heading; certain ones neither make a list longer nor belong to one. */
function isUnsure(candidate: Candidate | undefined): boolean {
  return candidate?.reads === true && !candidate.certain;
}

/** Whether a document ends in a heading and one line that is long enough to be text without its full stop. */
function headsLastLine(run: readonly Candidate[]): boolean {
  return run.length === 2 && (run[1]?.text.split(/\s+/u).length ?? 0) >= leastWordsOfText;
}

function endsSentence(candidate: Candidate): boolean {
  return /[.!?:]["”»’)]*$/u.test(candidate.text);
}

/** "1 …", "1.1 …", "1.1.1 …" in a row are chapters that open together. */
function numbersGoDown(run: readonly Candidate[]): boolean {
  return run.every((each, index) => index === 0 || level(each) > level(run[index - 1]));
}

/** Whether a numbered block has one with a number of the same depth beside it: then they count items. */
function isCounted(run: readonly Candidate[], index: number): boolean {
  const own = level(run[index]);
  return own > 0 && (level(run[index - 1]) === own || level(run[index + 1]) === own);
}

function level(candidate: Candidate | undefined): number {
  return candidate === undefined ? 0 : (numberedLevel(candidate.text) ?? 0);
}
