import { readLocalVariables } from '../ingest/index.ts';
import { collectAnswer } from '../worker/answering/answer-question.ts';
import type { Answer } from '../worker/answering/answer.ts';
import type { AnsweringServices } from '../worker/answering/ports.ts';
import { retell } from './fake-model/retell.ts';
import { startFakeModel } from './fake-model/server.ts';
import { recordingFetch, replayingFetch } from './recorded-fetch.ts';
import type { Ask } from './run-case.ts';

/** Where a run's model is: the configured one, live or recorded, or the scripted one. */
export interface ModelRun {
  readonly kind: 'configured' | 'replayed' | 'scripted';
  readonly variables: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  /** Makes of a way to ask one that has the model compose. */
  readonly asking: (ask: (services: AnsweringServices) => Ask) => (services: AnsweringServices) => Ask;
  readonly close: () => Promise<void>;
}

export interface ModelRunOptions {
  readonly projectDir: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Folder that answers of the server are recorded to, or replayed from. */
  readonly record: string | undefined;
  readonly replay: string | undefined;
}

/**
 * The model that LLM_BASE_URL and LLM_MODEL name, or without them a scripted one in its honest mode: it says what the
 * extractive composer says, through the same interface, so that everything between the two is evaluated.
 */
export async function openModelRun({ projectDir, environment, record, replay }: ModelRunOptions): Promise<ModelRun> {
  const { EMBEDDING_MODEL: _, ...variables } = await readLocalVariables(projectDir, environment);
  const generative: ModelRun['asking'] = (ask) => (services) => {
    const inner = ask(services);
    return (request) => inner({ ...request, composer: 'generative' });
  };
  if ((variables['LLM_MODEL'] ?? '') !== '')
    return {
      kind: replay === undefined ? 'configured' : 'replayed',
      variables,
      fetch:
        replay !== undefined ? replayingFetch(replay) : record !== undefined ? recordingFetch(record, fetch) : fetch,
      asking: generative,
      close: () => Promise.resolve(),
    };
  let known: Answer | undefined;
  const server = await startFakeModel((request) => {
    if (known === undefined) throw new Error('nothing has been asked');
    return retell(known, request);
  });
  return {
    kind: 'scripted',
    variables: { LLM_BASE_URL: server.baseUrl, LLM_MODEL: 'scripted', LLM_TOKENS_PER_DAY: '1000000000' },
    fetch,
    asking: (ask) => (services) => {
      const inner = generative(ask)(services);
      return async (request) => {
        known = await collectAnswer({ ...request, composer: 'extractive' }, services);
        return inner(request);
      };
    },
    close: server.close,
  };
}
