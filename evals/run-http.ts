import { answerSchema, segmentSchema, type Answer, type AskRequest, type Segment } from '../worker/answering/answer.ts';
import type { CaseResult } from './run-case.ts';

/** What came of asking the worker the same questions as this process. */
export interface HttpCheck {
  readonly asked: number;
  /** One line for each field that differs; empty = all the same. */
  readonly differences: readonly string[];
}

/**
 * Asks the worker at `origin` what was asked in this process, once for JSON and once for a stream, and compares the
 * answers field by field. Ids, timings and the origin of links are each side's own.
 */
export async function compareOverHttp(origin: URL, cases: readonly CaseResult[]): Promise<HttpCheck> {
  const differences: string[] = [];
  for (const result of cases) {
    const request = lastRequest(result);
    const streamed = await askStream(origin, request);
    const answers = { json: await askJson(origin, request), stream: streamed.answer };
    for (const [way, answer] of Object.entries(answers)) {
      const paths = differingPaths(comparable(result.answer), comparable(answer));
      differences.push(...paths.map((path) => `${result.id} as ${way}: ${path}`));
    }
    const begun = streamed.answer.segments.slice(0, streamed.segments.length);
    if (differingPaths(begun, streamed.segments).length > 0) {
      differences.push(`${result.id}: the answer does not begin with the segments that were streamed`);
    }
  }
  return { asked: cases.length, differences };
}

function lastRequest({ userTurns, earlierAnswers }: CaseResult): AskRequest {
  const history = earlierAnswers.flatMap((answer, index) => [
    { role: 'user' as const, text: userTurns[index] ?? '' },
    { role: 'assistant' as const, text: answer.text },
  ]);
  const question = userTurns.at(-1) ?? '';
  return history.length === 0 ? { question } : { question, history };
}

async function post(origin: URL, request: AskRequest, accept: string): Promise<string> {
  const response = await fetch(new URL('/api/ask', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(request),
    signal: AbortSignal.timeout(30_000),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`/api/ask answered ${response.status} to "${request.question}": ${body}`);
  return body;
}

async function askJson(origin: URL, request: AskRequest): Promise<Answer> {
  return answerSchema.parse(JSON.parse(await post(origin, request, 'application/json')));
}

async function askStream(
  origin: URL,
  request: AskRequest,
): Promise<{ readonly answer: Answer; readonly segments: readonly Segment[] }> {
  const events = parseEventStream(await post(origin, request, 'text/event-stream'));
  const done = events.findLast(({ event }) => event === 'done');
  if (done === undefined) throw new Error(`the stream for "${request.question}" ended without an answer`);
  const segments = events.filter(({ event }) => event === 'segment');
  return {
    answer: answerSchema.parse(done.data),
    segments: segments.map(({ data }) => segmentSchema.parse(fieldOf(data, 'segment'))),
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** The events of a whole event stream with JSON data, in order; comments are left out. */
export function parseEventStream(stream: string): { readonly event: string; readonly data: unknown }[] {
  return stream
    .split(/\r?\n\r?\n/)
    .map((block) => block.split(/\r?\n/))
    .map((lines) => {
      const values = (name: string) =>
        lines
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
      return { event: values('event').at(-1) ?? 'message', data: values('data').join('\n') };
    })
    .filter(({ data }) => data !== '')
    .map(({ event, data }) => ({ event, data: JSON.parse(data) as unknown }));
}

/** The answer without what each side makes for itself. */
function comparable({ id: _id, timings: _timings, citations, ...answer }: Answer): unknown {
  return { ...answer, citations: citations.map((one) => ({ ...one, url: one.url.replace(/^https?:\/\/[^/]*/, '') })) };
}

/** The paths at which two JSON values differ, such as `.citations.0.quote`. An absent field is like an undefined one. */
export function differingPaths(a: unknown, b: unknown, path = ''): string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b) ? [] : [`${path === '' ? '.' : path} is ${JSON.stringify(b)}, here ${JSON.stringify(a)}`];
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differingPaths(fieldOf(a, key), fieldOf(b, key), `${path}.${key}`));
}

/**
 * A few cases in an order that the seed fixes: those tagged "flagship", and others up to `count`. The order is that of
 * a hash, so that a new case does not change which others are chosen.
 */
export function sampleCases(cases: readonly CaseResult[], count: number, seed: number): CaseResult[] {
  const rank = ({ id, tags }: CaseResult) => (tags.includes('flagship') ? -1 : hash(`${seed} ${id}`));
  return [...cases].sort((a, b) => rank(a) - rank(b)).slice(0, count);
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
