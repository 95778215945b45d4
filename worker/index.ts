import answerPrompt from '../prompts/answer.da.md';
import rewritePrompt from '../prompts/rewrite.da.md';
import { createRateLimiter } from './adapters/rate-limiter-cloudflare.ts';
import { waitFor } from './adapters/wait.ts';
import { answerQuestion } from './answering/answer-question.ts';
import { answerWithin } from './answering/answer-within.ts';
import { createAnswerInConversation } from './answering/conversation.ts';
import { redactedSearch } from './answering/redaction/redact-request.ts';
import { findPassages } from './answering/retrieve.ts';
import { createAnsweringApp, createServe, type Serve } from './answering-app.ts';
import type { ChannelLine } from './channel-services.ts';
import { parseConfig, type Config, type ConfigFault } from './config.ts';
import type { DataUse, HttpDeps } from './http/http-deps.ts';
import { logLevels } from './http/log-config.ts';
import { toProblem, toWire } from './http/problem.ts';
import type { LogLine, ModelFaultLine } from './http/request-log.ts';
import { createCorpusAccess } from './services.ts';
import { createStores } from './stores.ts';

interface RefusalLine {
  readonly level: 'error';
  readonly event: 'misconfigured';
  readonly requestId: string;
  readonly status: number;
  readonly faults: readonly ConfigFault[];
}

/** What a run of the cron trigger did. */
interface DeletionLine {
  readonly level: 'info';
  readonly event: 'deleted';
  readonly rows: number;
}

let serve: Serve | undefined;

export default {
  fetch(request, env, context) {
    serve ??= compose(env);
    return serve(request, context);
  },
  /** Deletes what has been kept long enough. Throws when it cannot, so that the run is shown as failed. */
  async scheduled(_controller, env) {
    const parsed = parseConfig({ ...env });
    if (!parsed.ok) throw new Error(`misconfigured: ${parsed.faults.map(({ key }) => key).join(', ')}`);
    const rows = await createStores({ database: env.DB, now }, parsed.config.storage).deleteExpired();
    writeLine({ level: 'info', event: 'deleted', rows });
  },
} satisfies ExportedHandler<Env>;

const now = () => Date.now();

/** Builds everything from the environment, once per isolate. */
function compose(env: Env): Serve {
  const parsed = parseConfig({ ...env });
  if (!parsed.ok) return refuse(parsed.faults);
  const { config } = parsed;
  const log = (line: LogLine | ModelFaultLine | ChannelLine) => {
    if (logLevels.indexOf(line.level) >= logLevels.indexOf(config.log.level)) writeLine(line);
  };
  const stores = createStores({ database: env.DB, now }, config.storage);
  const corpus = createCorpusAccess({
    readPart: (name) => readAsset(env.ASSETS, `_snapshot/${name}`),
    now,
    newId: () => crypto.randomUUID(),
    model: {
      config: config.model,
      fetch: (...request) => fetch(...request),
      wait: waitFor,
      budget: stores.daily.tokenBudget('everybody', config.model.tokensPerDay),
      prompts: { answer: answerPrompt, rewrite: rewritePrompt },
      onFault: (fault) => log({ level: 'warn', event: 'model-fault', ...fault }),
    },
  });
  const answering = answerWithin(
    { answerQuestion, answerInConversation: createAnswerInConversation(answerQuestion, stores.conversations) },
    { timeoutMs: config.http.answerTimeoutMs, now, wait: waitFor },
  );
  const audit = { log: stores.audit, secret: config.log.auditSecret, content: config.log.content };
  const rate = createRateLimiter({
    key: env.RATE_PER_KEY,
    address: env.RATE_PER_ADDRESS,
    person: env.RATE_PER_PERSON,
  });
  const limits = { config: config.limits, rate, daily: stores.daily };
  const deps: HttpDeps = {
    ...answering,
    config: config.http,
    corpus,
    findPassages: redactedSearch(findPassages),
    feedback: stores.feedback,
    keys: stores.keys,
    audit,
    usage: stores.usage,
    limits,
    readWidget: () => readAsset(env.ASSETS, 'widget.js'),
    dataUse: dataUseOf(config),
    now,
    wait: waitFor,
    log,
  };
  return createServe(createAnsweringApp(deps), async () => {
    // Evaluated when first called: the protocols and channels would take much of the worker's start-up.
    const { createApp, createChannels } = await import('./app.ts');
    const channels = createChannels(
      config,
      {
        ...stores,
        ...answering,
        corpus,
        publicUrl: config.http.publicUrl,
        fetch: (...request) => fetch(...request),
        now,
        wait: waitFor,
      },
      { audit, limits, now, log },
    );
    return createApp(deps, channels);
  });
}

function dataUseOf({ storage, model, slack, teams, log }: Config): DataUse {
  const server = model.chat ?? model.embeddings;
  const modelHost = server === undefined ? undefined : new URL(server.baseUrl).host;
  const chatPlatforms = [
    ...(slack === undefined ? [] : ['Slack']),
    ...(teams === undefined ? [] : ['Microsoft Teams']),
  ];
  return { ...storage, logsContent: log.content, chatPlatforms, modelHost, modelWrites: model.chat !== undefined };
}

/** With variables that cannot be used nothing is served; which they are stands in the log only. */
function refuse(faults: readonly ConfigFault[]): Serve {
  const failure = { kind: 'misconfigured' } as const;
  return async () => {
    const requestId = crypto.randomUUID();
    const { status } = toWire(failure);
    writeLine({ level: 'error', event: 'misconfigured', requestId, status, faults });
    return Response.json(toProblem(failure, requestId), {
      status,
      headers: { 'content-type': 'application/problem+json; charset=utf-8', 'x-request-id': requestId },
    });
  };
}

async function readAsset(assets: Fetcher, path: string): Promise<Uint8Array | undefined> {
  const response = await assets.fetch(`https://assets.invalid/${path}`);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  await response.body?.cancel();
  if (response.status === 404) return undefined;
  throw new Error(`reading ${path} gave status ${response.status}`);
}

function writeLine(line: LogLine | ModelFaultLine | ChannelLine | RefusalLine | DeletionLine): void {
  console[line.level](JSON.stringify(line));
}
