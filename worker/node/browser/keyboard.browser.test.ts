import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { ask, openPanel } from './drive-widget.ts';
import { openHostPage } from './pages.ts';
import { askWorker, sampleQuestion } from './sample-answers.ts';

/** The accessible name of what has focus, across the shadow root. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const host = document.activeElement;
    const inner = host?.shadowRoot?.activeElement ?? host;
    const label = inner instanceof HTMLTextAreaElement ? inner.labels[0]?.innerText : undefined;
    return inner?.getAttribute('aria-label') ?? label ?? inner?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';
  });
}

async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  expect.fail(`${name} cannot be reached; focus is on ${await focused(page)}`);
}

test.each([
  ['floating', { width: 1280, height: 800 }],
  ['modal on a phone', { width: 320, height: 640 }],
])('a conversation by keyboard only: %s', async (_, viewport) => {
  const { page } = await openHostPage({ viewport });
  await tabTo(page, /^Spørg dokumenterne$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('Dit spørgsmål');
  expect(await page.locator('.launcher').getAttribute('aria-expanded')).toBe('true');

  await page.keyboard.type('Hvilke kommuner');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('er med i Business Region Aarhus?');
  expect(await page.locator('.turn').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.locator('.verdict').waitFor();
  expect(await focused(page)).toBe('Dit spørgsmål');

  await tabTo(page, /^Kilde 1: /, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.excerpt mark').first().waitFor();
  expect(await focused(page)).toBe('Kilde 1 af 1');
  await tabTo(page, /^Åbn hele dokumentet/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.source').count()).toBe(0);
  await expect.poll(() => focused(page)).toMatch(/^Kilde 1:/);
  expect(await page.getByRole('dialog').isVisible()).toBe(true);

  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => focused(page)).toBe('Spørg dokumenterne');
  expect(await page.locator('.launcher').getAttribute('aria-expanded')).toBe('false');
});

test('the page outside stays reachable while the panel floats', async () => {
  const { page } = await openHostPage();
  await openPanel(page);
  await tabTo(page, /^Gå til vejledningen$/, 'Shift+Tab');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(await focused(page)).toBe('Gå til vejledningen');
});

test('Enter that ends a word of an input method does not send', async () => {
  const { page } = await openHostPage();
  await openPanel(page);
  const field = page.getByLabel('Dit spørgsmål');
  await field.fill('hvem');
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  expect(await page.locator('.turn').count()).toBe(0);
});

test('screen readers are told that an answer is written and then what it is, once each', async () => {
  const answer = await askWorker(inject('workerOrigin'));
  const { page } = await openHostPage({
    script: async (reply) => {
      const stream = reply.events();
      for (const segment of answer.segments) {
        stream.send('segment', { segment, citations: answer.citations });
        await new Promise((done) => setTimeout(done, 100));
      }
      stream.send('done', answer);
      stream.end();
    },
  });
  await openPanel(page);
  const told = await page.locator('[role="status"]').evaluateHandle((region) => {
    const texts: string[] = [];
    const note = () => texts.push(region.textContent);
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
    return texts;
  });
  await ask(page, sampleQuestion);
  await page.locator('.verdict').waitFor();
  const [writing, ready, ...more] = await told.jsonValue();
  expect(writing).toBe('Assistenten skriver …');
  expect(ready).toContain(answer.segments[0]?.text);
  expect(ready).toContain('Svaret er klar med 1 kilde.');
  expect(more).toEqual([]);
  expect(await page.locator('[role="log"]').getAttribute('aria-live')).toBe('off');
  expect(await page.locator('.panel').ariaSnapshot()).toContain('log "Samtale"');
});
