import { requestLimits, type AnswerEvent, type AskRequest, type HistoryTurn } from './answer.ts';
import type { AnsweringServices } from './ports.ts';
import type { ConversationKey, ConversationStore } from './stores.ts';

/** `signal` is aborted when nobody waits for the answer any more. */
export type AnswerQuestion = (
  request: AskRequest,
  services: AnsweringServices,
  signal?: AbortSignal,
) => AsyncGenerator<AnswerEvent>;

/** Answers a question that belongs to a remembered conversation. */
export type AnswerInConversation = (
  request: Omit<AskRequest, 'history'>,
  key: ConversationKey,
  services: AnsweringServices,
  signal?: AbortSignal,
) => AsyncGenerator<AnswerEvent>;

/**
 * Answers with what was said before in the same conversation, and remembers question and answer before the answer is
 * given out. A conversation that cannot be read throws a `StorageError`, since a follow-up without it would be answered
 * wrongly; when only the remembering fails, the answer says so under `degraded`.
 */
export function createAnswerInConversation(
  answerQuestion: AnswerQuestion,
  conversations: ConversationStore,
): AnswerInConversation {
  return async function* (request, key, services, signal) {
    const history = recentTurns(await conversations.history(key));
    const asked = history.length === 0 ? request : { ...request, history };
    for await (const event of answerQuestion(asked, services, signal)) {
      if (event.type !== 'done') {
        yield event;
        continue;
      }
      const { answer } = event;
      const remembered = await conversations
        .append(key, [
          { role: 'user', text: answer.question },
          { role: 'assistant', text: answer.text },
        ])
        .then(
          () => true,
          () => false,
        );
      yield remembered
        ? event
        : { ...event, answer: { ...answer, degraded: [...(answer.degraded ?? []), 'conversation'] } };
    }
  };
}

/** The latest turns that keep to the limits on a request, beginning with a question. */
export function recentTurns(turns: readonly HistoryTurn[]): readonly HistoryTurn[] {
  let kept = turns.slice(-requestLimits.historyTurns);
  const characters = () => kept.reduce((sum, { text }) => sum + text.length, 0);
  while (kept.length > 0 && (characters() > requestLimits.historyCharacters || kept[0]?.role !== 'user')) {
    kept = kept.slice(1);
  }
  return kept;
}
