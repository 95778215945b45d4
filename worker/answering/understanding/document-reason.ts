import {
  documentFillers,
  documentReasonCues,
  documentReasonFillers,
} from '../../../corpus/danish/lexicon/document-facts.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import { cueWords, holdsAny, isContent, sameWord, type Word } from '../words.ts';
import type { Form } from './form.ts';
import { isDocumentNoun, type NamedDocuments } from './named-documents.ts';

const fillers = [...documentFillers, ...documentReasonCues, ...documentReasonFillers].flatMap((cue) => cueWords(cue));

/**
 * Whether it is asked why a document was written ("Hvorfor findes notatet?"): it asks for a reason, speaks of a
 * document, and of nothing else but its making and who made it.
 */
export function asksWhyWritten(
  words: readonly Word[],
  form: Form,
  named: NamedDocuments,
  documents: readonly Pick<DocumentSummary, 'metadata'>[],
): boolean {
  if (!named.speaks || !(form === 'why' || holdsAny(words, documentReasonCues))) return false;
  const makers = documents.flatMap(({ metadata: { publisher, kind } }) => cueWords(`${publisher} ${kind}`));
  return words.every(
    (word, at) =>
      !isContent(word) ||
      named.titleWords.has(at) ||
      isDocumentNoun(word) ||
      /^\d+$/u.test(word.text) ||
      [...fillers, ...makers].some((one) => sameWord(one, word)),
  );
}
