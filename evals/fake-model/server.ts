import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { parseChatRequest, type ChatRequest } from './chat-request.ts';
import { embeddingsReply } from './embeddings.ts';

/** What the server does with one call. */
export type FakeReply =
  | {
      readonly kind: 'refuse';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** `error.message` of the body. */
      readonly message?: string;
    }
  | {
      readonly kind: 'say';
      /** The reply's text, in the pieces that it is streamed in. */
      readonly pieces: Iterable<string>;
      /** Bytes per write; absent = a write per piece. */
      readonly bytesPerWrite?: number;
      /** How it ends: in order, with the connection closed before the end, or never. */
      readonly end?: 'done' | 'cut' | 'stall';
      readonly finishReason?: string;
      /** The model's own refusal, in the place that the interface has for it. */
      readonly refusal?: string;
      readonly usage?: { readonly prompt_tokens: number; readonly completion_tokens: number };
    }
  /** Bytes that are no event stream of this interface. */
  | { readonly kind: 'raw'; readonly body: string };

/** Decides what comes of a call; `number` counts the calls from 1. */
export type FakeScript = (request: ChatRequest, number: number) => FakeReply | Promise<FakeReply>;

export interface FakeModel {
  /** What LLM_BASE_URL is set to. */
  readonly baseUrl: string;
  /** The calls so far, and how many of them the caller broke off. */
  readonly calls: readonly ChatRequest[];
  /** How many texts have been embedded. */
  readonly embedded: () => number;
  /** Decides the HTTP status of each call for vectors, counted from 1; 200 gives them. */
  readonly embedAs: (status: (number: number) => number) => void;
  readonly stopped: () => number;
  readonly follow: (script: FakeScript) => void;
  readonly close: () => Promise<void>;
}

/** A server with the parts of OpenAI's interface that Kildesvar uses. It answers as the script says. */
export async function startFakeModel(script: FakeScript, port = 0): Promise<FakeModel> {
  const calls: ChatRequest[] = [];
  let stopped = 0;
  let embedded = 0;
  let embeddingCalls = 0;
  let embeddingStatus = (_: number) => 200;
  let current = script;
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      refuse(response, { kind: 'refuse', status: 400, message: String(error) });
    });
  });
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (request.url?.endsWith('/embeddings') === true) {
      embeddingCalls++;
      const status = embeddingStatus(embeddingCalls);
      if (status !== 200) {
        refuse(response, { kind: 'refuse', status });
        return;
      }
      const reply = embeddingsReply(body);
      embedded += reply.data.length;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
      return;
    }
    if (request.url?.endsWith('/chat/completions') !== true) {
      refuse(response, { kind: 'refuse', status: 404, message: 'no such path' });
      return;
    }
    const call = parseChatRequest(body);
    calls.push(call);
    response.on('close', () => {
      if (!response.writableEnded) stopped++;
    });
    const reply = await current(call, calls.length);
    if (reply.kind === 'refuse') refuse(response, reply);
    else if (reply.kind === 'raw') response.setHeader('content-type', 'text/event-stream').end(reply.body);
    else await say(response, call, reply);
  }
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    calls,
    embedded: () => embedded,
    embedAs(status) {
      embeddingStatus = status;
      embeddingCalls = 0;
      embedded = 0;
    },
    stopped: () => stopped,
    follow(next) {
      current = next;
      calls.length = 0;
      stopped = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(response: ServerResponse, { status, headers, message }: Extract<FakeReply, { kind: 'refuse' }>): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message: message ?? 'refused', type: 'error', code: null, param: null } }));
}

async function say(
  response: ServerResponse,
  { model }: ChatRequest,
  { pieces, bytesPerWrite, end = 'done', finishReason = 'stop', refusal, usage }: Extract<FakeReply, { kind: 'say' }>,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (choices: readonly object[], more: object = {}) =>
    write(
      response,
      `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 0, model, choices, ...more })}\n\n`,
      bytesPerWrite,
    );
  if (refusal !== undefined) await event([{ index: 0, delta: { refusal }, finish_reason: null }]);
  for (const content of pieces) {
    if (response.destroyed) return;
    await event([{ index: 0, delta: { content }, finish_reason: null }]);
  }
  if (end === 'stall') return;
  if (end === 'cut') {
    response.destroy();
    return;
  }
  await event([{ index: 0, delta: {}, finish_reason: finishReason }]);
  await event([], { usage: { prompt_tokens: 100, completion_tokens: 20, ...usage, total_tokens: 120 } });
  await write(response, 'data: [DONE]\n\n', bytesPerWrite);
  response.end();
}

/** Writes with a turn of the event loop after each piece, so that it reaches the reader by itself. */
async function write(response: ServerResponse, text: string, bytesPerWrite: number | undefined): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  const size = bytesPerWrite ?? bytes.length;
  for (let start = 0; start < bytes.length && !response.destroyed; start += size) {
    response.write(bytes.subarray(start, start + size));
    await new Promise((done) => setImmediate(done));
  }
}
