import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, streamText } from 'ai';
import OpenAI from 'openai';
import { describe, expect, test } from 'vitest';

import { answerSchema, type AnswerEvent } from './answering/answer.ts';
import { answerQuestion } from './answering/answer-question.ts';
import { appForTests, quoteBest } from './app-for-tests.ts';

const question = 'Hvilke kommuner er med i Business Region Aarhus?';
const model = 'kildesvar';

type App = ReturnType<typeof appForTests>;

/** The edge with real answers, or with those given. */
function realAnswers(overrides: Parameters<typeof appForTests>[0] = {}): App {
  return appForTests({ answerQuestion, ...overrides });
}

/** Sends what a client asks for to the app. */
function sendTo({ get }: App): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    return get(new URL(request.url).pathname, request);
  };
}

function officialClient(app: App): OpenAI {
  return new OpenAI({
    apiKey: 'opdigtet-noegle',
    baseURL: 'https://kildesvar.test/v1',
    fetch: sendTo(app),
    maxRetries: 0,
  });
}

async function answerOf({ ask }: App) {
  return answerSchema.parse(await (await ask({ question })).json());
}

/** What every shape of citation must lead to. */
async function expectedCitations(app: App) {
  const { text, citations } = await answerOf(app);
  expect(citations.length).toBeGreaterThan(0);
  return { text, urls: citations.map(({ url }) => url), quotes: citations.map(({ quote }) => quote) };
}

const placed = (annotations: readonly { url_citation: { start_index: number; end_index: number } }[], text: string) =>
  annotations.map(({ url_citation: { start_index, end_index } }) => text.slice(start_index, end_index));

describe('the official client', () => {
  test('lists the model and finds it', async () => {
    const client = officialClient(realAnswers());
    expect((await client.models.list()).data.map(({ id }) => id)).toEqual([model]);
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
    stream.on('event', ({ type }) => types.push(type));
    const streamed = await stream.finalResponse();
    expect(streamed.output_text).toBe(expected.text);
    expect(streamed.output).toMatchObject(whole.output.map((item) => ({ ...item, id: streamed.output[0]?.id })));
    expect([...new Set(types)]).toEqual([
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
    const failing = asking(realAnswers(overrides), content, named);
    await expect(failing).rejects.toThrow(kind);
    await expect(failing).rejects.toMatchObject({ code });
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

describe('the AI SDK', () => {
  const languageModel = (app: App) =>
    createOpenAICompatible({ name: 'kildesvar', baseURL: 'https://kildesvar.test/v1', fetch: sendTo(app) })(model);

  test('gets the answer whole and streamed', async () => {
    const app = realAnswers();
    const { text } = await answerOf(app);
    expect((await generateText({ model: languageModel(app), prompt: question })).text).toBe(text);
    const streamed = streamText({ model: languageModel(app), instructions: 'Svar på engelsk.', prompt: question });
    expect(await streamed.text).toBe(text);
    expect(await streamed.finishReason).toBe('stop');
  });

  test('tells an error in our words', async () => {
    const app = realAnswers({ config: { access: 'keys' } });
    await expect(generateText({ model: languageModel(app), prompt: question, maxRetries: 0 })).rejects.toThrow(
      'Adgang kræver en nøgle',
    );
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
