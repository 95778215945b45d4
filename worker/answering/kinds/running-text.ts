import { fold } from '../../../corpus/danish/folding.ts';
import { finiteVerbs, labelFrames } from '../../../corpus/danish/lexicon/digests.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { enumerate } from '../notices.ts';
import { wordsOf } from '../words.ts';

const foldedVerbs = new Set([...finiteVerbs].map(fold));
const foldedFrames = new Map(Object.entries(labelFrames).map(([label, frame]) => [fold(label), frame]));

/** A line's value without the label that opens it. */
export function valueOf({ label, text }: Pick<Passage, 'label' | 'text'>, said: string = text): string {
  return label !== undefined && said.startsWith(label) ? said.slice(label.length).replace(/^[:\s*]+/u, '') : said;
}

/** A labelled line as Danish running text: a sentence as it stands, a phrase behind the frame of its label. */
export function sayLabelled(label: string, value: string): string {
  const plain = withoutMarks(value);
  const isPurpose = /^At\s/u.test(plain);
  if (!isPurpose && isSentence(firstSentence(plain))) return closed(plain);
  const frame = foldedFrames.get(fold(label));
  if (frame === undefined) return closed(`Under »${label}« står: ${plain}`);
  const opensWithNumber = /^(?:ca\.\s)?\d/u.test(plain);
  const opening = opensWithNumber ? (frame.number ?? frame.phrase) : frame.phrase;
  return closed(`${opening} ${opening.endsWith(':') || frame.name ? plain : startedSmall(plain)}`);
}

/**
 * A sentence of running text as it stands, but a name with a relative clause behind it becomes a sentence of its own.
 * @param names what the sentence may be about: its heading and label
 */
export function sayProse(text: string, names: readonly string[]): string {
  const plain = withoutMarks(text);
  const match = /^([^.:]{2,80}?),?\s(?:som\s)?(?=(?:er|skal|har|kan|vil|blev|var)\s)/u.exec(plain);
  const head = match?.[1];
  if (match === null || head === undefined || !names.some((name) => fold(name) === fold(head))) return closed(plain);
  return closed(`${head} ${plain.slice(match[0].length)}`);
}

/** How far a labelled value is told: its first sentence, and those after it that are sentences too. */
export function lineEnd(text: string, words: number): number {
  const [first, ...others] = splitSentences(text);
  let end = first?.end ?? text.length;
  for (const sentence of others) {
    if (!isSentence(text.slice(sentence.start, sentence.end)) || wordsOf(text.slice(0, sentence.end)).length > words)
      break;
    end = sentence.end;
  }
  return end;
}

function firstSentence(text: string): string {
  const [first] = splitSentences(text);
  return text.slice(first?.start ?? 0, first?.end ?? text.length);
}

/** Bullets and line ends become an enumeration. */
function withoutMarks(text: string): string {
  const [lead = '', ...items] = text.split(/\s*\n?\s*•\s*/u).map((part) => part.replace(/\s*\n\s*/gu, ' ').trim());
  if (items.length === 0) return lead;
  const list = items.map((item) => item.replace(/[.;,]$/u, ''));
  const said = list.some((item) => item.includes(',')) ? list.join('; ') : enumerate(list);
  return lead === '' ? said : `${lead} ${said}`;
}

/** Whether a finite verb stands before the first subordinate clause. */
function isSentence(text: string): boolean {
  const main = text.split(/,\s(?:som|der|hvor|hvilket|heraf|fordi|idet)\s|\s–\s|:\s/u)[0] ?? '';
  return wordsOf(main).some(({ folded }, at) => at > 0 && foldedVerbs.has(folded));
}

/** Small at the start, unless it opens with a name or an abbreviation: those have a capital further in or stand alone. */
function startedSmall(text: string): string {
  const [first = '', second = ''] = text.split(/[\s,.;]+/u);
  const isName = /^\p{Lu}\p{Ll}*[\p{Lu}/-]/u.test(first) || /^\p{Lu}\p{Ll}+$/u.test(second);
  return isName ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function closed(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text.replace(/[:;,]$/u, '')}.`;
}
