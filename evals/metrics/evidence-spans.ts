export interface TextSpan {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * All places where the evidence stands verbatim in the documents, white space apart; offsets are UTF-16 units of the
 * canonical text. Empty when it stands nowhere.
 */
export function locateEvidence(evidence: string, texts: ReadonlyMap<string, string>): TextSpan[] {
  const words = evidence.normalize('NFC').trim().split(/\s+/u);
  const pattern = new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join(String.raw`\s+`),
    'gu',
  );
  return [...texts].flatMap(([documentId, text]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ documentId, start: index, end: index + found.length })),
  );
}

/** Characters that two spans share; 0 across documents. */
function sharedLength(a: TextSpan, b: TextSpan): number {
  if (a.documentId !== b.documentId) return 0;
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether two spans share a character. */
export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return sharedLength(a, b) > 0;
}

/** Whether two spans share at least half of the shorter one: a neighbour touched by a few characters is not hit. */
export function coversHalf(a: TextSpan, b: TextSpan): boolean {
  return sharedLength(a, b) * 2 >= Math.min(a.end - a.start, b.end - b.start) && sharedLength(a, b) > 0;
}
