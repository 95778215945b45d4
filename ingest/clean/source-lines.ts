/** A half-open range of UTF-16 units in the source. */
export type Span = readonly [start: number, end: number];

/** A printed line that holds something; blank lines are only counted. */
export interface SourceLine {
  /** Range of the line without white space at its ends. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Blank characters before the text. */
  readonly indent: number;
  /** Blank characters after the text. */
  readonly trailing: number;
  /** Blank lines since the line before that held something. */
  readonly gap: number;
  /** Form feeds since the line before that held something. */
  readonly formFeeds: number;
}

/** Marks where a word may be broken; shown only where it is. */
export const softHyphen = '\u00ad';

const invisible = '\\s\\p{Cc}\\u00ad\\u200b\\u2060';
const leadingBlank = new RegExp(`^[${invisible}]+`, 'u');
const blankCharacter = new RegExp(`[${invisible}]`, 'u');

/** White space as cleaning sees it: also the byte order mark, controls, soft hyphens and zero-width spaces. */
export function isBlank(character: string): boolean {
  const code = character.charCodeAt(0);
  return !(code > 0x20 && code < 0x7f) && blankCharacter.test(character);
}

/** Length of the blank tail; a loop, since a regular expression anchored at the end is quadratic on long blanks. */
function trailingBlanks(text: string): number {
  let end = text.length;
  while (end > 0 && isBlank(text[end - 1] ?? '')) end--;
  return text.length - end;
}

/**
 * The lines of a text that hold something. CRLF, LF, CR and the Unicode separators end a line;
 * a form feed ends a line and a page. Offsets are UTF-16 units of `source`, a byte order mark included.
 */
export function sourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const terminator = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;
  let lineStart = 0;
  let gap = 0;
  let formFeeds = 0;
  for (;;) {
    const match = terminator.exec(source);
    const lineEnd = match?.index ?? source.length;
    const raw = source.slice(lineStart, lineEnd);
    const indent = leadingBlank.exec(raw)?.[0].length ?? 0;
    if (indent === raw.length) gap++;
    else {
      const trailing = trailingBlanks(raw);
      const start = lineStart + indent;
      const end = lineEnd - trailing;
      // The line start after a byte order mark is not indented.
      const mark = lineStart === 0 && source.startsWith('\ufeff') ? 1 : 0;
      lines.push({ start, end, text: source.slice(start, end), indent: indent - mark, trailing, gap, formFeeds });
      gap = 0;
      formFeeds = 0;
    }
    if (match === null) return lines;
    if (match[0] === '\f') {
      formFeeds++;
      // The blank that a form feed would count for belongs to the page break, not to the paragraph.
      if (indent === raw.length) gap--;
    }
    lineStart = terminator.lastIndex;
  }
}
