/**
 * Breaks text between words into lines of at most `width` characters, `indent` included; a word that is longer gets
 * a line of its own. Line breaks of the text are kept. Every line but the first begins with `indent`.
 */
export function wrapText(text: string, width: number, indent = ''): string {
  const room = width - indent.length;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').filter((part) => part !== '')) {
      if (line === '') line = word;
      else if (line.length + 1 + word.length <= room) line += ` ${word}`;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n');
}
