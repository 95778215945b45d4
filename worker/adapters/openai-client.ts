import OpenAI from 'openai';

/** What both adapters of an OpenAI-compatible server are given. */
export interface OpenAiServer {
  /** Up to and with "/v1" or what the server has in its place. */
  readonly baseUrl: string;
  /** Absent for servers that ask for none. */
  readonly apiKey: string | undefined;
  readonly fetch: typeof fetch;
}

/** Retries, time limits and logging are ours: the SDK's are switched off, and it reads nothing of the environment. */
export function createOpenAiClient({ baseUrl, apiKey, fetch }: OpenAiServer): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: 'off',
    fetch,
    // In a worker the SDK takes its surroundings for a browser's; the key is a secret of the server all the same.
    dangerouslyAllowBrowser: true,
  });
}
