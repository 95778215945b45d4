import { remembered } from '../../../corpus/danish/remembered.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';

/** A sentence of a passage; offsets are UTF-16 units in the document's canonical text. */
export interface PassageSentence {
  readonly passage: Passage;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const split = remembered(splitSentences);

/** The sentences of passages, in their order. */
export function sentencesIn(passages: readonly Passage[]): PassageSentence[] {
  return passages.flatMap((passage) =>
    split(passage.text).map(({ start, end }) => ({
      passage,
      text: passage.text.slice(start, end),
      start: passage.start + start,
      end: passage.start + end,
    })),
  );
}
