import type { Failure } from './failure.ts';

/** Resolves after so many milliseconds, or at once when the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** How much of a body is read, and how long it may take to come in. */
export interface BodyLimits {
  readonly limitBytes: number;
  readonly timeoutMs: number;
}

export type ReadBody =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Reads a body whole. What is larger, comes in too slowly or is broken off is refused without reading more, whatever
 * length was announced.
 */
export async function readBody(request: Request, { limitBytes, timeoutMs }: BodyLimits, wait: Wait): Promise<ReadBody> {
  const tooLarge = { ok: false, failure: { kind: 'body-too-large', limitBytes } } as const;
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return tooLarge;
  if (request.body === null) return { ok: true, bytes: new Uint8Array() };
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const ended = new AbortController();
  const late = wait(timeoutMs, ended.signal).then(() => 'late' as const);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), late]);
      if (next === 'late') return { ok: false, failure: { kind: 'body-too-slow', timeoutMs } };
      if (next.done) return { ok: true, bytes: joined(chunks, size) };
      size += next.value.byteLength;
      if (size > limitBytes) return tooLarge;
      chunks.push(next.value);
    }
  } catch {
    return { ok: false, failure: { kind: 'body-broken-off' } };
  } finally {
    ended.abort();
    // Nobody waits for what is left; that it cannot be cancelled any more is no fault.
    reader.cancel().catch(() => {});
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
