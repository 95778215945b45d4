import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

import { splitSentences } from '../../corpus/danish/sentences.ts';

/** No passage is longer than this, in UTF-16 units: about 200 Danish words, a paragraph that reads as one thought. */
export const longestPassage = 1200;

/** Stands for the space after a sentence while the splitter works; canonical text never holds it. */
const sentenceSeparator = '\u2029';
/** From the most to the least wanted place to cut; the empty one cuts anywhere. */
const separators = ['\n\n', '\n', sentenceSeparator, ' ', ''];

/**
 * Cuts a text into pieces of at most `longestPassage`, at paragraph, line or sentence ends where it can.
 * Gives each piece's range in the text; what lies between pieces is white space.
 */
export async function splitLong(text: string): Promise<(readonly [start: number, end: number])[]> {
  if (text.length <= longestPassage) return [[0, text.length]];
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: longestPassage, chunkOverlap: 0, separators });
  const chunks = await splitter.splitText(markSentences(text));
  let cursor = 0;
  return chunks.map((chunk) => {
    while (/\s/u.test(text[cursor] ?? '')) cursor++;
    const start = cursor;
    cursor += chunk.length;
    return [start, cursor] as const;
  });
}

/** Puts the separator in the place of the space after each sentence, so that offsets stay. */
function markSentences(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of splitSentences(text)) {
    parts.push(text.slice(from, start > from && text[start - 1] === ' ' ? start - 1 : start));
    if (start > from && text[start - 1] === ' ') parts.push(sentenceSeparator);
    parts.push(text.slice(start, end));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
