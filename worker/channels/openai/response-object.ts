import type { Answer, AnswerEvent, Citation } from '../../answering/answer.ts';
import { ownFields } from './chat-completion.ts';
import { urlAnnotations } from './citation-shapes.ts';
import { addSegment, markedText, type Mark } from './marked-text.ts';
import type { ModelId } from './models.ts';
import type { OutputMessage, OutputText, ResponseObject } from './response-schemas.ts';
import { sourceList } from './source-list.ts';

/** What is the same from the first event to the last. */
export interface ResponseHead {
  readonly id: string;
  readonly messageId: string;
  /** Seconds since the epoch. */
  readonly createdAt: number;
  readonly model: ModelId;
}

/** A whole answer as a response. */
export function responseObject(head: ResponseHead, answer: Answer): ResponseObject {
  const { inputTokens: input, outputTokens: output } = answer.usage ?? { inputTokens: 0, outputTokens: 0 };
  return {
    ...skeleton(head, 'completed'),
    output: [message(head, 'completed', [wholeText(head, answer)])],
    usage: {
      input_tokens: input,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: output,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: input + output,
    },
    kildesvar: ownFields(answer),
  };
}

/** What is said when an answer fails on the way. */
export function failedResponse(head: ResponseHead, error: { readonly code: string; readonly message: string }) {
  return { ...skeleton(head, 'failed'), error: { ...error } };
}

/** An event of a streamed response, before it is numbered. */
export interface ResponseEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The events of a streamed response in the order OpenAI's clients expect; each delta is one checked sentence. */
export async function* responseEvents(
  events: AsyncGenerator<AnswerEvent>,
  head: ResponseHead,
): AsyncGenerator<ResponseEvent> {
  const begun = skeleton(head, 'in_progress');
  yield { type: 'response.created', response: begun };
  yield { type: 'response.in_progress', response: begun };
  const item = { output_index: 0 };
  const part = { item_id: head.messageId, output_index: 0, content_index: 0 };
  yield { type: 'response.output_item.added', ...item, item: message(head, 'in_progress', []) };
  yield { type: 'response.content_part.added', ...part, part: outputText('', [], []) };
  const citations: Citation[] = [];
  let length = 0;
  let annotations = 0;
  for await (const event of events) {
    if (event.type === 'segment') {
      citations.push(...event.citations);
      const added = addSegment(length, event.segment);
      length += added.text.length;
      yield { type: 'response.output_text.delta', ...part, delta: added.text, logprobs: [] };
      for (const annotation of outputText('', added.marks, citations).annotations) {
        const annotation_index = annotations++;
        yield { type: 'response.output_text.annotation.added', ...part, annotation_index, annotation };
      }
    }
    if (event.type === 'done') {
      const response = responseObject(head, event.answer);
      const whole = wholeText(head, event.answer);
      const delta = sourceList(head.model, event.answer.citations);
      if (delta !== '') yield { type: 'response.output_text.delta', ...part, delta, logprobs: [] };
      yield { type: 'response.output_text.done', ...part, text: whole.text, logprobs: [] };
      yield { type: 'response.content_part.done', ...part, part: whole };
      yield { type: 'response.output_item.done', ...item, item: message(head, 'completed', [whole]) };
      yield { type: 'response.completed', response };
    }
  }
}

function skeleton({ id, createdAt, model }: ResponseHead, status: ResponseObject['status']): ResponseObject {
  return {
    id,
    object: 'response',
    created_at: createdAt,
    status,
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {},
    model,
    output: [],
    parallel_tool_calls: false,
    previous_response_id: null,
    store: false,
    temperature: null,
    tool_choice: 'none',
    tools: [],
    top_p: null,
    usage: null,
  };
}

function message({ messageId }: ResponseHead, status: OutputMessage['status'], content: OutputText[]): OutputMessage {
  return { type: 'message', id: messageId, role: 'assistant', status, content };
}

function wholeText({ model }: ResponseHead, { segments, citations }: Answer): OutputText {
  const { text, marks } = markedText(segments);
  return outputText(`${text}${sourceList(model, citations)}`, marks, citations);
}

function outputText(text: string, marks: readonly Mark[], citations: readonly Citation[]): OutputText {
  const annotations = urlAnnotations(marks, citations).map((annotation) => ({
    type: 'url_citation' as const,
    ...annotation,
  }));
  return { type: 'output_text', text, annotations, logprobs: [] };
}
