import { readEvents } from './event-stream.ts';
import { faultOfProblem, faultOfResponse, type Fault } from './fault.ts';
import {
  isRecord,
  readAnswer,
  readCitation,
  readList,
  readSegment,
  readText,
  type Answer,
  type Citation,
  type Segment,
} from './read-answer.ts';
import { readSourceDocument, type SourceDocument } from './source-document.ts';

/** What comes back for a question: segments as they are ready, then exactly one of the others. */
export type AskEvent =
  | { readonly kind: 'segment'; readonly segment: Segment; readonly citations: readonly Citation[] }
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'fault'; readonly fault: Fault };

export interface AskInput {
  readonly question: string;
  readonly history: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
}

export interface Feedback {
  readonly answerId: string;
  readonly rating: 'up' | 'down';
  readonly comment?: string;
  readonly include?: { readonly question: string; readonly answer: string };
}

interface CallOptions {
  readonly body?: unknown;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/** A silence this long means that the connection is gone. */
const longestSilenceMs = 60_000;

/** Calls Kildesvar's API at `endpoint`, an origin that may have a path. */
export function createService({ endpoint, apiKey }: { endpoint: string; apiKey: string | undefined }) {
  const call = (path: string, { body, accept, signal }: CallOptions = {}) =>
    fetch(`${endpoint.replace(/\/+$/, '')}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {
        accept: accept ?? 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
      },
    });

  return {
    /** Asks and passes on what comes. Ends without a last event when `signal` stops it. */
    async *ask(input: AskInput, signal: AbortSignal): AsyncGenerator<AskEvent> {
      const silence = new AbortController();
      let timer = setTimeout(() => silence.abort(), longestSilenceMs);
      const heard = () => {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), longestSilenceMs);
      };
      let begun = false;
      try {
        const response = await call('/api/ask', {
          accept: 'text/event-stream, application/json;q=0.5',
          body: input.history.length === 0 ? { question: input.question } : input,
          signal: AbortSignal.any([signal, silence.signal]),
        });
        begun = true;
        yield* eventsOf(response, heard);
      } catch {
        if (signal.aborted) return;
        const kind = begun ? 'cut' : navigator.onLine ? 'unreachable' : 'offline';
        yield { kind: 'fault', fault: { kind } };
      } finally {
        clearTimeout(timer);
      }
    },

    /** Why it was not received, or undefined when it was. */
    async sendFeedback(feedback: Feedback): Promise<Fault | undefined> {
      try {
        const response = await call('/api/feedback', { body: feedback });
        if (response.ok) return undefined;
        return faultOfResponse(response.status, response.headers.get('retry-after'), await jsonOf(response));
      } catch {
        return { kind: navigator.onLine ? 'unreachable' : 'offline' };
      }
    },

    /** A document with its text, or why it cannot be shown. */
    async document(id: string): Promise<SourceDocument | Fault> {
      try {
        const response = await call(`/api/documents/${encodeURIComponent(id)}`);
        const body = await jsonOf(response);
        if (!response.ok) return faultOfResponse(response.status, response.headers.get('retry-after'), body);
        return readSourceDocument(body) ?? { kind: 'unexpected', requestId: undefined };
      } catch {
        return { kind: navigator.onLine ? 'unreachable' : 'offline' };
      }
    },

    /** Titles of the documents that are answered from, and questions they can be asked. Empty when not to be had. */
    async introduction(): Promise<{ readonly titles: readonly string[]; readonly questions: readonly string[] }> {
      const [documents, suggestions] = await Promise.all(
        ['/api/documents', '/api/suggestions'].map(async (path) => {
          try {
            const response = await call(path);
            return response.ok ? await jsonOf(response) : undefined;
          } catch {
            return undefined;
          }
        }),
      );
      const titleOf = (document: unknown) => (isRecord(document) ? readText(document['title']) : undefined);
      return {
        titles: (isRecord(documents) ? readList(documents['documents'], titleOf) : undefined) ?? [],
        questions: (isRecord(suggestions) ? readList(suggestions['questions'], readText) : undefined) ?? [],
      };
    },
  };
}

export type Service = ReturnType<typeof createService>;

async function* eventsOf(response: Response, heard: () => void): AsyncGenerator<AskEvent> {
  heard();
  if (!response.ok) {
    const { status, headers } = response;
    yield { kind: 'fault', fault: faultOfResponse(status, headers.get('retry-after'), await jsonOf(response)) };
    return;
  }
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true || response.body === null) {
    yield ending(await jsonOf(response));
    return;
  }
  for await (const { event, data } of readEvents(response.body)) {
    heard();
    const body = parseJson(data);
    if (event === 'error') {
      yield { kind: 'fault', fault: faultOfProblem(body) };
      return;
    }
    if (event === 'done') {
      yield ending(body);
      return;
    }
    if (event !== 'segment' || !isRecord(body)) continue;
    const segment = readSegment(body['segment']);
    const citations = readList(body['citations'], readCitation);
    if (segment !== undefined && citations !== undefined) yield { kind: 'segment', segment, citations };
  }
  yield { kind: 'fault', fault: { kind: 'cut' } };
}

function ending(body: unknown): AskEvent {
  const answer = readAnswer(body);
  return answer === undefined
    ? { kind: 'fault', fault: { kind: 'unexpected', requestId: undefined } }
    : { kind: 'done', answer };
}

async function jsonOf(response: Response): Promise<unknown> {
  return parseJson(await response.text());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
