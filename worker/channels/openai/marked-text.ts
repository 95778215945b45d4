import type { Citation, Segment } from '../../answering/answer.ts';

/** Where a marker such as [1] stands in a text, in UTF-16 units, end exclusive. */
export interface Mark {
  readonly n: Citation['n'];
  readonly start: number;
  readonly end: number;
}

/** The text that a segment adds to what stands before it, and where its markers stand in the whole. */
export function addSegment(
  before: number,
  { text, citations }: Segment,
): { readonly text: string; readonly marks: readonly Mark[] } {
  let added = before === 0 ? text : ` ${text}`;
  const marks = citations.map((n): Mark => {
    added += ' ';
    const start = before + added.length;
    added += `[${n}]`;
    return { n, start, end: before + added.length };
  });
  return { text: added, marks };
}

/** The text of segments as the answer has it, and where its markers stand. */
export function markedText(segments: readonly Segment[]): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  for (const segment of segments) {
    const added = addSegment(text.length, segment);
    text += added.text;
    marks.push(...added.marks);
  }
  return { text, marks };
}
