import { requestLimits, type Answer, type AskRequest, type HistoryTurn } from '../answering/answer.ts';
import { recentTurns } from '../answering/conversation.ts';

/** What comes of one line: an answer, or why the line was not asked. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly message: string };

/** Asks one question after the other, each with what was said before, as much of it as a request may carry. */
export function createConversation(
  ask: (request: AskRequest) => Promise<Answer>,
): (question: string) => Promise<Reply> {
  let history: readonly HistoryTurn[] = [];
  return async (question) => {
    if (question.length > requestLimits.questionCharacters) {
      const limit = requestLimits.questionCharacters.toLocaleString('da-DK');
      return { kind: 'refused', message: `Spørgsmålet er for langt. Det må højst fylde ${limit} tegn.` };
    }
    const answer = await ask(history.length === 0 ? { question } : { question, history });
    history = recentTurns([...history, { role: 'user', text: question }, { role: 'assistant', text: answer.text }]);
    return { kind: 'answer', answer };
  };
}
