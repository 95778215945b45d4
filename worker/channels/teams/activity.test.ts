import { expect, test } from 'vitest';

import { activitySchema, writtenText } from './activity.ts';
import { readFeedback } from './feedback-invoke.ts';

const activity = (given: Record<string, unknown>) =>
  activitySchema.parse({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:a' },
    recipient: { id: '28:bot' },
    conversation: { id: 'c' },
    ...given,
  });

const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id }, text });

test.each([
  ['<at>Svar</at> hvem er med?', [mention('28:bot', '<at>Svar</at>')], 'hvem er med?'],
  ['<at>Svar</at>&nbsp;hvem&amp;hvad &lt;3', [mention('28:bot', '<at>Svar</at>')], 'hvem&hvad <3'],
  ['<at>Svar</at> hvad siger <at id="1">Bo Ø</at>?', [mention('28:bot', '<at>Svar</at>')], 'hvad siger Bo Ø?'],
  ['<at>Anden</at> hej', [mention('29:b', '<at>Anden</at>'), { type: 'clientInfo' }, null], 'Anden hej'],
  ['  to\r\n\r\n  linjer  ', undefined, 'to\nlinjer'],
  ['&amp;lt; &#xF8; &#248; &ukendt; &#0;', [], '&lt; ø ø &ukendt; &#0;'],
  [undefined, undefined, ''],
  ['<at>Svar</at>', [mention('28:bot', '<at>Svar</at>')], ''],
])('%j is read as what the person wrote', (text, entities, expected) => {
  expect(writtenText(activity({ text, entities }))).toBe(expected);
});

const submit = (value: unknown, given: Record<string, unknown> = {}) =>
  readFeedback(activity({ type: 'invoke', name: 'message/submitAction', replyToId: 'm1', value, ...given }));

test('a thumb is read with its words', () => {
  const feedback = (reaction: string, form?: string) => ({
    actionName: 'feedback',
    actionValue: { reaction, feedback: form },
  });
  expect(submit(feedback('like'))).toEqual({ messageId: 'm1', rating: 'up' });
  expect(submit(feedback('dislike', '{"feedbackText":" Skive\\n mangler "}'))).toEqual({
    messageId: 'm1',
    rating: 'down',
    comment: 'Skive mangler',
  });
  expect(submit(feedback('like', 'ikke JSON'))).toEqual({ messageId: 'm1', rating: 'up' });
  expect(submit(feedback('like', JSON.stringify({ feedbackText: 'x'.repeat(5_000) })))?.comment?.length).toBe(1_000);
});

test.each([
  [{ actionName: 'feedback', actionValue: { reaction: 'love' } }, {}],
  [{ actionName: 'andet' }, {}],
  [undefined, {}],
  [{ actionName: 'feedback', actionValue: { reaction: 'like' } }, { replyToId: undefined }],
  [{ actionName: 'feedback', actionValue: { reaction: 'like' } }, { name: 'task/fetch' }],
])('another invoke is none: %j', (value, given) => {
  expect(submit(value, given)).toBeUndefined();
});
