import { demonyms } from '../../../corpus/danish/demonyms.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { slipsIn, withinEdits } from '../../../corpus/danish/edit-distance.ts';
import { isMadeOf, isShortFor } from '../../../corpus/danish/short-names.ts';
import type { PassageIndex } from '../../../corpus/passage-index.ts';
import { collaborationNouns } from '../../../corpus/danish/lexicon/collaborations.ts';
import { documentSorts } from '../../../corpus/danish/lexicon/document-facts.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import { isContent, sameNameWord, wordsOf, type Word } from '../words.ts';
import { abbreviates } from './abbreviations.ts';
import { isDocumentNoun } from './named-documents.ts';
import { subjectNames, type SubjectName } from './names.ts';

/** Something a question can be about: a section or a named project of the documents. */
export interface Subject {
  readonly name: string;
  readonly documentId: string;
  /** Where in the question it was recognised: indices of the question's words; none when an earlier turn named it. */
  readonly matched: readonly number[];
  /** Share (0..1) of the name's distinctive words that the question holds. */
  readonly score: number;
}

/** From this share on a name counts as meant; a name's every word is weighed by how few names have it. */
const meantFrom = 0.55;

/** What a name is called for short is meant, if it is short for no other ("museet", "rådet"). */
const shortScore = 0.6;

/**
 * The subjects that a question names, in its order: headings and collaborations of the documents, recognised also when
 * misspelt, inflected, run together, split or abbreviated. A name that explains nothing more than a better one is left
 * out.
 */
export function findSubjects(words: readonly Word[], index: PassageIndex): Subject[] {
  const names = subjectNames(index);
  const places = new Set(
    findMunicipalities(words.map(({ text }) => text).join(' ')).map(({ name }) => name.toLowerCase()),
  );
  const asked = readWords(words);
  const found = names.flatMap((name): Subject[] => {
    const match = matchName(asked, name, names, places);
    return match === undefined ? [] : [{ name: name.name, documentId: name.documentId, ...match }];
  });
  const isNamed = ({ matched }: Subject): boolean => matched.some((at) => /^\p{Lu}|\d/u.test(words[at]?.text ?? ''));
  // Beside a name in capitals, words written small that a heading happens to hold are no name.
  const meant = found.some(isNamed) ? found.filter((one) => isNamed(one) || one.score === 1) : found;
  return withoutExplained(
    meant.toSorted((one, other) => other.matched.length - one.matched.length || other.score - one.score),
  );
}

function matchName(
  asked: AskedWords,
  name: SubjectName,
  names: readonly SubjectName[],
  places: ReadonlySet<string>,
): Pick<Subject, 'matched' | 'score'> | undefined {
  const { words, contents } = asked;
  const abbreviation = words.findIndex(
    (word, at) =>
      contents[at] === true &&
      (isGiven(word, name) ||
        (abbreviates(word, name.words) && names.every((other) => other === name || !abbreviates(word, other.words)))),
  );
  if (abbreviation >= 0) return { matched: [abbreviation], score: 1 };
  const short = calledForShort(words, name, names);
  const held = holdWords(asked, name.words);
  const matched = [...new Set(held.flatMap((at) => at ?? []))];
  if (matched.length === 0) return short === undefined ? undefined : { matched: [short], score: shortScore };
  const onlyPlace = name.words.length > 1 && matched.every((at) => places.has(words[at]?.text.toLowerCase() ?? ''));
  if (onlyPlace) return undefined;
  const weigh = (isIn: (at: number) => boolean): number =>
    name.weights.reduce((sum, weight, at) => sum + (isIn(at) ? weight : 0), 0);
  const isHeadHeld = name.head > 0 && held.slice(0, name.head).every((at) => at !== undefined);
  const opening = openingLength(held);
  const opensAlone = opening >= 2 && !names.some((other) => other !== name && sharesOpening(name, other, opening));
  const share = weigh((at) => held[at] !== undefined) / weigh(() => true);
  const isKnownByOne = isOpenedByName(words, held, name, names);
  const score = isHeadHeld || opensAlone ? 1 : Math.max(share, isKnownByOne ? shortScore : 0);
  if (score >= meantFrom) return { matched, score };
  const region = regionOf(words, name, names);
  if (region !== undefined) return { matched: [region], score: shortScore };
  return short === undefined ? undefined : { matched: [short], score: shortScore };
}

/** The abbreviation that the document gives a name, also in the genitive. */
function isGiven({ folded }: Word, { abbreviation }: SubjectName): boolean {
  return abbreviation !== undefined && folded.replace(/[’'´]?s$/u, '') === abbreviation.replace(/s$/u, '');
}

/** A question's words, with what every name is held against. */
interface AskedWords {
  readonly words: readonly Word[];
  /** Whether each is content. */
  readonly contents: readonly boolean[];
  /** Two or three side by side, joined. */
  readonly joined: readonly { readonly text: string; readonly at: readonly number[] }[];
  /** UTF-16 units of the longest. */
  readonly longest: number;
}

function readWords(words: readonly Word[]): AskedWords {
  const joined = words.flatMap((_, at) =>
    [2, 3]
      .filter((count) => at + count <= words.length)
      .map((count) => ({
        text: words
          .slice(at, at + count)
          .map(({ folded }) => folded)
          .join(''),
        at: Array.from({ length: count }, (__, index) => at + index),
      })),
  );
  const longest = words.reduce((most, { folded }) => Math.max(most, folded.length), 0);
  return { words, contents: words.map(isContent), joined, longest };
}

/** For each word of the name the question's words that stand for it: one, two it was split into, or one of two joined. */
function holdWords(asked: AskedWords, name: readonly Word[]): (readonly number[] | undefined)[] {
  const { words, contents, longest } = asked;
  const held: (readonly number[] | undefined)[] = name.map((part) => {
    // "Hvad er der fokus på i Fokuseret …?": the word itself comes before one that is only alike.
    const written = words.findIndex(({ folded }, index) => contents[index] === true && folded === part.folded);
    if (written >= 0) return [written];
    const at = words.findIndex((word, index) => contents[index] === true && sameNameWord(word, part));
    if (at >= 0) return [at];
    return splitInto(asked, part);
  });
  for (const [at, part] of name.entries())
    held[at] ??= besideHeld(words, part, held[at - 1]?.at(-1), held[at + 1]?.[0]);
  for (let at = 0; at + 1 < name.length; at++) {
    if (held[at] !== undefined && held[at + 1] !== undefined) continue;
    for (let end = name.length; end > at + 1; end--) {
      const length = name.slice(at, end).reduce((sum, { folded }) => sum + folded.length, 0);
      if (length > longest) continue;
      const run = name
        .slice(at, end)
        .map(({ folded }) => folded)
        .join('');
      const joined = words.findIndex(({ folded }) => folded === run || folded === `${run}s`);
      if (joined < 0) continue;
      for (let index = at; index < end; index++) held[index] = [joined];
    }
  }
  return held;
}

/** "Bog broen", "Bridge 2 Norwey": two or three words side by side that are one of the name, but for a slip. */
function splitInto({ joined }: AskedWords, part: Word): readonly number[] | undefined {
  if (part.folded.length < 7) return undefined;
  for (const { text, at } of joined) {
    if (text[0] !== part.folded[0] || Math.abs(text.length - part.folded.length) > 1) continue;
    if (digitsOf(text) !== digitsOf(part.folded)) continue;
    if (withinEdits(text, part.folded, Math.min(1, slipsIn(part.folded.length)))) return at;
  }
  return undefined;
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

/** A short word of a name that holds a slip, where the word before or after it in the name is recognised. */
function besideHeld(
  words: readonly Word[],
  part: Word,
  before: number | undefined,
  after: number | undefined,
): readonly number[] | undefined {
  if (part.folded.length < 3) return undefined;
  const at = before !== undefined ? before + 1 : after !== undefined ? after - 1 : -1;
  const word = words[at];
  const isNear =
    word !== undefined &&
    isContent(word) &&
    word.folded.length >= 3 &&
    word.folded[0] === part.folded[0] &&
    withinEdits(word.folded, part.folded, 1);
  return isNear ? [at] : undefined;
}

/** How many of a name's first words stand side by side in the question. */
function openingLength(held: readonly (readonly number[] | undefined)[]): number {
  const end = held.findIndex((at, index) => {
    const before = held[index - 1]?.at(-1);
    return at === undefined || (before !== undefined && at[0] !== before + 1);
  });
  return end < 0 ? held.length : end;
}

function sharesOpening({ words }: SubjectName, { words: other }: SubjectName, length: number): boolean {
  return words.slice(0, length).every((word, at) => other[at]?.stem === word.stem);
}

/** "På Fyn": a land or region that is in one name of the documents and in no other. */
function regionOf(words: readonly Word[], name: SubjectName, names: readonly SubjectName[]): number | undefined {
  const at = words.findIndex((word, index) => isRegion(words, index) && holdsWord(name, word));
  const word = words[at];
  if (word === undefined || name.isTitle || names.some((other) => other !== name && holdsWord(other, word)))
    return undefined;
  return at;
}

function holdsWord({ words }: SubjectName, { folded }: Word): boolean {
  return words.some((one) => one.folded === folded);
}

/** A region and no part of a longer name: "Region Nordjylland", "Fyns Museum". */
function isRegion(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  const isCapital = (one: Word | undefined): boolean => one !== undefined && /^\p{Lu}/u.test(one.text);
  return word !== undefined && regions.has(word.folded) && !(at > 1 && isCapital(before)) && !isCapital(next);
}

/** The word that calls one name for short, and no other of the names ("museet", "slotsfonden"). */
function calledForShort(words: readonly Word[], name: SubjectName, names: readonly SubjectName[]): number | undefined {
  const at = words.findIndex((word, index) => isCommonNoun(words, index) && isShort(word, name));
  const word = words[at];
  return word === undefined || names.some((other) => other !== name && isShort(word, other)) ? undefined : at;
}

function isShort({ folded }: Word, { words, head, isTitle }: SubjectName): boolean {
  // "Havne, broer og veje" is about bridges, and none of them.
  if (isTitle) return false;
  const said = folded.replace(/(?<=[nt]|ne)s$/u, '');
  const named = words.slice(0, head).map((word) => word.folded);
  return named.some((one) => isShortFor(said, one)) || isMadeOf(said, named);
}

const foldedPrepositions = new Set(['i', 'på', 'ved'].map(fold));

const regions = new Set(demonyms.map((line) => fold(line.split(' ', 1)[0] ?? '')));

/** "Ordningen" may be any of them, and "notatet" is the document. */
const generic = new Set(
  [...collaborationNouns.map(([, theOne]) => theOne), ...documentSorts].flatMap((noun) =>
    wordsOf(noun).map(({ stem }) => stem),
  ),
);

/** Not a name itself, nor told apart by a name: "museet Hjorten", "museet i Skagen". */
function isCommonNoun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isContent(word) || generic.has(word.stem) || isDocumentNoun(word)) return false;
  const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text);
  const next = words[at + 1];
  if ((at > 0 && isCapital(word)) || isCapital(next)) return false;
  return !(next !== undefined && foldedPrepositions.has(next.folded) && isCapital(words[at + 2]));
}

/** "Vejringen" for "Vejringen Sydkysten": a long first word that no other name holds, written as a name is. */
function isOpenedByName(
  words: readonly Word[],
  held: readonly (readonly number[] | undefined)[],
  { words: [first, second] }: SubjectName,
  names: readonly SubjectName[],
): boolean {
  const [at] = held[0] ?? [];
  const word = at === undefined ? undefined : words[at];
  if (first === undefined || second === undefined || word === undefined || first.folded.length < 8) return false;
  const isWritten = word.folded === first.folded || word.folded === `${first.folded}s`;
  const isCapital = /^\p{Lu}/u.test(word.text) && at !== 0;
  // "Vejringen Østkysten" is another one.
  const next = at === undefined ? undefined : words[at + 1];
  if (next !== undefined && next.start === word.end + 1 && /^\p{Lu}/u.test(next.text)) return false;
  return (
    isWritten &&
    (isCapital || !words.some(({ text }, index) => index > 0 && /^\p{Lu}/u.test(text))) &&
    names.filter(({ words: other }) => other.some((one) => one.stem === first.stem)).length === 1
  );
}

function withoutExplained(subjects: readonly Subject[]): Subject[] {
  const kept: Subject[] = [];
  const taken = new Set<number>();
  for (const subject of subjects) {
    const isSame = kept.some(
      (other) =>
        other.score === subject.score &&
        String(other.matched) === String(subject.matched) &&
        other.name.length === subject.name.length,
    );
    if (!isSame && subject.matched.every((at) => taken.has(at))) continue;
    if (!isSame && subject.matched.some((at) => taken.has(at)) && subject.score < 1) continue;
    kept.push(subject);
    for (const at of subject.matched) taken.add(at);
  }
  return kept.toSorted((one, other) => Math.min(...one.matched) - Math.min(...other.matched));
}
