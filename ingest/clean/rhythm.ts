import type { SourceLine } from './source-lines.ts';

/** How a plain text sets its lines. */
export interface Rhythm {
  /** Blank lines between two lines of one paragraph: 1 in a double-spaced extraction, else 0. */
  readonly lineGap: 0 | 1;
  /** Whether paragraphs run over several lines; if not, every line is a paragraph. */
  readonly wrapped: boolean;
  /** Characters in a full line: the 95th percentile, as proportional type makes single lines longer. */
  readonly width: number;
}

/** Markdown sets its lines so by definition; the width is not asked for. */
export const singleSpaced: Rhythm = { lineGap: 0, wrapped: true, width: 0 };

/** At least so many line ends in mid-sentence show a rhythm; fewer may be chance. */
const leastEvidence = 2;
/** In wrapped Danish text two lines in three end in mid-sentence; in one-line paragraphs next to none. */
const wrappedShare = 0.2;

/** Whether the sentence goes on from one line to the next: a hyphen at the end or a small letter at the start. */
export function runsOn(line: SourceLine, next: SourceLine): boolean {
  return /\p{L}[-\u2010]$/u.test(line.text) || /^\p{Ll}/u.test(next.text);
}

/** Measures the rhythm of a text from its own lines. */
export function measureRhythm(lines: readonly SourceLine[]): Rhythm {
  const runOn = [0, 0];
  const all = [0, 0];
  lines.forEach((next, index) => {
    const line = lines[index - 1];
    // A line that opens with a bullet or figure says nothing either way.
    if (line === undefined || next.gap > 1 || !/^\p{L}/u.test(next.text)) return;
    all[next.gap] = (all[next.gap] ?? 0) + 1;
    if (runsOn(line, next)) runOn[next.gap] = (runOn[next.gap] ?? 0) + 1;
  });
  const lineGap = (runOn[1] ?? 0) >= leastEvidence && (runOn[1] ?? 0) > 2 * (runOn[0] ?? 0) ? 1 : 0;
  const pairs = lineGap === 1 ? (all[1] ?? 0) : (all[0] ?? 0);
  const wrapped = pairs > 0 && (runOn[lineGap] ?? 0) / pairs >= wrappedShare;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  return { lineGap, wrapped, width: lengths[Math.floor(lengths.length * 0.95)] ?? 0 };
}
