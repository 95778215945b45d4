import { headingName, isAskingHeading } from '../../../corpus/heading-name.ts';
import { pronouns } from '../../../corpus/danish/lexicon/deciding.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { endsIn, wordsOf, type Word } from '../words.ts';
import { isOther, nearness } from './concept.ts';

/** From this nearness on a word is said by a sentence. */
export const saidFrom = 0.65;

/** What a sentence stands in: its passage and the others found of its document. */
export interface Around {
  readonly passage: Passage;
  readonly text: string;
  readonly others: readonly Passage[];
}

/**
 * Whether a word is said by the label, the headings, the title, or word for word by what the passage says before: the
 * sentence goes on from there. What is asked of is then spoken of by a pronoun.
 */
export function isUnderstood(word: Word, { passage, text }: Around, isSubject: boolean): boolean {
  const names = passage.headingPath
    .filter((heading) => !isAskingHeading(heading))
    .map(headingName)
    .join(' ');
  return (
    nearness(word, wordsOf(`${passage.label ?? ''} ${titleOf(passage)} ${names}`)) >= saidFrom ||
    ((!isSubject || wordsOf(text).some(({ folded }) => pronouns.has(folded))) &&
      nearness(word, wordsOf(before(passage, text))) === 1)
  );
}

/**
 * A compound that was named before is spoken of by its last part, in the definite: "skolelægen" as "lægen". Headings
 * that ask name it too.
 */
export function isCalledByLastPart(word: Word, words: readonly Word[], { passage, text }: Around): boolean {
  const isLast = (one: Word): boolean =>
    endsIn(word, one) || (one.folded.length < word.folded.length && word.folded.endsWith(one.folded));
  if (!words.some((one) => isDefinite(one) && isLast(one) && !isOther(word, one))) return false;
  const named = wordsOf(
    `${titleOf(passage)} ${passage.headingPath.map(headingName).join(' ')} ${before(passage, text)}`,
  );
  return named.some(({ folded, stem }) => folded === word.folded || stem === word.stem);
}

/**
 * What an earlier sentence of the section says of a thing holds where a later one speaks of that thing in the definite:
 * "Vi tæller, hvor mange vogne der holder tomme. Vognene er ikke talt i juli" is of the empty ones.
 * @param specifics the words of the question, of which one is the thing
 */
export function isToldOfThing(
  word: Word,
  specifics: readonly Word[],
  words: readonly Word[],
  { passage, text, others }: Around,
): boolean {
  const things = specifics.filter((one) => one !== word && words.some((said) => isDefinite(said) && isSame(one, said)));
  if (things.length === 0) return false;
  const section = passage.headingPath.join('\n');
  const earlier = others
    .filter(
      (one) =>
        one.documentId === passage.documentId &&
        one.headingPath.join('\n') === section &&
        one.start < passage.start &&
        one.kind === 'prose',
    )
    .map((one) => one.text);
  return [...earlier, before(passage, text)]
    .flatMap((part) => splitSentences(part).map(({ start, end }) => wordsOf(part.slice(start, end))))
    .some((told) => nearness(word, told) === 1 && things.some((thing) => told.some((one) => isSame(thing, one))));
}

function isSame(one: Word, other: Word): boolean {
  return one.folded === other.folded || one.stem === other.stem;
}

export function isDefinite({ folded }: Word): boolean {
  return /.{2}(?:en|et|ne)$/u.test(folded);
}

function before(passage: Passage, text: string): string {
  return passage.text.slice(0, Math.max(0, passage.text.indexOf(text)));
}

function titleOf({ embeddedText }: Passage): string {
  return embeddedText.split('\n', 1)[0] ?? '';
}
