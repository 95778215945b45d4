import OpenAI from 'openai';

import type { LanguageModel, ModelEvent, ModelFault, ModelRequest } from '../answering/ports.ts';
import { createJsonValueReader } from './json-values.ts';
import { createOpenAiClient, type OpenAiServer } from './openai-client.ts';
import { modelFaultOf } from './openai-fault.ts';

export interface OpenAiModelOptions extends OpenAiServer {
  readonly model: string;
  /** From the request to the end of the reply, and between two pieces of it, in milliseconds. */
  readonly timeoutMs: number;
  readonly stallMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

type Parameters = OpenAI.ChatCompletionCreateParamsStreaming;

/** Characters a reply may have for each token that was asked for: beyond that, a server does not keep to the limit. */
const charactersPerToken = 8;

/**
 * What not every server takes. Each is used until a server refuses it with a 400 or 422 that names it, and then left
 * out for good. The first refusal that names nothing is taken to be about the schema, the newest of them.
 */
const optionalFeatures = {
  schema: /response_format|json_schema|structured/i,
  use: /stream_options|include_usage/i,
  temperature: /temperature/i,
  tokenLimit: /max_tokens/i,
} as const;
type Feature = keyof typeof optionalFeatures;

/** A chat model on any server that speaks OpenAI's `/chat/completions`. */
export function createOpenAiModel(options: OpenAiModelOptions): LanguageModel {
  const client = createOpenAiClient(options);
  const refused = new Set<Feature>();

  async function open(request: ModelRequest, signal: AbortSignal) {
    for (;;) {
      try {
        return await client.chat.completions.create(parametersOf(options.model, request, refused), { signal });
      } catch (error) {
        const feature = refusedFeature(error, refused);
        if (feature === undefined) throw error;
        refused.add(feature);
      }
    }
  }

  async function* reply(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent, void> {
    const call = new AbortController();
    const stop = () => call.abort();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
    const deadline = options.now() + options.timeoutMs;
    try {
      const chunks = await within(open(request, call.signal), deadline - options.now(), options.wait);
      if (chunks === timedOut) yield faultEvent(timeout);
      else
        for await (const event of readReply(chunks[Symbol.asyncIterator](), request, deadline, options)) {
          if (signal.aborted) return;
          yield event;
        }
    } catch (error) {
      if (!signal.aborted) yield faultEvent(modelFaultOf(error, options.now()));
    } finally {
      signal.removeEventListener('abort', stop);
      stop();
    }
  }

  return { name: options.model, reply };
}

const timeout: ModelFault = { code: 'model_timeout' };

function faultEvent(fault: ModelFault): ModelEvent {
  return { type: 'fault', fault };
}

async function* readReply(
  chunks: AsyncIterator<OpenAI.ChatCompletionChunk>,
  request: ModelRequest,
  deadline: number,
  { now, wait, stallMs }: OpenAiModelOptions,
): AsyncGenerator<ModelEvent, void> {
  const json = createJsonValueReader(request.paths);
  let characters = 0;
  let finish: string | null = null;
  for (;;) {
    const next = await within(chunks.next(), Math.min(stallMs, deadline - now()), wait);
    if (next === timedOut) return yield faultEvent(timeout);
    if (next.done === true) break;
    const { choices, usage } = next.value;
    if (usage) yield { type: 'use', inputTokens: usage.prompt_tokens ?? 0, outputTokens: usage.completion_tokens ?? 0 };
    const choice = choices?.[0];
    if (typeof choice?.delta?.refusal === 'string' && choice.delta.refusal !== '')
      return yield faultEvent({ code: 'model_refused' });
    finish = choice?.finish_reason ?? finish;
    const piece = choice?.delta?.content ?? '';
    characters += piece.length;
    if (characters > request.outputTokens * charactersPerToken) return yield faultEvent({ code: 'model_endless' });
    if (piece === '' || json.state() === 'whole') continue;
    for (const { key, value } of json.read(piece)) yield { type: 'value', key, value };
  }
  const fault = faultOfEnd(json.state(), finish, characters);
  yield fault === undefined ? { type: 'end' } : faultEvent(fault);
}

function faultOfEnd(
  state: 'none' | 'open' | 'whole',
  finish: string | null,
  characters: number,
): ModelFault | undefined {
  if (finish === 'content_filter') return { code: 'model_refused' };
  if (state === 'whole') return undefined;
  if (state === 'open' || characters === 0)
    return { code: 'model_cut', detail: finish ?? 'no end', ...(finish === 'length' ? {} : { retryAfterMs: 0 }) };
  return { code: 'model_bad_reply', detail: 'no JSON', retryAfterMs: 0 };
}

const timedOut = Symbol('timed out');

/** The outcome of `work`, or `timedOut` when it takes longer; nobody waits for it any more then. */
async function within<T>(
  work: Promise<T>,
  milliseconds: number,
  wait: OpenAiModelOptions['wait'],
): Promise<T | typeof timedOut> {
  const ended = new AbortController();
  const late = wait(Math.max(0, milliseconds), ended.signal);
  try {
    return await Promise.race([work, late.then((): typeof timedOut => timedOut)]);
  } finally {
    ended.abort();
    work.catch(() => {});
  }
}

function parametersOf(model: string, request: ModelRequest, refused: ReadonlySet<Feature>): Parameters {
  const { system, user, form, outputTokens } = request;
  return {
    model,
    stream: true,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    // oxlint-disable-next-line typescript/no-deprecated -- what most compatible servers know; the newer name follows a refusal
    ...(refused.has('tokenLimit') ? { max_completion_tokens: outputTokens } : { max_tokens: outputTokens }),
    ...(refused.has('temperature') ? {} : { temperature: 0 }),
    ...(refused.has('use') ? {} : { stream_options: { include_usage: true } }),
    ...(refused.has('schema')
      ? {}
      : {
          response_format: {
            type: 'json_schema',
            json_schema: { name: form.name, strict: true, schema: { ...form.schema } },
          },
        }),
  };
}

function refusedFeature(error: unknown, refused: ReadonlySet<Feature>): Feature | undefined {
  if (!(error instanceof OpenAI.APIError) || (error.status !== 400 && error.status !== 422)) return undefined;
  const said = `${error.param ?? ''} ${error.code ?? ''} ${error.message}`;
  const candidates: readonly Feature[] = ['schema', 'use', 'temperature', 'tokenLimit'];
  const named = candidates.find((feature) => !refused.has(feature) && optionalFeatures[feature].test(said));
  return named ?? (refused.has('schema') ? undefined : 'schema');
}
