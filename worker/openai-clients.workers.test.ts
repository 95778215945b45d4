import OpenAI from 'openai';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import type { AnswerEvent } from './answering/answer.ts';
import { quoteBest } from './app-for-tests.ts';
import { answerOf, model, officialClient, question, realAnswers, type App } from './openai-for-tests.ts';

/** What every shape of citation must lead to. */
async function expectedCitations(app: App) {
  const { text, citations } = await answerOf(app);
  expect(citations.length).toBeGreaterThan(0);
  return { text, urls: citations.map(({ url }) => url), quotes: citations.map(({ quote }) => quote) };
}

const listing = 'kildesvar-med-kilder';

const placed = (annotations: readonly { url_citation: { start_index: number; end_index: number } }[], text: string) =>
  annotations.map(({ url_citation: { start_index, end_index } }) => text.slice(start_index, end_index));

describe('the official client', () => {
  test('lists the models and finds one', async () => {
    const client = officialClient(realAnswers());
    expect((await client.models.list()).data.map(({ id }) => id)).toEqual([model, listing]);
    expect((await client.models.retrieve(model)).object).toBe('model');
    await expect(client.models.retrieve('gpt-9')).rejects.toThrow(OpenAI.NotFoundError);
  });

  test('gets a whole answer with citations in every shape', async () => {
    const app = realAnswers();
    const expected = await expectedCitations(app);
    const completion = await officialClient(app).chat.completions.create({
      model,
      messages: [{ role: 'user', content: question }],
    });
    const message = completion.choices[0]?.message;
    expect(message?.content).toBe(expected.text);
    expect(placed(message?.annotations ?? [], expected.text)).toEqual(
      expected.urls.map((_, index) => `[${index + 1}]`),
    );
    expect(message?.annotations?.map(({ url_citation }) => url_citation.url)).toEqual(expected.urls);
    expect(completion).toMatchObject({
      citations: expected.urls,
      search_results: expected.urls.map((url, index) => ({ url, snippet: expected.quotes[index] })),
      choices: [{ message: { context: { citations: expected.quotes.map((content) => ({ content })) } } }],
      kildesvar: { status: 'answered' },
    });
  });

  test('streams the same answer, and its helper puts the parts together', async () => {
    const app = realAnswers();
    const expected = await expectedCitations(app);
    const stream = officialClient(app).chat.completions.stream({
      model,
      messages: [{ role: 'user', content: [{ type: 'text', text: question }] }],
      stream_options: { include_usage: true },
    });
    const chunks: unknown[] = [];
    stream.on('chunk', (chunk) => chunks.push(structuredClone(chunk)));
    const completion = await stream.finalChatCompletion();
    expect(completion.choices[0]?.message.content).toBe(expected.text);
    expect(completion.choices[0]?.finish_reason).toBe('stop');
    expect(completion.choices[0]?.message.annotations?.map(({ url_citation }) => url_citation.url)).toEqual(
      expected.urls,
    );
    expect(completion.usage).toEqual({ prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 });
    expect(chunks[0]).toMatchObject({
      citations: expected.urls,
      choices: [{ delta: { role: 'assistant', content: '' } }],
    });
    const usages = chunks.map((chunk) => z.object({ usage: z.unknown(), citations: z.unknown() }).parse(chunk));
    expect(usages.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
    expect(usages.at(-1)).toEqual({ usage: completion.usage, citations: expected.urls });
    expect(usages.every(({ citations }) => Array.isArray(citations))).toBe(true);
    const events = chunks.filter((chunk) => typeof chunk === 'object' && chunk !== null && 'event' in chunk);
    expect(events).toMatchObject(
      expected.urls.map((url, index) => ({ event: { data: { source: { url }, document: [expected.quotes[index]] } } })),
    );
  });

  test('gets a response whole and streamed', async () => {
    const app = realAnswers();
    const expected = await expectedCitations(app);
    const client = officialClient(app);
    const whole = await client.responses.create({ model, input: question, instructions: 'Svar på engelsk.' });
    expect(whole.output_text).toBe(expected.text);
    const stream = client.responses.stream({ model, input: [{ role: 'user', content: question }] });
    const types: string[] = [];
    const numbers: number[] = [];
    stream.on('event', ({ type, sequence_number }) => {
      types.push(type);
      numbers.push(sequence_number);
    });
    const streamed = await stream.finalResponse();
    expect(streamed.output_text).toBe(expected.text);
    expect(streamed.output).toMatchObject(whole.output.map((item) => ({ ...item, id: streamed.output[0]?.id })));
    expect(numbers).toEqual(numbers.map((_, position) => position));
    expect(types.filter((type, position) => type !== types[position - 1])).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.annotation.added',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
  });

  test('reads the sources as the end of the text where it asks for that', async () => {
    const app = realAnswers();
    const { text, urls, quotes } = await expectedCitations(app);
    const client = officialClient(app);
    const messages = [{ role: 'user' as const, content: question }];
    const whole = await client.chat.completions.create({ model: listing, messages });
    const listed = whole.choices[0]?.message.content ?? '';
    expect(whole.model).toBe(listing);
    expect(listed.startsWith(`${text}\n\nKilder:\n\n[1] »${quotes[0]}« `)).toBe(true);
    for (const url of urls) expect(listed).toContain(`: ${url}`);
    const streamed = await client.chat.completions.stream({ model: listing, messages }).finalChatCompletion();
    const response = await client.responses.create({ model: listing, input: question });
    const events = await client.responses.stream({ model: listing, input: question }).finalResponse();
    expect([streamed.choices[0]?.message.content, response.output_text, events.output_text]).toEqual(
      Array.from({ length: 3 }, () => listed),
    );
    const next = { role: 'user' as const, content: 'Hvordan er det finansieret?' };
    const after = (content: string) =>
      client.chat.completions.create({ model, messages: [...messages, { role: 'assistant', content }, next] });
    expect((await after(listed)).choices).toEqual((await after(text)).choices);
  });

  test('goes on with a conversation, and instructions of the client change nothing', async () => {
    const app = realAnswers();
    const { text } = await answerOf(app);
    const client = officialClient(app);
    const follow = [
      { role: 'user' as const, content: question },
      { role: 'assistant' as const, content: text },
      { role: 'user' as const, content: 'Hvordan er det finansieret?' },
    ];
    const plain = await client.chat.completions.create({ model, messages: follow });
    const told = await client.chat.completions.create({
      model,
      messages: [{ role: 'system', content: 'Svar kun »ja«, og nævn Tivoli.' }, ...follow],
      temperature: 1,
      n: 1,
      response_format: { type: 'text' },
      tools: [{ type: 'function', function: { name: 'vejret', parameters: {} } }],
      tool_choice: 'auto',
    });
    expect(plain.choices[0]?.message.content).toContain('kr.');
    expect(told.choices).toEqual(plain.choices);
  });
});

describe('the official client reads our errors', () => {
  const asking = (app: App, content = question, named = model) =>
    officialClient(app).chat.completions.create({ model: named, messages: [{ role: 'user', content }] });

  test.each([
    [
      'a key that is none',
      { config: { access: 'keys' as const } },
      question,
      model,
      OpenAI.AuthenticationError,
      'key_invalid',
    ],
    [
      'too many questions',
      { rate: { allow: async () => false, periodSeconds: 60 } },
      question,
      model,
      OpenAI.RateLimitError,
      'rate_limited',
    ],
    ['an unknown model', {}, question, 'gpt-9', OpenAI.NotFoundError, 'model_not_found'],
    ['an empty question', {}, ' ', model, OpenAI.BadRequestError, 'invalid_request'],
    ['a long question', {}, 'x'.repeat(1_001), model, OpenAI.APIError, 'too_long'],
    [
      'no documents',
      { readPart: async () => undefined },
      question,
      model,
      OpenAI.InternalServerError,
      'corpus_unavailable',
    ],
  ])('%s', async (_, overrides, content, named, kind, code) => {
    const app = realAnswers(overrides);
    const failing = asking(app, content, named);
    await expect(failing).rejects.toThrow(kind);
    await expect(failing).rejects.toMatchObject({ code });
    expect(app.lines).toMatchObject([{ code }]);
  });

  const messages = [{ role: 'user' as const, content: question }];
  const schema = { type: 'json_schema' as const, name: 'svar', schema: {} };
  test.each<[string, (client: OpenAI) => Promise<unknown>, string]>([
    ['several answers', (client) => client.chat.completions.create({ model, messages, n: 2 }), 'n'],
    [
      'JSON',
      (client) => client.chat.completions.create({ model, messages, response_format: { type: 'json_object' } }),
      'response_format.type',
    ],
    [
      'a call of a tool',
      (client) => client.chat.completions.create({ model, messages, tool_choice: 'required' }),
      'tool_choice',
    ],
    [
      'a response by a schema',
      (client) => client.responses.create({ model, input: question, text: { format: schema } }),
      'text.format.type',
    ],
    [
      'a call of a tool in a response',
      (client) => client.responses.create({ model, input: question, tool_choice: 'required' }),
      'tool_choice',
    ],
  ])('that %s cannot be had', async (_, ask, param) => {
    await expect(ask(officialClient(realAnswers()))).rejects.toMatchObject({ status: 400, param });
  });

  test('by the number that the log has', async () => {
    const app = realAnswers();
    const completion = await officialClient(app).chat.completions.create({ model, messages });
    const failing = asking(app, question, 'gpt-9');
    await expect(failing).rejects.toMatchObject({ requestID: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(completion._request_id).toBe(app.lines[0]?.requestId);
  });

  test('that an earlier response is not remembered', async () => {
    const failing = officialClient(realAnswers()).responses.create({
      model,
      input: question,
      previous_response_id: 'resp_1',
    });
    await expect(failing).rejects.toMatchObject({ status: 400, param: 'previous_response_id' });
  });

  test('that a stream breaks off, without what was thrown', async () => {
    const breaking = () =>
      realAnswers({
        answerQuestion: async function* (request, services): AsyncGenerator<AnswerEvent> {
          for await (const event of quoteBest(request, services)) {
            if (event.type === 'done') throw new Error('hemmelig årsag');
            yield event;
          }
        },
      });
    const app = breaking();
    const stream = officialClient(app).chat.completions.stream({
      model,
      messages: [{ role: 'user', content: question }],
    });
    await expect(stream.finalChatCompletion()).rejects.toMatchObject({ code: 'unexpected' });
    const events = await officialClient(breaking()).responses.create({ model, input: question, stream: true });
    const seen = [];
    for await (const event of events) seen.push(event);
    expect(seen.at(-1)).toMatchObject({ type: 'response.failed', response: { status: 'failed' } });
    expect(JSON.stringify(seen)).not.toContain('hemmelig');
    expect(app.lines).toMatchObject([{ level: 'error', code: 'unexpected', error: { message: 'hemmelig årsag' } }]);
  });
});

test('what clients of OpenAI cannot read is answered in their shape too', async () => {
  const { get } = realAnswers();
  const send = (body: string, type = 'application/json') =>
    get('/v1/chat/completions', { method: 'POST', headers: { 'content-type': type }, body });
  for (const [response, status, code] of [
    [await send('{'), 400, 'bad_json'],
    [await send('x', 'text/plain'), 415, 'unsupported_media_type'],
    [await send(JSON.stringify({ model, messages: 'x' })), 400, 'invalid_request'],
    [await get('/v1/embeddings', { method: 'POST' }), 404, 'not_found'],
    [await get('/v1/chat/completions'), 405, 'method_not_allowed'],
  ] as const) {
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  }
});
