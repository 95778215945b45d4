const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ä: 'ae',
  ø: 'o',
  ö: 'o',
  å: 'aa',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
};

/**
 * One form for the ways a Danish word is typed: lower case, NFKC, accents and invisible characters dropped, æ = ä = ae,
 * ø = ö = oe = o, å = aa, curly apostrophe = straight. For comparing only: it changes lengths and merges a few words
 * ("før" and "for"), so it is applied to both sides and never to what is shown. Idempotent.
 */
export function fold(text: string): string {
  // Plain ASCII, the usual case, needs neither normalisation nor the letter table.
  // oxlint-disable-next-line no-control-regex -- the range is ASCII itself
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase().replaceAll('oe', 'o');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[æäøöåßđðþł]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[’ʼ]/g, "'")
    .normalize('NFC')
    .replaceAll('oe', 'o');
}
