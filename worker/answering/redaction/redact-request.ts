import type { Answer, AskRequest } from '../answer.ts';
import { notices } from '../notices.ts';
import type { FindPassages } from '../ports.ts';
import type { Feedback, FeedbackStore } from '../stores.ts';
import { redact, sumRedactions } from './redact.ts';

export interface RedactedRequest {
  /** What is answered: nothing of what was taken out, and no marks either. */
  readonly request: AskRequest;
  /** The question with marks, as the answer repeats it and as it is stored. */
  readonly question: string;
  /** Of question and history. */
  readonly redactions: Answer['redactions'];
  /** Tells the user; undefined when the question was left as it was. */
  readonly notice: string | undefined;
}

/** Takes personal numbers and addresses out of a request before anything else is done with it. */
export function redactRequest(given: AskRequest): RedactedRequest {
  const question = redact(given.question);
  const turns = given.history?.map((turn) => ({ turn, redacted: redact(turn.text) }));
  const redactions = sumRedactions([question.redactions, ...(turns ?? []).map(({ redacted }) => redacted.redactions)]);
  return {
    request: {
      ...given,
      question: question.bare,
      ...(turns === undefined
        ? {}
        : { history: turns.map(({ turn, redacted }) => ({ ...turn, text: redacted.text })) }),
    },
    question: question.text,
    redactions: redactions.length === 0 ? undefined : [...redactions],
    notice: question.redactions.length === 0 ? undefined : notices.redacted(question.redactions),
  };
}

/** Searches for a text without what is taken out of it. */
export function redactedSearch(findPassages: FindPassages): FindPassages {
  return (query, services) => findPassages({ ...query, text: redact(query.text).bare }, services);
}

/** Stores feedback without what is taken out of its texts. */
export function redactedFeedback(store: FeedbackStore): FeedbackStore {
  return { record: (feedback) => store.record(withoutPersonalData(feedback)) };
}

function withoutPersonalData({ comment, content, ...rest }: Feedback): Feedback {
  return {
    ...rest,
    ...(comment === undefined ? {} : { comment: redact(comment).text }),
    ...(content === undefined
      ? {}
      : { content: { question: redact(content.question).text, answer: redact(content.answer).text } }),
  };
}
