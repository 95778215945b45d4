import type { SourceLine } from './source-lines.ts';

/** Fewer pages show no pattern. */
const leastPages = 3;
/** A line that so many pages share is no coincidence; title pages and the like go without. */
const leastShare = 0.6;
const longestRunningLine = 100;

/**
 * Indices of running heads and feet: the first or last line of most pages, the same on each but for the page's number.
 * Only a text with form feeds says where a page begins, so only there.
 */
export function runningLines(lines: readonly SourceLine[]): Set<number> {
  const firsts = [0, ...lines.flatMap((line, index) => (line.formFeeds > 0 && index > 0 ? [index] : []))];
  const lasts = [...firsts.slice(1).map((index) => index - 1), lines.length - 1].filter((index) => index >= 0);
  const found = new Set([...recurring(lines, firsts), ...recurring(lines, lasts)]);
  // Where nothing else is left, it was the text.
  return found.size < lines.length ? found : new Set();
}

function recurring(lines: readonly SourceLine[], edges: readonly number[]): number[] {
  if (edges.length < leastPages) return [];
  const byKey = new Map<string, number[]>();
  let page = 1;
  edges.forEach((index, ordinal) => {
    const line = lines[index];
    if (line === undefined || line.text.length > longestRunningLine) return;
    page += ordinal === 0 ? 0 : Math.max(1, line.formFeeds);
    const key = line.text.replace(/\d+/g, (digits) => (Number(digits) === page ? '#' : digits)).replace(/\s+/gu, ' ');
    const indices = byKey.get(key);
    if (indices === undefined) byKey.set(key, [index]);
    else indices.push(index);
  });
  return [...byKey.values()]
    .filter((indices) => indices.length >= Math.max(leastPages, edges.length * leastShare))
    .flat();
}
