import { fold } from '../../corpus/danish/folding.ts';

const numbering = /^(?:\d{1,2}(?:\.\d{1,2})*)[.)]?\s+/u;

/** The form under which headings are compared: folded, without numbering and punctuation. */
export function headingKey(heading: string): string {
  return fold(heading.replace(numbering, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How deep a heading's own number puts it ("2.1" → 2), or undefined without a number. */
export function numberedLevel(heading: string): number | undefined {
  return numbering.exec(heading)?.[0].match(/\d+/g)?.length;
}
