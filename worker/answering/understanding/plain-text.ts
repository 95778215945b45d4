import { functionWords } from '../../../corpus/danish/lexicon/function-words.ts';
import { spokenFrames, spokenSpellings } from '../../../corpus/danish/lexicon/message.ts';

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', quot: ' ', lt: ' ', gt: ' ', '#39': '’' };

/**
 * A message as plain text: mark-up, links, quoting marks and line wraps left out, words that were run together parted,
 * words typed twice and marks set twice taken once, and spellings of speech written out. Capitals throughout are made
 * small, for they say nothing.
 */
export function plainText(message: string): string {
  const plain = withoutMarkUp(message)
    .replace(signature, (tail: string, at: number) => (at > 0 && !tail.includes('?') ? '' : tail))
    .replace(/([^\s.!?:])[^\S\n]*\n[^\S\n]*(?=\S)/gu, '$1 ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/([?!])[?!]+/gu, '$1')
    .replace(/(?<=\p{Ll})([?!,;])(?=\p{L})/gu, '$1 ')
    .trim();
  const words = plain.match(/\p{L}{2,}/gu) ?? [];
  const cased = words.length > 2 && !/\p{Ll}/u.test(plain) ? plain.toLowerCase() : plain;
  return writtenOut(
    cased
      .replace(/(?<!\p{L})(\p{Ll}+)(?=\p{Lu}\p{Ll})/gu, (word) => (parts.has(word) ? `${word} ` : word))
      .replace(/(?<!\p{L})(\p{L}{3,})(?: \1)+(?!\p{L})/giu, '$1'),
  );
}

/** A line that closes a letter, with the name and office under it. */
const signature = new RegExp(
  String.raw`\n\s*(?:(?:med\s+)?(?:venlig|mange|bedste|kærlig)\p{L}*\s+hilsen\p{L}*|mvh|vh|hilsen)(?!\p{L})[\s\S]*$`,
  'iu',
);

/** Words so common that a name straight behind one was run together with it. */
const parts: ReadonlySet<string> = new Set([...functionWords].filter((word) => word.length > 1));

function withoutMarkUp(message: string): string {
  return message
    .replace(/<(script|style)\b[^<>]*>.*?<\/\1\s*>/gisu, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^<>]*>/giu, '\n')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&(#?\w{2,6});/gu, (written, name: string) => entities[name] ?? written)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, ' $1 ')
    .replace(/^\s*(?:[-+•]|\d+\)|\d+\.(?= \p{Lu}))\s+/gmu, '')
    .replace(/[*_`#>~|]+/gu, ' ')
    .replace(/[»«“”„"]/gu, ' ');
}

const spelling = new RegExp(String.raw`(?<![\p{L}-])(?:${Object.keys(spokenSpellings).join('|')})(?![\p{L}-])`, 'giu');
const frames = spokenFrames.map(([pattern, plain]): [RegExp, string] => [
  new RegExp(String.raw`(?<!\p{L})${pattern}(?!\p{L})`, 'iu'),
  plain,
]);

/** Spellings of speech as they are written, in small letters or as the first word; a capital elsewhere is a name. */
function writtenOut(text: string): string {
  const spelt = text.replace(spelling, (word, at: number) => {
    const written = spokenSpellings[word.toLowerCase()] ?? word;
    if (word === word.toLowerCase()) return written;
    const opens = at === 0 && word.slice(1) === word.slice(1).toLowerCase();
    return opens && written !== '' ? capitalised(written) : word;
  });
  return frames
    .reduce((question, [pattern, plain]) => question.replace(pattern, plain), spelt)
    .replace(/ {2,}/gu, ' ')
    .replace(/ +(?=[?.,!])/gu, '')
    .trim();
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
