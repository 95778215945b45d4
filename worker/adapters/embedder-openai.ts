import { z } from 'zod';

import type { Embedder } from '../../corpus/embedder.ts';
import { createOpenAiClient, type OpenAiServer } from './openai-client.ts';
import { modelFaultOf } from './openai-fault.ts';

export interface OpenAiEmbedderOptions extends OpenAiServer {
  readonly model: string;
  /** How many numbers a vector has. */
  readonly dimension: number;
  /** For one request, in milliseconds. */
  readonly timeoutMs: number;
  /** How often one request is sent at most. */
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Raised by hand when the same text would be sent or normalised in another way. */
const version = 1;
/** Texts in one request. */
const batchSize = 64;

export function openAiEmbedderId(model: string): string {
  return `openai:${model}`;
}

/** Thrown when a server gives no vectors that can be used. The message holds no text and no key. */
export class EmbeddingError extends Error {
  readonly code: string;
  readonly status: number | undefined;

  constructor(code: string, status?: number) {
    super(`embedding failed: ${code}${status === undefined ? '' : ` (${status})`}`);
    this.name = 'EmbeddingError';
    this.code = code;
    this.status = status;
  }
}

/** Any server with OpenAI's `/embeddings`. Sends texts in batches, and tries again where that can help. */
export function createOpenAiEmbedder(options: OpenAiEmbedderOptions): Embedder {
  const { model, dimension } = options;
  return {
    id: openAiEmbedderId(model),
    dimension,
    version,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += batchSize) {
        for (const vector of await request(texts.slice(start, start + batchSize), options)) {
          if (vector.length !== dimension) throw new EmbeddingError('wrong_dimension');
          vectors.push(vector);
        }
      }
      return vectors;
    },
  };
}

/** How many numbers the model's vectors have: one short text is embedded to see. */
export async function probeDimension(options: Omit<OpenAiEmbedderOptions, 'dimension'>): Promise<number> {
  const [vector] = await request(['dimension'], options);
  if (vector === undefined || vector.length === 0) throw new EmbeddingError('no_vector');
  return vector.length;
}

async function request(
  texts: readonly string[],
  options: Omit<OpenAiEmbedderOptions, 'dimension'>,
): Promise<Float32Array[]> {
  const client = createOpenAiClient(options);
  for (let attempt = 1; ; attempt++) {
    const call = new AbortController();
    const ended = new AbortController();
    const late = options.wait(options.timeoutMs, ended.signal).then(() => 'late' as const);
    try {
      const work = client.embeddings.create(
        { model: options.model, input: [...texts], encoding_format: 'float' },
        { signal: call.signal },
      );
      work.catch(() => {});
      const answer = await Promise.race([work, late]);
      if (answer === 'late') throw new EmbeddingError('timeout');
      return vectorsOf(answer.data, texts.length);
    } catch (error) {
      const fault = error instanceof EmbeddingError ? undefined : modelFaultOf(error, options.now());
      const pauseMs = fault === undefined ? (isTimeout(error) ? 0 : undefined) : fault.retryAfterMs;
      if (attempt >= options.attempts || pauseMs === undefined)
        throw fault === undefined ? error : new EmbeddingError(fault.code, fault.status);
      await options.wait(pauseMs * 2 ** (attempt - 1), new AbortController().signal);
    } finally {
      ended.abort();
      call.abort();
    }
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof EmbeddingError && error.code === 'timeout';
}

const dataSchema = z.array(z.object({ embedding: z.array(z.number()), index: z.int().nonnegative() }));

/** The vectors in the order of the texts, each made one long. */
function vectorsOf(data: unknown, count: number): Float32Array[] {
  const parsed = dataSchema.safeParse(data);
  const sorted = parsed.data?.toSorted((one, other) => one.index - other.index) ?? [];
  if (sorted.length !== count || sorted.some(({ index }, place) => index !== place))
    throw new EmbeddingError('no_vector');
  return sorted.map(({ embedding }) => {
    const length = Math.hypot(...embedding);
    return Float32Array.from(embedding, (value) => (length === 0 ? 0 : value / length));
  });
}
