import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, streamText, type LanguageModel } from 'ai';
import { describe, expect, test } from 'vitest';

import { answerOf, model, question, realAnswers, sendTo, type App } from './openai-for-tests.ts';

const baseURL = 'https://kildesvar.test/v1';
const compatible = (app: App) => createOpenAICompatible({ name: 'kildesvar', baseURL, fetch: sendTo(app) })(model);
const official = (app: App) => createOpenAI({ baseURL, apiKey: 'opdigtet-noegle', fetch: sendTo(app) });

describe('the AI SDK', () => {
  test.each<[string, (app: App) => LanguageModel, boolean]>([
    ['for anything like OpenAI', compatible, false],
    ['for chat completions of OpenAI', (app) => official(app).chat(model), true],
    ['for responses of OpenAI', (app) => official(app).responses(model), true],
  ])(
    '%s gets the answer whole and streamed, with its sources where it reads them',
    async (_, modelOf, readsSources) => {
      const app = realAnswers();
      const { text, citations } = await answerOf(app);
      const urls = readsSources ? citations.map(({ url }) => url) : [];
      const urlsOf = (sources: readonly object[]) =>
        sources.map((source) => ('url' in source ? source.url : undefined));
      const whole = await generateText({ model: modelOf(app), prompt: question });
      expect([whole.text, whole.finishReason, urlsOf(whole.sources)]).toEqual([text, 'stop', urls]);
      const streamed = streamText({ model: modelOf(app), instructions: 'Svar på engelsk.', prompt: question });
      expect([await streamed.text, await streamed.finishReason, urlsOf(await streamed.sources)]).toEqual([
        text,
        'stop',
        urls,
      ]);
    },
  );

  test('tells an error in our words', async () => {
    const app = realAnswers({ config: { access: 'keys' } });
    await expect(generateText({ model: compatible(app), prompt: question, maxRetries: 0 })).rejects.toThrow(
      'Adgang kræver en nøgle',
    );
  });
});
