let sentences: Intl.Segmenter | undefined;

/** What the segmenter may take for a sentence's end: "d. 3. maj", "kl. 10", "bl.a. Vejle". */
const abbreviated = /(?:^|[\s(])(?:\p{L}|ca|[b-df-hj-np-tv-z]{2,4}|(?:\p{L}+\.)+\p{L}+|\d{1,2})\.$/iu;

const ellipsis = ' …';

/**
 * A text of at most so many UTF-16 units: whole sentences when at least one fits, otherwise whole words and an
 * ellipsis, otherwise as many characters as there is room for. Empty when there is room for nothing.
 */
export function shorten(text: string, limit: number): string {
  const whole = wholeSentences(text, limit);
  return whole === '' ? shortenToWords(text, limit) : whole;
}

/** As `shorten`, at a word even where a sentence ends earlier: for quotes, titles and the like. */
export function shortenToWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = limit - ellipsis.length;
  if (room <= 0) return '';
  const start = text.slice(0, room + 1);
  const space = start.search(/\s\S*$/);
  const kept = space > 0 ? start.slice(0, space) : withoutHalfCharacter(start.slice(0, room));
  return `${kept.trimEnd()}${ellipsis}`;
}

/** The whole sentences that a text begins with, as far as there is room; often none. */
export function wholeSentences(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  sentences ??= new Intl.Segmenter('da', { granularity: 'sentence' });
  for (const { index, segment } of sentences.segment(text)) {
    const sentence = segment.trimEnd();
    if (index + sentence.length > limit) break;
    if (!abbreviated.test(sentence)) end = index + sentence.length;
  }
  return text.slice(0, end);
}

function withoutHalfCharacter(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
