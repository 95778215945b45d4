import { documentFactQuestions } from '../../../corpus/danish/lexicon/document-facts.ts';
import { documentFactsAfter } from './document-facts.ts';
import { isDocumentNoun } from './named-documents.ts';
import { withSubject } from './put-back.ts';
import type { Understanding } from './understanding.ts';

/** Whether a digest is asked for of something the question names itself. */
export function asksForWholeDigest({ digest, subjects }: Understanding): boolean {
  return digest === 'document' || (digest === 'subject' && subjects.length > 0);
}

/**
 * The question as one about the document that the turn before it asked about; undefined when it is not.
 * @param before what the person asked before, oldest first, each read by itself
 */
export function askedOfSameDocument(asked: Understanding, before: readonly Understanding[]): Understanding | undefined {
  const topic = before.findLast(({ utterance }) => utterance === 'question');
  if (topic === undefined || (topic.documentFacts.length === 0 && topic.digest !== 'document')) return undefined;
  if (asked.subjects.length > 0 || asked.municipalities.length > 0) return undefined;
  const { documentIds } = topic;
  const called = topic.words.find((word) => isDocumentNoun(word))?.text ?? 'dokumentet';
  const taken = { ...asked, documentIds, leansOnHistory: true, inherited: ['subject' as const] };
  if (asked.digest !== undefined)
    return { ...taken, standaloneQuestion: withSubject(asked.searchText, [called]), digest: 'document' };
  const documentFacts = documentFactsAfter(asked.words);
  const [fact] = documentFacts;
  if (fact === undefined) return undefined;
  const standaloneQuestion =
    documentFactQuestions[fact]?.replace('{}', called) ?? withSubject(asked.searchText, [called]);
  return { ...taken, standaloneQuestion, documentFacts };
}
