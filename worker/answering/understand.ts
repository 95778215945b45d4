import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { AskRequest } from './answer.ts';
import { fillIn, leansOnHistory, namesNothing } from './understanding/conversation.ts';
import { readQuestion } from './understanding/read-question.ts';
import type { Understanding } from './understanding/understanding.ts';

export type { Understanding };

/** Reads the question in the light of the conversation. Deterministic; the lexicon holds every cue. */
export function understand(request: AskRequest, index: PassageIndex): Understanding {
  const asked = readQuestion(request.question, index);
  if (asked.utterance !== 'question' || asked.documentFact !== undefined) return asked;
  const history = request.history ?? [];
  if (history.length === 0 && namesNothing(asked)) return { ...asked, utterance: 'gibberish' };
  const before = history.filter(({ role }) => role === 'user').map(({ text }) => text);
  if (before.length === 0 || !leansOnHistory(asked)) return asked;
  return fillIn(
    asked,
    before.map((text) => readQuestion(text, index)),
  );
}
