import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Citation } from './answer.ts';
import type { LocatedQuote } from './citations.ts';
import { findQuote } from './find-quote.ts';

/** What a composer says stands in a passage. */
export interface ClaimedQuote {
  readonly role: Citation['role'];
  readonly passageId: string;
  readonly text: string;
  /** Where in the document it is said to stand; a model that copies words cannot say. */
  readonly start?: number;
  readonly end?: number;
}

/** `located` without `misattributed`: at its place. Neither: the words stand in no document that may be cited. */
export interface Location {
  readonly located: LocatedQuote | undefined;
  /** Whether the words stand in a document, but not where they were said to. */
  readonly misattributed: boolean;
}

/** Up to how many passages all documents are read whole for a quote that the search does not find. */
const readWholeUpTo = 5_000;
const candidates = 10;

/**
 * Finds the words of a quote: at its place, in its passage, and else in all documents; those outside `allowed` are not
 * cited. In a large corpus "all documents" are the passages that a search for the words finds.
 */
export async function locateQuote(
  claim: ClaimedQuote,
  index: PassageIndex,
  allowed: ReadonlySet<string> | undefined,
): Promise<Location> {
  const [passage] = await index.passages([claim.passageId]);
  const atPlace = passage === undefined ? undefined : await findAtPlace(claim, passage, index);
  if (atPlace !== undefined) return { located: atPlace, misattributed: false };
  const elsewhere = await findElsewhere(claim, index);
  const isAllowed = elsewhere !== undefined && (allowed?.has(elsewhere.passage.documentId) ?? true);
  return { located: isAllowed ? elsewhere : undefined, misattributed: elsewhere !== undefined };
}

async function findAtPlace(
  { role, text, start, end }: ClaimedQuote,
  passage: Passage,
  index: PassageIndex,
): Promise<LocatedQuote | undefined> {
  if (start === undefined || end === undefined) return findInPassage(text, role, passage, index);
  const document = await index.documentText(passage.documentId);
  if (text.trim() === '' || document?.slice(start, end) !== text) return undefined;
  return { role, passage, text, start, end, check: 'exact' };
}

/** A passage is a copy of its document: words found in it count only when the document has them at that place. */
async function findInPassage(
  text: string,
  role: Citation['role'],
  passage: Passage,
  index: PassageIndex,
): Promise<LocatedQuote | undefined> {
  const found = findQuote(text, passage.text);
  if (found === undefined) return undefined;
  const words = passage.text.slice(found.start, found.end);
  const [start, end] = [passage.start + found.start, passage.start + found.end];
  const document = await index.documentText(passage.documentId);
  return document?.slice(start, end) === words
    ? { role, passage, text: words, start, end, check: found.check }
    : undefined;
}

async function findElsewhere({ text, role }: ClaimedQuote, index: PassageIndex): Promise<LocatedQuote | undefined> {
  if (text.trim() === '') return undefined;
  const { hits } = await index.search({ text, limit: candidates });
  for (const passage of await index.passages(hits.map(({ passageId }) => passageId))) {
    const found = await findInPassage(text, role, passage, index);
    if (found !== undefined) return found;
  }
  const passages = index.documents.reduce((sum, document) => sum + document.passages, 0);
  if (passages > readWholeUpTo) return undefined;
  for (const { metadata } of index.documents) {
    const document = (await index.documentText(metadata.id)) ?? '';
    const found = findQuote(text, document);
    if (found === undefined) continue;
    const holder = (await index.passagesOf(metadata.id)).findLast(({ start }) => start <= found.start);
    if (holder === undefined) continue;
    return { role, passage: holder, ...found, text: document.slice(found.start, found.end) };
  }
  return undefined;
}
