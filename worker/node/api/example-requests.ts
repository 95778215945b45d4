import { z } from 'zod';

import type { ApiExample } from '../../http/with-examples.ts';

type Asked = Omit<ApiExample, 'response'>;

const question = 'Hvilke kommuner er med i Business Region Aarhus?';
const model = 'kildesvar';

/** What is asked to get the examples of the description. `passageId` is that of a passage that is there. */
function exampleRequests(documentId: string, passageId: string): readonly Asked[] {
  return [
    { method: 'post', path: '/api/ask', body: { question } },
    { method: 'get', path: '/api/search', parameters: { q: 'bidrag pr. indbygger', limit: 2 } },
    { method: 'get', path: '/api/documents' },
    { method: 'get', path: '/api/documents/{id}', parameters: { id: documentId } },
    { method: 'get', path: '/api/passages/{id}', parameters: { id: passageId } },
    {
      method: 'post',
      path: '/api/feedback',
      body: { answerId: '0f4c8a52-6f0b-4a55-9a0e-3f6c1f0d2b11', rating: 'down', comment: 'Et navn mangler' },
    },
    { method: 'get', path: '/api/suggestions' },
    { method: 'get', path: '/healthz' },
    { method: 'get', path: '/api/admin/overview' },
    { method: 'get', path: '/v1/models' },
    { method: 'get', path: '/v1/models/{model}', parameters: { model } },
    { method: 'post', path: '/v1/chat/completions', body: { model, messages: [{ role: 'user', content: question }] } },
    { method: 'post', path: '/v1/responses', body: { model, input: question } },
    {
      method: 'post',
      path: '/mcp',
      body: {
        jsonrpc: '2.0',
        id: 1,
        method: 'tools/call',
        params: { name: 'search', arguments: { query: 'bidrag pr. indbygger' } },
      },
    },
  ];
}

const documentsSchema = z.object({ documents: z.array(z.object({ id: z.string() })) });
const resultsSchema = z.object({ results: z.array(z.object({ passage: z.object({ id: z.string() }) })) });

/** Asks for an answer to each request, and gives the examples. `adminKey` is told nobody else. Throws when one is refused. */
export async function collectExamples(origin: string, adminKey: string): Promise<readonly ApiExample[]> {
  const { documents } = documentsSchema.parse(await (await fetch(`${origin}/api/documents`)).json());
  const { results } = resultsSchema.parse(
    await (await fetch(`${origin}/api/search?${new URLSearchParams({ q: question }).toString()}`)).json(),
  );
  const requests = exampleRequests(documents[0]?.id ?? '', results[0]?.passage.id ?? '');
  const examples: ApiExample[] = [];
  for (const request of requests) examples.push(await answered(origin, request, adminKey));
  return examples;
}

async function answered(
  origin: string,
  { method, path, parameters, body }: Asked,
  adminKey: string,
): Promise<ApiExample> {
  const address = new URL(origin);
  address.pathname = path;
  for (const [name, value] of Object.entries(parameters ?? {})) {
    const place = `{${name}}`;
    if (path.includes(place)) address.pathname = path.replace(place, encodeURIComponent(String(value)));
    else address.searchParams.set(name, String(value));
  }
  const response = await fetch(address, {
    method: method.toUpperCase(),
    headers: {
      accept: path === '/mcp' ? 'application/json, text/event-stream' : 'application/json',
      ...(path.startsWith('/api/admin/') ? { authorization: `Bearer ${adminKey}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}: ${await response.text()}`);
  const request = {
    method,
    path,
    ...(parameters === undefined ? {} : { parameters }),
    ...(body === undefined ? {} : { body }),
  };
  // Nothing is answered to feedback, and MCP answers with events.
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return !isJson ? request : { ...request, response: steady(await response.json()) };
}

const longestText = 600;
const longestList = 12;

/** Times that differ each time, by the name of their field. */
const fixedTimes: Readonly<Record<string, number>> = { created: 1_795_392_000, created_at: 1_795_392_000, day: 20_780 };

/** Without what differs each time, and with long texts and lists cut short. */
function steady(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    const text = value.replace(
      /[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g,
      '0f4c8a52-6f0b-4a55-9a0e-3f6c1f0d2b11',
    );
    return text.length > longestText && key === 'text' && !text.startsWith('{')
      ? `${text.slice(0, longestText)}…`
      : text;
  }
  if (typeof value === 'number') return fixedTimes[key] ?? value;
  if (Array.isArray(value)) return value.slice(0, key === 'outline' ? 3 : longestList).map((item) => steady(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (key === 'timings') return [name, 0];
      return [name, steady(inner, name)];
    }),
  );
}
