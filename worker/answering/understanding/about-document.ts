import { documentFactsAfter } from './document-facts.ts';
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
  const standaloneQuestion = `${asked.standaloneQuestion} (${topic.standaloneQuestion})`;
  if (asked.digest !== undefined) return { ...asked, documentIds, standaloneQuestion, digest: 'document' };
  const documentFacts = documentFactsAfter(asked.words);
  return documentFacts.length === 0 ? undefined : { ...asked, documentIds, standaloneQuestion, documentFacts };
}
