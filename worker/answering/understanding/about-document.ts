import { documentFactQuestions } from '../../../corpus/danish/lexicon/document-facts.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import { wordsOf } from '../words.ts';
import { documentFactsAfter } from './document-facts.ts';
import { namedDocuments } from './named-documents.ts';
import { withSubject } from './put-back.ts';
import type { Understanding } from './understanding.ts';

/** Whether a digest is asked for of something the question names itself. */
export function asksForWholeDigest({ digest, subjects }: Understanding): boolean {
  return digest === 'document' || (digest === 'subject' && subjects.length > 0);
}

/**
 * The question as one about the document that the turn before it asked about, or as the same question about another
 * document ("Og notatet?"); undefined when it is neither.
 * @param before what the person asked before, oldest first, each read by itself
 */
export function askedOfSameDocument(
  asked: Understanding,
  before: readonly Understanding[],
  documents: readonly Pick<DocumentSummary, 'metadata'>[],
): Understanding | undefined {
  const topic = before.findLast(({ utterance }) => utterance === 'question');
  if (topic === undefined || (topic.documentFacts.length === 0 && topic.digest !== 'document')) return undefined;
  if (asked.subjects.length > 0 || asked.municipalities.length > 0) return undefined;
  const inherited = [asked.documentIds.length > 0 ? ('question' as const) : ('subject' as const)];
  const documentIds = asked.documentIds.length > 0 ? asked.documentIds : topic.documentIds;
  const called = callingOf(asked, documents) ?? callingOf(topic, documents) ?? 'dokumentet';
  const taken = { ...asked, documentIds, leansOnHistory: true, inherited };
  const facts = documentFactsAfter(asked.words);
  const documentFacts = facts.length > 0 || asked.documentIds.length === 0 ? facts : topic.documentFacts;
  const [fact] = documentFacts;
  if (fact !== undefined && asked.digest === undefined) {
    const standaloneQuestion =
      documentFactQuestions[fact]?.replace('{}', called) ?? withSubject(asked.searchText, [called]);
    return { ...taken, standaloneQuestion, documentFacts };
  }
  if (asked.digest === undefined && asked.documentIds.length === 0) return undefined;
  const standaloneQuestion =
    asked.documentIds.length > 0 ? `Hvad handler ${called} om?` : withSubject(asked.searchText, [called]);
  return { ...taken, standaloneQuestion, digest: 'document' };
}

/** What the question calls a document, in its own words ("oversigten over tandpleje"). */
function callingOf(
  { words, searchText, standaloneQuestion }: Understanding,
  documents: readonly Pick<DocumentSummary, 'metadata'>[],
): string | undefined {
  const spoken = standaloneQuestion === searchText ? words : wordsOf(standaloneQuestion);
  const { called } = namedDocuments(spoken, documents);
  const first = spoken[called[0] ?? -1];
  const last = spoken[called.at(-1) ?? -1];
  return first === undefined || last === undefined ? undefined : standaloneQuestion.slice(first.start, last.end);
}
