import { listingVerbs } from '../../../corpus/danish/lexicon/comparison.ts';
import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import { mentionCues } from '../../../corpus/danish/lexicon/participation.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { nearness } from '../facts/concept.ts';
import {
  isSort,
  listsOfSort,
  rowsOfSort,
  textOf,
  type Enumerated,
  type Enumeration,
  type Piece,
} from '../figures/enumerations.ts';
import { ownerKey } from '../figures/owners.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { measuredWords } from '../understanding/comparison.ts';
import { findPhrase, holdsAny, isContent, sameNameWord, wordsOf, type Word } from '../words.ts';

/** From this nearness on a cell or sentence says a word, at least in a compound or by another word for it. */
const saidFrom = 0.65;
/** More of them than this are not what one of several is asked for by. */
const mostFitting = 4;

/**
 * "Hvilke projekter er der i X?", "Hvilket projekt ligger i X?": the rows of a table, or the items of a list, that are
 * things of the sort that is asked for: all of what the question names, or those of which the rest of it is said.
 */
export function thingsOfSort(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { words, subjects, form, comparison, asksForCollaborations } = asked;
  if (form !== 'list' || comparison !== undefined || asksForCollaborations) return undefined;
  const at = namingWords
    .filter((word) => word !== 'hvem')
    .map((word) => findPhrase(words, word))
    .find((place) => place >= 0);
  const sort = at === undefined ? undefined : words.slice(at + 1).find(isContent);
  // Who takes part is for those who read participation; what is denied of a thing, no row or item says.
  if (sort === undefined || sort.stem.startsWith('kommun') || holdsNegation(words)) return undefined;
  const of = subjects.filter(({ matched }) => matched.some((place) => words[place] !== sort));
  const inSubject = new Set(of.flatMap(({ matched }) => matched));
  const wanted = wantedWords(words, inSubject, sort);
  if (of.length === 0 && wanted.length === 0) return undefined;
  const passages = [...new Set([...evidence.subjectPassages, ...evidence.passages])].toSorted((one, other) =>
    one.documentId === other.documentId ? one.start - other.start : one.documentId < other.documentId ? -1 : 1,
  );
  const isWithin = ({ headingPath }: Enumeration): boolean =>
    of.every(({ name }) => headingPath.some((heading) => ownerKey(heading) === ownerKey(name)));
  const rows = rowsOfSort(sort, passages).filter(isWithin);
  const found = [...rows, ...listsOfSort(sort, passages).filter(isWithin)];
  if (wanted.length === 0) {
    const [only, ...others] = found;
    // What is called by the sort in two places is not all of it in either.
    if (only === undefined || others.length > 0) return undefined;
    const isTable = rows.length > 0;
    return { support: isTable ? 0.88 : 0.86, say: () => ({ status: 'answered', segments: [sayAll(sort, only)] }) };
  }
  const fitting = found.flatMap(({ entries }) => entries.flatMap((entry) => fit(entry, wanted) ?? []));
  if (fitting.length === 0 || fitting.length > mostFitting) return undefined;
  return { support: 0.93, say: () => ({ status: 'answered', segments: fitting.map(sayOne) }) };
}

/** What the question says of the thing, in words that a cell or sentence can say too. */
function wantedWords(words: readonly Word[], inSubject: ReadonlySet<number>, sort: Word): Word[] {
  const measured = measuredWords(words, inSubject);
  return words.filter(
    (word, at) =>
      word !== sort &&
      !inSubject.has(at) &&
      !word.stem.startsWith('kommun') &&
      (/^\d/u.test(word.text) ||
        (measured.includes(word) && !listingVerbs.includes(word.folded) && !holdsAny([word], mentionCues))),
  );
}

interface Fitting {
  readonly entry: Enumerated;
  readonly telling: readonly Piece[];
}

/** The cells that say what is wanted, or the one sentence that does; names and numbers as they stand. */
function fit(entry: Enumerated, wanted: readonly Word[]): Fitting | undefined {
  const pieces = entry.said.filter((piece) => !isDenied(piece));
  const sentence = pieces.find((piece) => piece.label === undefined && wanted.every((word) => says(piece, word)));
  if (sentence !== undefined) return { entry, telling: [sentence] };
  const cells = pieces.filter(({ label }) => label !== undefined);
  const each = wanted.map((word) => cells.find((cell) => says(cell, word)));
  const telling = [...new Set(each.flatMap((cell) => cell ?? []))];
  return each.includes(undefined) || telling.length === 0 ? undefined : { entry, telling };
}

function says(piece: Piece, word: Word): boolean {
  const text = wordsOf(textOf(piece));
  if (/^\d/u.test(word.text)) return text.some(({ folded }) => folded === word.folded);
  if (/^\p{Lu}/u.test(word.text) && word.start > 0)
    return text.some((one) => /^\p{Lu}/u.test(one.text) && sameNameWord(one, word));
  return nearness(word, [...wordsOf(piece.label ?? ''), ...text]) >= saidFrom;
}

function isDenied(piece: Piece): boolean {
  return holdsNegation(wordsOf(textOf(piece)));
}

function holdsNegation(words: readonly Word[]): boolean {
  return words.some(({ folded }) => negations.has(folded));
}

function sayAll(sort: Word, { headingPath, entries }: Enumeration): DraftSegment {
  const names = entries.map(({ name }) => textOf(name));
  const heading = headingPath.at(-1) ?? '';
  const isCalled = wordsOf(heading).some((word) => isSort(word, sort));
  const text = `${isCalled && !heading.endsWith('?') ? `${heading}: ` : ''}${enumerate(names)}.`;
  return { kind: 'statement', text, quotes: entries.map(({ name }) => quoteOf(name)) };
}

/** "Klitværnet (kommune: Jammerbugt)", "Ro på: Betales af Sundfonden." */
function sayOne({ entry: { name }, telling }: Fitting): DraftSegment {
  const title = textOf(name);
  const cells = telling.flatMap((piece) =>
    piece.label === undefined ? [] : [`${piece.label.toLowerCase()}: ${textOf(piece)}`],
  );
  const [sentence] = telling;
  const told = sentence === undefined ? '' : textOf(sentence);
  const text =
    cells.length > 0 ? `${title} (${cells.join(', ')}).` : told.startsWith(title) ? told : `${title}: ${told}`;
  return { kind: 'statement', text, quotes: [quoteOf(name), ...telling.map(quoteOf)] };
}

function quoteOf({ passage, start, end }: Piece): Quote {
  return {
    role: 'support',
    passageId: passage.id,
    start: passage.start + start,
    end: passage.start + end,
    text: passage.text.slice(start, end),
  };
}
