import { env } from 'cloudflare:workers';
import { beforeEach, expect, test } from 'vitest';

import { auditActor } from './actors.ts';
import { waitFor } from './adapters/wait.ts';
import { modelConfigSchema } from './adapters/model-config.ts';
import { answerQuestion } from './answering/answer-question.ts';
import { createAnswerInConversation, type AnswerQuestion } from './answering/conversation.ts';
import { readSnapshotPart } from './app-for-tests.ts';
import { channelServices, type ChannelLine } from './channel-services.ts';
import { activitySchema } from './channels/teams/activity.ts';
import type { OutgoingActivity } from './channels/teams/outgoing-activity.ts';
import { handleInBackground } from './channels/teams/handle-message.ts';
import { teamsConfigSchema } from './channels/teams/teams-config.ts';
import type { Limits } from './http/access/limits.ts';
import type { Audit } from './http/http-deps.ts';
import { createCorpusAccess } from './services.ts';
import { noLimits } from './slack-for-tests.ts';
import { createStores } from './stores.ts';

const id = '11111111-1111-4111-8111-111111111111';
const config = teamsConfigSchema.parse({
  TEAMS_APP_ID: id,
  TEAMS_APP_PASSWORD: 'not-a-real-secret',
  TEAMS_TENANT_ID: id,
});

/** A database without tables. */
const broken = new Proxy(env.DB, {
  get: (target, name) =>
    name === 'prepare'
      ? () => target.prepare('SELECT * FROM findes_ikke')
      : (Reflect.get(target, name, target) as unknown),
});

interface Given {
  readonly answer?: AnswerQuestion;
  readonly database?: D1Database;
  readonly readPart?: typeof readSnapshotPart;
  readonly audit?: Partial<Audit>;
  readonly limits?: Partial<Limits>;
}

beforeEach(async () => {
  await env.DB.batch(
    ['claimed_events', 'sent_answers', 'audit_events'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  );
});

/** Handles one message, delivered so many times, and gives what was sent and logged. */
async function handled(
  { answer = answerQuestion, database = env.DB, readPart = readSnapshotPart, audit, limits }: Given,
  times = 1,
) {
  if (config === undefined) throw new Error('Teams is not set up');
  const sent: OutgoingActivity[] = [];
  const lines: ChannelLine[] = [];
  const now = () => Date.now();
  const stores = createStores({ database, now }, { conversationDays: 30, feedbackDays: 365, auditDays: 90 });
  const corpus = createCorpusAccess({
    readPart,
    now,
    newId: () => 'answer-1',
    model: {
      config: modelConfigSchema.parse({}),
      fetch: () => Promise.reject(new Error('no model is set up')),
      wait: waitFor,
      budget: stores.daily.tokenBudget('everybody', 0),
      prompts: { answer: '', rewrite: '' },
      onFault: () => {},
    },
  });
  const activity = activitySchema.parse({
    type: 'message',
    id: 'activity-1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:somebody', aadObjectId: '33333333-3333-4333-8333-333333333333' },
    recipient: { id: `28:${id}` },
    conversation: { id: 'a:chat' },
    text: 'Hvilke kommuner er med i Business Region Aarhus?',
  });
  const deps = {
    ...stores,
    ...{ corpus, config, now, wait: waitFor, publicUrl: 'https://svar.example.dk' },
    answerQuestion: answer,
    answerInConversation: createAnswerInConversation(answer, stores.conversations),
    fetch: () => Promise.reject(new Error('nothing else is fetched')),
    ...channelServices({
      audit: { log: stores.audit, secret: undefined, content: false, ...audit },
      limits: { ...noLimits, daily: stores.daily, ...limits },
      platformSecret: config.appPassword,
      now,
      log: (line) => lines.push(line),
    }),
  };
  const connector = {
    send: async (_: unknown, message: OutgoingActivity) => {
      sent.push(message);
      return { ok: true as const, activityId: `sent-${sent.length}` };
    },
  };
  const handling = { activity, requestId: 'request-1', publicUrl: deps.publicUrl, connector, deps };
  await Promise.all(Array.from({ length: times }, () => handleInBackground('message', handling)));
  return { messages: sent.flatMap((message) => (message.type === 'message' ? [message.text] : [])), lines };
}

test('of five deliveries one is answered, and the message is remembered for its rating', async () => {
  const { messages, lines } = await handled({}, 5);
  expect(messages).toEqual([expect.stringContaining('Favrskov')]);
  expect(lines.map(({ outcome }) => outcome).toSorted()).toEqual([
    'answered',
    ...Array.from({ length: 4 }, () => 'ignored'),
  ]);
  expect(await env.DB.prepare('SELECT answer_id FROM sent_answers').first('answer_id')).toBe('answer-1');
});

test.each<[string, Given, string]>([
  [
    'answering fails',
    {
      async *answer() {
        yield { type: 'status', stage: 'understanding' };
        throw new Error('an unexpected fault');
      },
    },
    'an unexpected fault',
  ],
  ['answering ends without an answer', { async *answer() {} }, 'without an answer'],
  ['the database cannot be used', { database: broken }, 'findes_ikke'],
  ['the documents cannot be read', { readPart: () => Promise.resolve(undefined) }, ''],
])('when %s, one line says so with the number of the request, and the log says why', async (_, given, reason) => {
  const { messages, lines } = await handled(given);
  expect(messages).toEqual([expect.stringContaining('request-1')]);
  expect(messages[0]).not.toContain('fault');
  expect(lines).toMatchObject([
    { level: 'error', outcome: 'failed', reason: expect.stringContaining(reason) as string },
  ]);
  expect(lines[0]?.reason).not.toBe('');
});

test('an answer is one row of the audit log, with the person as a keyed hash and no content', async () => {
  const secret = 'falsk-hemmelighed-til-proever-0001';
  const { lines } = await handled({ audit: { secret } }, 2);
  const actor = await auditActor(secret, 'teams:33333333-3333-4333-8333-333333333333');
  expect(lines.find(({ outcome }) => outcome === 'answered')).toMatchObject({ actor, answer: 'answered' });
  const { results } = await env.DB.prepare('SELECT * FROM audit_events').all();
  expect(results).toMatchObject([
    { channel: 'teams', actor, status: 'answered', answer_id: 'answer-1', question: null, answer: null },
  ]);
  expect(JSON.stringify([lines, results])).not.toMatch(/Business|33333333/);
});

test('whoever asks too much is told once when to ask again, and nothing is answered', async () => {
  const rate = { allow: async () => false, periodSeconds: 60 };
  const { messages, lines } = await handled({ limits: { config: { ...noLimits.config, limited: true }, rate } }, 3);
  expect(messages).toEqual([expect.stringMatching(/kort tid.*igen efter kl\. \d\d\.\d\d, så svarer jeg\.$/)]);
  expect(lines.filter(({ outcome }) => outcome === 'held-back')).toMatchObject([{ reason: 'rate-limited' }]);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM audit_events').first('n')).toBe(0);
});
