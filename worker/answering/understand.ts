import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { AskRequest } from './answer.ts';
import { askedOfSameDocument, asksForWholeDigest } from './understanding/about-document.ts';
import { fillIn, leansOnHistory, namesNothing } from './understanding/conversation.ts';
import { readQuestion } from './understanding/read-question.ts';
import type { Understanding } from './understanding/understanding.ts';

export type { Understanding };

/** Reads the question in the light of the conversation. Deterministic; the lexicon holds every cue. */
export function understand(request: AskRequest, index: PassageIndex): Understanding {
  const read = readQuestion(request.question, index);
  const history = request.history ?? [];
  // "Fortæl mere" says nothing by itself, but much after something else.
  const asked = read.digest !== undefined && history.length > 0 ? { ...read, utterance: 'question' as const } : read;
  if (asked.utterance !== 'question' || asked.documentFacts.length > 0 || asksForWholeDigest(asked)) return asked;
  if (history.length === 0 && namesNothing(asked)) return { ...asked, utterance: 'gibberish' };
  const before = history.filter(({ role }) => role === 'user').map(({ text }) => text);
  if (before.length === 0) return asked;
  const earlier = before.map((text) => readQuestion(text, index));
  const ofDocument = askedOfSameDocument(asked, earlier);
  if (ofDocument !== undefined) return ofDocument;
  return leansOnHistory(asked) ? fillIn(asked, earlier) : asked;
}
