import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { sameWord, wordsOf, type Word } from '../words.ts';
import { opening } from './listed.ts';

/** A piece of a document: `[start, end)` lies within the text of the passage. */
export interface Piece {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** The column of a cell. */
  readonly label?: string;
}

/** One of several things of a sort: a row of a table, or an item of a list that is announced as such things. */
export interface Enumerated {
  readonly name: Piece;
  /** What is said of it: the other cells, or the item's sentences. */
  readonly said: readonly Piece[];
}

/** Several things of a sort that stand together, under one heading. */
export interface Enumeration {
  readonly headingPath: readonly string[];
  readonly entries: readonly Enumerated[];
}

/** The words of a piece. */
export function textOf({ passage, start, end }: Piece): string {
  return passage.text.slice(start, end);
}

/** The rows of tables whose first column is called by the sort, table by table. */
export function rowsOfSort(sort: Word, passages: readonly Passage[]): Enumeration[] {
  const cells = Map.groupBy(
    passages.filter(({ kind }) => kind === 'field'),
    pathKey,
  );
  const rows = passages.flatMap((passage) => {
    const { kind, label, text, documentId, headingPath } = passage;
    if (kind !== 'field' || label === undefined || text.startsWith(`${label}:`) || !isCalled(label, sort)) return [];
    const own = cells.get(pathKey({ documentId, headingPath: [...headingPath, text] })) ?? [];
    const said = own.map((cell) => ({ ...whole(cell), ...(cell.label === undefined ? {} : { label: cell.label }) }));
    return said.length === 0 ? [] : [{ name: whole(passage), said }];
  });
  return [...Map.groupBy(rows, ({ name }) => pathKey(name.passage)).values()].map((entries) => ({
    headingPath: entries[0]?.name.passage.headingPath ?? [],
    entries,
  }));
}

/** A first column may be called so in the singular or plural, but by nothing more. */
function isCalled(label: string, sort: Word): boolean {
  const words = wordsOf(label);
  return words.length === 1 && words.every((word) => isSort(word, sort));
}

/** The same noun in any form, also where the singular has a Latin ending ("kursus" and "kurser"). */
export function isSort(word: Word, sort: Word): boolean {
  if (sameWord(word, sort)) return true;
  const [one, other] = [word, sort].map(({ stem }) => stem.replace(/[uo][ms]$/u, ''));
  return one !== undefined && one.length >= 4 && one === other;
}

function pathKey({ documentId, headingPath }: Pick<Passage, 'documentId' | 'headingPath'>): string {
  return [documentId, ...headingPath].join('\n');
}

function whole(passage: Passage): Piece {
  return { passage, start: 0, end: passage.text.length };
}

/** The lists whose lead-in speaks of such things ("Tre forsøg løber i øjeblikket:"). */
export function listsOfSort(sort: Word, passages: readonly Passage[]): Enumeration[] {
  return passages.flatMap((passage, at): Enumeration[] => {
    const items = passage.kind === 'list' ? itemsIn(passage) : [];
    const lead = passage.text
      .slice(0, items[0]?.start ?? passage.text.length)
      .replace(marker, '')
      .trim();
    const last = splitSentences(lead).at(-1);
    if (last === undefined || !lead.endsWith(':')) return [];
    if (!wordsOf(lead.slice(last.start)).some((word) => isSort(word, sort))) return [];
    const following = items.length > 0 ? items : itemsAfter(passage, passages.slice(at + 1));
    const { headingPath } = passage;
    return following.length < 2 ? [] : [{ headingPath, entries: following.map(readItem) }];
  });
}

const marker = /(?:•|\d{1,2}[.)])\s*$/u;
const bullet = /(?:^|\n)\s*(?:•|\d{1,2}[.)])\s+([^\n]+)/gu;

function itemsIn(passage: Passage): Piece[] {
  return [...passage.text.matchAll(bullet)].map(({ index, 0: line, 1: item = '' }) => {
    const start = index + line.length - item.length;
    return { passage, start, end: start + item.trimEnd().length };
  });
}

function itemsAfter(lead: Passage, following: readonly Passage[]): Piece[] {
  const stop = following.findIndex(({ kind, documentId }) => kind !== 'item' || documentId !== lead.documentId);
  return (stop < 0 ? following : following.slice(0, stop)).map(whole);
}

/** "Læsevennen – pensionister læser …": a name in front of a dash or colon, else what the item says first. */
const named = /^\p{Lu}[^.,:;–]{1,60}?(?=\s[–-]\s|:\s)/u;

function readItem(item: Piece): Enumerated {
  const text = textOf(item).replace(/^[•\s]+/u, '');
  const from = item.end - text.length;
  const name = named.exec(text)?.[0] ?? item.passage.label ?? opening(text);
  const { passage } = item;
  return {
    name: { passage, start: from, end: from + (text.startsWith(name) ? name.length : opening(text).length) },
    said: splitSentences(text).map(({ start, end }) => ({ passage, start: from + start, end: from + end })),
  };
}
