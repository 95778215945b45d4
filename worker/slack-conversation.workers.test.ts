import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';

import { testSecret } from './channels/slack/signed-for-tests.ts';
import worker from './index.ts';
import {
  commandBody,
  deliverSigned,
  eventBody,
  form,
  playedWorkspace,
  thumbBody,
  type Deliver,
} from './slack-for-tests.ts';

const slack = playedWorkspace();
const variables = Object.assign(
  { ...env },
  {
    SLACK_SIGNING_SECRET: testSecret,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_BASE: slack.apiBase,
    PUBLIC_URL: 'https://svar.example.dk',
    LOG_LEVEL: 'error',
  },
);
const deliver: Deliver = (request, context) =>
  worker.fetch(new Request<unknown, IncomingRequestCfProperties>(request), variables, context);

const question = 'Hvilke kommuner er med i Business Region Aarhus?';

test('a conversation in Slack: question, follow-up, feedback, refusal', async () => {
  const start = '1700000100.000200';
  expect(
    await deliverSigned(
      deliver,
      eventBody({ type: 'app_mention', channel: 'C1', ts: start, text: `<@UBOT> ${question}` }),
    ),
  ).toEqual({ status: 200, body: '' });
  const [answer, ...others] = (await slack.seen()).messages;
  expect(others).toEqual([]);
  expect(answer).toMatchObject({ channel: 'C1', threadTs: start });
  expect(answer?.text).toMatch(/Favrskov, Hedensted.*Aarhus\. \[1\]/s);
  const shown = JSON.stringify(answer?.blocks);
  expect(shown).toContain('rich_text_quote');
  expect(shown).toMatch(/side 5-6/);
  expect(shown).toMatch(
    /https:\/\/svar\.example\.dk\/dokument\/erhvervssamarbejder\?p=p-[0-9a-f]{16}&fra=\d+&til=\d+&v=\w+#citat/,
  );
  expect(shown).toContain('Kontrollér kilden');

  // In the same thread, without a new mention; "det" leans on what was asked.
  await deliverSigned(
    deliver,
    eventBody({
      type: 'message',
      channel_type: 'channel',
      ts: '1700000101.000200',
      thread_ts: start,
      text: 'Hvordan er det finansieret?',
    }),
  );
  const followUp = (await slack.seen()).messages[1];
  expect(followUp).toMatchObject({ channel: 'C1', threadTs: start });
  expect(JSON.stringify(followUp?.blocks)).toContain('Business Region Aarhus');
  expect(followUp?.text).toMatch(/\[1\]/);

  const value = /"value":"([^"]+:down)"/.exec(shown)?.[1] ?? '';
  expect(await deliverSigned(deliver, thumbBody(value, slack.responseUrl), form)).toEqual({ status: 200, body: '' });
  const stored = await env.DB.prepare('SELECT answer_id, channel, rating, actor, question FROM feedback').all();
  expect(stored.results).toEqual([
    {
      answer_id: value.replace(':down', ''),
      channel: 'slack',
      rating: 'down',
      actor: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      question: null,
    },
  ]);

  await deliverSigned(
    deliver,
    eventBody({
      type: 'message',
      channel: 'D1',
      channel_type: 'im',
      ts: '1700000102.000200',
      text: 'Hvad koster en liter mælk i Netto?',
    }),
  );
  const refusal = (await slack.seen()).messages[2];
  expect(refusal).toMatchObject({ channel: 'D1' });
  expect(refusal?.threadTs).toBeUndefined();
  expect(refusal?.text).toMatch(/^(?:Det handler dokumenterne ikke om|Det fremgår ikke af dokumenterne)/);

  const acknowledged = await deliverSigned(deliver, commandBody(question, slack.responseUrl), form);
  expect(JSON.parse(acknowledged.body)).toMatchObject({
    response_type: 'ephemeral',
    text: 'Jeg leder i dokumenterne …',
  });
  const { responses, messages, calls } = await slack.seen();
  expect(messages).toHaveLength(3);
  expect(responses).toHaveLength(1);
  expect(responses[0]).toMatchObject({ response_type: 'ephemeral', replace_original: true });
  expect(calls.every(({ outcome }) => outcome === 'ok')).toBe(true);
  // A command has no thread: of the three conversations' six turns, none is its.
  expect(await env.DB.prepare('SELECT count(*) AS n FROM conversation_turns').first('n')).toBe(6);
});
