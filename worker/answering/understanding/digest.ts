import { digestCues, digestFillers } from '../../../corpus/danish/lexicon/digests.ts';
import { collaborationCues } from '../../../corpus/danish/lexicon/forms.ts';
import { isContent, sameWord, cueWords, type Word } from '../words.ts';
import { holdsScattered } from './cues.ts';
import type { Form } from './form.ts';
import { isDocumentNoun, type NamedDocuments } from './named-documents.ts';
import type { Subject } from './subjects.ts';

/** What is to be told in short: the section of a subject, a whole document, or why a document was written. */
export type Digest = 'subject' | 'document' | 'document-reason';

const explained = [...digestCues, ...digestFillers, ...collaborationCues].flatMap((cue) => cueWords(cue));

/**
 * Whether a digest is asked for: by a cue or by a bare name, and nothing else is asked beside it. One that names
 * neither a subject nor a document ("Fortæl mere om det") is of the subject that the conversation is about.
 */
export function digestOf(
  words: readonly Word[],
  subjects: readonly Subject[],
  municipalities: readonly string[],
  form: Form,
  named: NamedDocuments,
  kinds: readonly string[],
): Digest | undefined {
  if (form === 'count' || form === 'why' || (municipalities.length > 0 && subjects.length === 0)) return undefined;
  const matched = new Set(subjects.flatMap(({ matched: at }) => at));
  const rest = words.filter((_, at) => !matched.has(at) && !named.titleWords.has(at));
  const isCued = digestCues.some((cue) => holdsScattered(rest, cue));
  const kindWords = kinds.flatMap((kind) => cueWords(kind));
  const isExplained = (word: Word): boolean =>
    !isContent(word) || isDocumentNoun(word) || [...explained, ...kindWords].some((one) => sameWord(one, word));
  if (!rest.every(isExplained)) return undefined;
  if (subjects.length > 0) return isCued || rest.length === 0 ? 'subject' : undefined;
  if (!isCued) return undefined;
  return named.speaks ? 'document' : 'subject';
}
