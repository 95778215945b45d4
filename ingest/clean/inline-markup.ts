import { softHyphen, type Span } from './source-lines.ts';

const codeSpan = /(`+)([^`]+)\1(?!`)/g;
const link = /!?\[((?:[^[\]\\]|\\.)*)\](?:\((?:[^()\s\\]|\\.|\([^()\s]*\))*(?:\s+"[^"]*")?\)|\[[^[\]\s]*\])/g;
const tag = /<(?:\/?[a-zA-Z][^<>:@]*|!--[^<>]*--)>/g;
const autolink = /<([a-z][a-z0-9+.-]*:[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>/gi;
const escape = /\\(?=[!-/:-@[-`{-~]|\n|$)/g;
const delimiter = /\*{1,3}|_{1,3}|~~/g;

/**
 * What Markdown shows of some lines: for each line the parts that are left when emphasis, code marks, link targets,
 * tags and escapes are taken out. Lines are ranges of the source; an emphasis may run over several of them.
 */
export function visibleSpans(source: string, lines: readonly Span[]): Span[][] {
  const text = lines.map(([start, end]) => source.slice(start, end)).join('\n');
  const hidden = new Uint8Array(text.length);
  const taken = new Uint8Array(text.length);
  const hide = (start: number, end: number) => hidden.fill(1, start, end);

  for (const match of text.matchAll(codeSpan)) {
    const marks = match[1]?.length ?? 0;
    const end = match.index + match[0].length;
    hide(match.index, match.index + marks);
    hide(end - marks, end);
    taken.fill(1, match.index, end);
  }
  for (const match of text.matchAll(link)) {
    if (taken[match.index] === 1) continue;
    const textStart = match.index + (match[0].startsWith('!') ? 2 : 1);
    const textEnd = textStart + (match[1]?.length ?? 0);
    if (textEnd === textStart) continue;
    hide(match.index, textStart);
    hide(textEnd, match.index + match[0].length);
    taken.fill(1, textEnd, match.index + match[0].length);
  }
  for (const match of text.matchAll(autolink)) {
    if (taken[match.index] === 1) continue;
    hide(match.index, match.index + 1);
    hide(match.index + match[0].length - 1, match.index + match[0].length);
    taken.fill(1, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(tag)) {
    if (taken[match.index] === 1) continue;
    hide(match.index, match.index + match[0].length);
    taken.fill(1, match.index, match.index + match[0].length);
  }
  for (const match of text.matchAll(escape)) {
    if (taken[match.index] === 1) continue;
    hide(match.index, match.index + 1);
    taken.fill(1, match.index, match.index + 2);
  }
  hideEmphasis(text, taken, hide);

  let offset = 0;
  return lines.map(([start, end]) => {
    const spans = shownParts(hidden.subarray(offset, offset + end - start), start);
    offset += end - start + 1;
    // A soft hyphen after the line is not part of it, but tells the writer to join.
    return source[end] === softHyphen && spans.at(-1)?.[1] !== end ? [...spans, [end, end]] : spans;
  });
}

/** Pairs emphasis marks that open before and close after a character; marks without a partner are text. */
function hideEmphasis(text: string, taken: Uint8Array, hide: (start: number, end: number) => void): void {
  const open = new Map<string, number>();
  for (const match of text.matchAll(delimiter)) {
    const [mark] = match;
    const { index } = match;
    if (taken[index] === 1) continue;
    const before = text[index - 1] ?? ' ';
    const after = text[index + mark.length] ?? ' ';
    const insideWord = mark.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (insideWord) continue;
    const opened = open.get(mark);
    if (opened !== undefined && /\S/u.test(before)) {
      hide(opened, opened + mark.length);
      hide(index, index + mark.length);
      open.delete(mark);
    } else if (/\S/u.test(after)) open.set(mark, index);
  }
}

function shownParts(hidden: Uint8Array, base: number): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < hidden.length) {
    const start = at;
    const kind = hidden[at];
    while (at < hidden.length && hidden[at] === kind) at++;
    if (kind === 0) spans.push([base + start, base + at]);
  }
  return spans;
}
