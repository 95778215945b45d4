import OpenAI from 'openai';

import { answerSchema } from './answering/answer.ts';
import { answerQuestion } from './answering/answer-question.ts';
import { appForTests } from './app-for-tests.ts';

export const question = 'Hvilke kommuner er med i Business Region Aarhus?';
export const model = 'kildesvar';

export type App = ReturnType<typeof appForTests>;

/** The edge with real answers, or with those given. */
export function realAnswers(overrides: Parameters<typeof appForTests>[0] = {}): App {
  return appForTests({ answerQuestion, ...overrides });
}

/** Sends what a client asks for to the app. */
export function sendTo({ get }: App): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    return get(new URL(request.url).pathname, request);
  };
}

export function officialClient(app: App): OpenAI {
  return new OpenAI({
    apiKey: 'opdigtet-noegle',
    baseURL: 'https://kildesvar.test/v1',
    fetch: sendTo(app),
    maxRetries: 0,
  });
}

/** The answer that every client must get. */
export async function answerOf({ ask }: App) {
  return answerSchema.parse(await (await ask({ question })).json());
}
