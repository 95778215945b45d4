/** Letters that normalisation does not take apart. */
const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l' };

/**
 * One form for the ways a Danish word is typed: lower case, NFKC, accents and invisible characters dropped, æ = ä = ae,
 * ø = ö = oe = o, å = aa, curly apostrophe = straight. For comparing only: it changes lengths and merges a few words
 * ("før" and "for"), so it is applied to both sides and never to what is shown. Idempotent.
 */
export function fold(text: string): string {
  // Plain ASCII, the usual case, needs neither normalisation nor the letters.
  // oxlint-disable-next-line no-control-regex -- the range is ASCII itself
  if (/^[\x00-\x7f]*$/.test(text)) return joined(text.toLowerCase());
  // Nor do the Danish letters, which are all that most other words have.
  // oxlint-disable-next-line no-control-regex -- the same range
  if (/^[\x00-\x7fæøåÆØÅ]*$/.test(text)) {
    return joined(text.toLowerCase().replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'o'));
  }
  const apart = text.normalize('NFKC').toLowerCase().normalize('NFKD');
  const plain = apart
    .replace(/a\u030a/g, 'aa')
    .replace(/a\u0308/g, 'ae')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[æøßđðþł]/g, (letter) => letters[letter] ?? letter)
    .replace(/[’ʼ]/g, "'");
  return joined(plain.normalize('NFKC'));
}

/** The Danish oe is an ø; a run of e behind it goes as well, so that folding twice changes nothing. */
function joined(text: string): string {
  return text.replace(/oe+/g, 'o');
}
