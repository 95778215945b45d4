import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';

/** No passage is longer than this, in UTF-16 units: about 200 Danish words, a paragraph that reads as one thought. */
export const longestPassage = 1200;

/** Stands for the space after a sentence while the splitter works; canonical text never holds it. */
const sentenceSeparator = '\u2029';
const sentenceGap = /(?<=[.!?]["”»’)]*) (?=["“”»(]*[\p{Lu}\p{N}•])/gu;
/** From the most to the least wanted place to cut; the empty one cuts anywhere. */
const separators = ['\n\n', '\n', sentenceSeparator, ' ', ''];

/**
 * Cuts a text into pieces of at most `longestPassage`, at paragraph, line or sentence ends where it can.
 * Gives each piece's range in the text; what lies between pieces is white space.
 */
export async function splitLong(text: string): Promise<(readonly [start: number, end: number])[]> {
  if (text.length <= longestPassage) return [[0, text.length]];
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: longestPassage, chunkOverlap: 0, separators });
  const chunks = await splitter.splitText(text.replace(sentenceGap, sentenceSeparator));
  let cursor = 0;
  return chunks.map((chunk) => {
    while (/\s/u.test(text[cursor] ?? '')) cursor++;
    const start = cursor;
    cursor += chunk.length;
    return [start, cursor] as const;
  });
}
