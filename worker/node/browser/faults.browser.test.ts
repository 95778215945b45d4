import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { ask, openPanel } from './drive-widget.ts';
import { openHostPage } from './pages.ts';
import { askWorker, sampleQuestion } from './sample-answers.ts';
import type { Reply } from './scripted-service.ts';

const answer = await askWorker(inject('workerOrigin'));
const [segment] = answer.segments;
const first = { segment, citations: answer.citations };

/** Gives the answer whole. */
function answerAll(reply: Reply): void {
  const stream = reply.events();
  for (const each of answer.segments) stream.send('segment', { segment: each, citations: answer.citations });
  stream.send('done', answer);
  stream.end();
}

async function alertIn(page: Page): Promise<string> {
  const alert = page.locator('.turn [role="alert"]');
  await alert.waitFor();
  return alert.innerText();
}

test('an answer is stopped on its way, and what has come stays', async () => {
  let closed = false;
  const { page } = await openHostPage({
    script: (reply, _, call) => {
      if (call > 0) return answerAll(reply);
      const stream = reply.events();
      stream.send('segment', first);
      stream.onClose(() => (closed = true));
    },
  });
  await openPanel(page);
  await ask(page, sampleQuestion);
  await page.locator('.statement').waitFor();
  expect(await page.locator('.log').getAttribute('aria-busy')).toBe('true');
  expect(await page.locator('[role="status"]').innerText()).toBe('Assistenten skriver …');
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: 'Stop' }).click();
  expect(await page.locator('.statement').innerText()).toContain(segment?.text);
  await page.getByText('Du stoppede svaret.').first().waitFor();
  expect(await page.locator('.log').getAttribute('aria-busy')).toBe('false');
  expect(await page.getByRole('button', { name: 'Spørg', exact: true }).evaluate((it) => it.matches(':focus'))).toBe(
    true,
  );
  await expect.poll(() => closed).toBe(true);
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.locator('.verdict').waitFor();
});

test('after a stream that is cut the same question is tried again in its place', async () => {
  const asked: unknown[] = [];
  const { page } = await openHostPage({
    script: (reply, body, call) => {
      asked.push(body);
      if (call > 0) return answerAll(reply);
      const stream = reply.events();
      stream.send('segment', first);
      setTimeout(() => stream.cut(), 50);
    },
  });
  await openPanel(page);
  await ask(page, sampleQuestion);
  expect(await alertIn(page)).toContain('Forbindelsen blev afbrudt');
  expect(await page.locator('.statement').count()).toBe(1);
  await page.getByLabel('Dit spørgsmål').fill('Noget nyt, jeg er ved at skrive');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.locator('.verdict').waitFor();
  expect(await page.locator('.turn').count()).toBe(1);
  expect(await page.locator('.statement').count()).toBe(answer.segments.length);
  expect(await page.getByLabel('Dit spørgsmål').inputValue()).toBe('Noget nyt, jeg er ved at skrive');
  expect(asked).toEqual([{ question: sampleQuestion }, { question: sampleQuestion }]);
});

test('a busy service says how long to wait, and may be tried again then', async () => {
  const { page } = await openHostPage({
    script: (reply, _, call) => {
      if (call === 0) reply.json(429, { status: 429 }, { 'retry-after': '2' });
      else answerAll(reply);
    },
  });
  await openPanel(page);
  await ask(page, sampleQuestion);
  expect(await alertIn(page)).toContain('Vent 2 sekunder');
  const retry = page.getByRole('button', { name: /^Prøv igen/ });
  expect(await retry.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: 'Prøv igen', exact: true }).click();
  await page.locator('.verdict').waitFor();
});

test.each([
  [503, { 'retry-after': '30' }, 'Tjenesten kan ikke svare lige nu. Vent 30 sekunder'],
  [413, {}, 'Spørgsmålet er for langt.'],
  [401, {}, 'Du har ikke adgang til tjenesten.'],
  [500, {}, 'Der skete en fejl. Prøv igen. Bliver det ved, så kontakt dem, der driver siden, og oplys req-1.'],
])('status %i is told in plain words, and the question can be taken back', async (status, headers, words) => {
  const { page } = await openHostPage({
    script: (reply) => reply.json(status, { status, requestId: 'req-1', detail: 'intern' }, headers),
  });
  await openPanel(page);
  await ask(page, sampleQuestion);
  expect(await alertIn(page)).toContain(words);
  await page.getByRole('button', { name: 'Ret spørgsmålet' }).click();
  expect(await page.getByLabel('Dit spørgsmål').inputValue()).toBe(sampleQuestion);
});

test('without a connection the question stays, and is answered when there is one', async () => {
  const { page } = await openHostPage();
  await openPanel(page);
  await page.getByText('Prøv for eksempel').waitFor();
  await page.context().setOffline(true);
  await ask(page, sampleQuestion);
  expect(await alertIn(page)).toContain('Du har ikke forbindelse til internettet.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.locator('.verdict').waitFor();
});

test('a question that is too long stays in the field with what is wrong', async () => {
  const { page } = await openHostPage({ script: () => expect.fail('nothing must be sent') });
  await openPanel(page);
  const long = 'hvem? '.repeat(200);
  await ask(page, long);
  await page.getByRole('alert').getByText('199 tegn for langt').waitFor();
  const field = page.getByLabel('Dit spørgsmål');
  expect(await field.inputValue()).toBe(long);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
});

test('whatever a text holds, it is shown as text', async () => {
  const hostile = [
    '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>',
    '[klik](javascript:alert(1)) ![x](https://ond.example/x.png) **fed**',
    '\u202Eomvendt\u202C \u2066isoleret',
    `${'lang'.repeat(2_500)}`,
  ];
  const bad = {
    ...answer,
    segments: hostile.map((text) => ({ kind: 'statement', text, citations: [1] })),
    citations: answer.citations.map((citation) => ({ ...citation, url: 'javascript:window.hacked=true' })),
    followUps: ['<b>fed</b>'],
  };
  const { page, faults } = await openHostPage({
    script: (reply) => {
      const stream = reply.events();
      stream.send('done', bad);
      stream.end();
    },
  });
  await openPanel(page);
  await ask(page, '<svg onload="window.hacked = true">');
  await page.locator('.verdict').waitFor();
  expect(await page.locator('.statement .text').allTextContents()).toEqual(hostile);
  expect(await page.locator('.turn').locator('img, script, b, strong, svg:not(.up, .down)').count()).toBe(0);
  expect(await page.locator('.log').evaluate((log) => log.scrollWidth <= log.clientWidth)).toBe(true);
  await page.locator('.chip').first().click();
  await page.locator('.excerpt').waitFor();
  expect(await page.locator('.source a').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(faults).toEqual([]);
});
