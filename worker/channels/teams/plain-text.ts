/** On one line, without control characters. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\p{Cc}+|\s+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}

/**
 * Plain text as Markdown that shows every character as it is. Lines that begin with a dash stay items of a list;
 * other line breaks become paragraphs.
 */
export function toMarkdown(text: string): string {
  const lines = text.split('\n').map(markdownLine);
  return lines
    .filter((line) => line !== '')
    .reduce((joined, line) => {
      if (joined === '') return line;
      const previous = joined.slice(joined.lastIndexOf('\n') + 1);
      return `${joined}${line.startsWith('- ') && previous.startsWith('- ') ? '\n' : '\n\n'}${line}`;
    }, '');
}

function markdownLine(line: string): string {
  return (
    oneLine(line)
      .replaceAll(/[\\`*_~[\]|]/g, String.raw`\$&`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // At the start of a line these begin a heading or a list.
      .replace(/^(?:#|\+ )/, String.raw`\$&`)
      .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
  );
}
