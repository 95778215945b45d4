/** Slack's largest deliveries hold a whole message with its blocks; this is several times that. */
const limitBytes = 256 * 1_024;

export type ReadBody =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: 'too-large' | 'not-text' };

/** The body as text, or why there is none. No more than the limit is read, whatever length is announced. */
export async function readBody(request: Request): Promise<ReadBody> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return { ok: false, fault: 'too-large' };
  // A byte order mark is part of what was signed.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > limitBytes) return { ok: false, fault: 'too-large' };
      text += decoder.decode(chunk, { stream: true });
    }
    return { ok: true, text: text + decoder.decode() };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, fault: 'not-text' };
    throw error;
  }
}
