import { headingName } from '../../../corpus/heading-name.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { wordsOf } from '../words.ts';
import { sayProse } from './running-text.ts';

/** Words that one digest may have; several subjects share them. */
export const digestWords = 112;

/** A longer sentence is given up to its colon. */
const longSentenceWords = 30;

/** A span that a digest may tell, with the place that it has among others. */
export interface Piece {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly said: string;
  /** Least first. */
  readonly rank: number;
}

/** The sentences of a passage; a lead-in is one with its bullets, a long sentence ends at its colon. */
export function sentencesOf(passage: Passage): Piece[] {
  const whole = passage.kind === 'list' ? [{ start: 0, end: passage.text.length }] : splitSentences(passage.text);
  return whole.flatMap(({ start, end }): Piece[] => {
    const text = passage.text.slice(start, end);
    const colon = text.indexOf(': ');
    const isLong = passage.kind !== 'list' && colon > 0 && wordsOf(text).length > longSentenceWords;
    const said = sayProse(isLong ? text.slice(0, colon) : text, namesOf(passage));
    const last = isLong ? start + colon : end;
    return [{ passage, start: passage.start + start, end: passage.start + last, said, rank: 0 }];
  });
}

/** What a passage's sentences may be about. */
export function namesOf({ headingPath, label }: Passage): string[] {
  return [label, headingPath.at(-1)].filter((name) => name !== undefined).map(headingName);
}

/** What stands before the first heading; without that, what stands under the first one alone. */
export function openingOf(passages: readonly Passage[]): readonly Passage[] {
  const preface = passages.filter(({ headingPath }) => headingPath.length === 0);
  if (preface.length > 0) return preface;
  const first = passages[0]?.headingPath.join('\n');
  return passages.filter(({ headingPath }) => headingPath.join('\n') === first).slice(0, 2);
}
