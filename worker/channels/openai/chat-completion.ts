import type { Answer, AnswerEvent, Citation } from '../../answering/answer.ts';
import { azureContext, searchResults, sourceEvent, urlAnnotations } from './citation-shapes.ts';
import { addSegment, markedText, type Mark } from './marked-text.ts';
import type { ModelId } from './models.ts';
import { sourceList } from './source-list.ts';

/** What is the same in every chunk of one completion. */
export interface CompletionHead {
  readonly id: string;
  /** Seconds since the epoch. */
  readonly created: number;
  readonly model: ModelId;
}

/** A whole answer as a chat completion. */
export function chatCompletion(head: CompletionHead, answer: Answer) {
  const { text, marks } = markedText(answer.segments);
  return {
    ...head,
    object: 'chat.completion' as const,
    choices: [
      {
        index: 0,
        message: {
          role: 'assistant' as const,
          content: `${text}${sourceList(head.model, answer.citations)}`,
          refusal: null,
          annotations: annotationsOf(marks, answer.citations),
          context: azureContext(answer.citations, answer.standaloneQuestion),
        },
        finish_reason: 'stop' as const,
        logprobs: null,
      },
    ],
    usage: usageOf(answer),
    ...searchResults(answer.citations),
    kildesvar: ownFields(answer),
  };
}

/**
 * The chunks of a streamed completion. The first waits for the first checked sentence, since some clients read
 * citations there alone; nothing unchecked is ever sent.
 */
export async function* chatCompletionChunks(
  events: AsyncGenerator<AnswerEvent>,
  head: CompletionHead,
  { question, withUsage }: { readonly question: string; readonly withUsage: boolean },
): AsyncGenerator<object> {
  const citations: Citation[] = [];
  const marks: Mark[] = [];
  let length = 0;
  /** Usage is null in every chunk but the last where it is asked for. */
  const chunkOf = (choices: readonly object[], more: object) => ({
    ...head,
    object: 'chat.completion.chunk',
    choices,
    ...(withUsage ? { usage: null } : {}),
    ...searchResults(citations),
    ...more,
  });
  const chunk = (delta: object, finish: 'stop' | null = null, more: object = {}) =>
    chunkOf([{ index: 0, delta, finish_reason: finish, logprobs: null }], more);
  for await (const event of events) {
    if (event.type === 'segment') {
      citations.push(...event.citations);
      const context = event.citations.length === 0 ? {} : { context: azureContext(citations, question) };
      const added = addSegment(length, event.segment);
      if (length === 0) yield chunk({ role: 'assistant', content: '', ...context });
      yield chunk({ content: added.text, ...(length === 0 ? {} : context) });
      length += added.text.length;
      marks.push(...added.marks);
      for (const citation of event.citations) {
        yield chunkOf([], { event: sourceEvent(citation) });
      }
    }
    if (event.type === 'done') {
      const list = sourceList(head.model, citations);
      if (list !== '') yield chunk({ content: list });
      // One chunk with all of them: official clients keep the last.
      if (marks.length > 0) yield chunk({ annotations: annotationsOf(marks, citations) });
      yield chunk({}, 'stop', { kildesvar: ownFields(event.answer) });
      if (withUsage) yield chunkOf([], { usage: usageOf(event.answer) });
    }
  }
}

function annotationsOf(marks: readonly Mark[], citations: readonly Citation[]) {
  return urlAnnotations(marks, citations).map((annotation) => ({
    type: 'url_citation' as const,
    url_citation: annotation,
  }));
}

/** Without a model no tokens were used. */
function usageOf({ usage }: Answer) {
  const { inputTokens: input, outputTokens: output } = usage ?? { inputTokens: 0, outputTokens: 0 };
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

/** What OpenAI's shape has no place for. */
export function ownFields({ id, status, reason, aiNotice, corpusVersion }: Answer) {
  return { answerId: id, status, ...(reason === undefined ? {} : { reason }), aiNotice, corpusVersion };
}
