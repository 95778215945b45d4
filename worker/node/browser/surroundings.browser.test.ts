import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { ask, openPanel } from './drive-widget.ts';
import { openHostPage } from './pages.ts';
import { askWorker, sampleQuestion } from './sample-answers.ts';

/** Controls and texts of the widget that do not fit in themselves or on the page. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('kildesvar-chat')?.shadowRoot;
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page'] : [];
    const cut = [...(root?.querySelectorAll<HTMLElement>('button, label, p, h2, h3, h4, .log, .body') ?? [])].filter(
      (element) => !element.classList.contains('hidden') && element.scrollWidth > element.clientWidth + 1,
    );
    return [...wide, ...cut.map((element) => `${element.tagName}.${element.className}: ${element.textContent}`)];
  });
}

test('two widgets on a page do not know each other', async () => {
  const { page, faults } = await openHostPage({
    widgets: ['mode="inline" id="a" heading="Den ene"', 'mode="inline" id="b" heading="Den anden" lang="en"'],
  });
  const [one, other] = [page.locator('#a'), page.locator('#b')];
  await one.getByLabel('Dit spørgsmål').fill(sampleQuestion);
  await other.getByLabel('Your question').fill('Only here');
  await one.getByRole('button', { name: 'Spørg', exact: true }).click();
  await one.locator('.verdict').waitFor();
  expect(await other.locator('.turn').count()).toBe(0);
  expect(await other.getByLabel('Your question').inputValue()).toBe('Only here');
  expect(await page.getByRole('region', { name: 'Den ene' }).count()).toBe(1);
  expect(await page.getByRole('region', { name: 'Den anden' }).getAttribute('lang')).toBe('en');
  expect(faults).toEqual([]);
});

test('attributes, methods and events are as docs/embed.md tells', async () => {
  const { page } = await openHostPage({ widgets: [`suggestions='["Hvem er med?"]' theme="dark" privacy="/om"`] });
  const told = await page.evaluateHandle(() => {
    const events: string[] = [];
    for (const name of ['open', 'ask', 'answer', 'close', 'error', 'feedback']) {
      document.addEventListener(`kildesvar:${name}`, () => events.push(name));
    }
    return events;
  });
  await openPanel(page);
  expect(await page.locator('.suggestion').allInnerTexts()).toEqual(['Hvem er med?']);
  expect(await page.getByRole('link', { name: /^Om dine oplysninger/ }).getAttribute('href')).toBe(
    `${inject('hostOrigin')}/om`,
  );
  const ground = () => page.locator('.panel').evaluate((panel) => getComputedStyle(panel).backgroundColor);
  expect(await ground()).toBe('rgb(20, 24, 28)');
  await page.locator('kildesvar-chat').evaluate((widget) => widget.setAttribute('theme', 'light'));
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.locator('kildesvar-chat').evaluate((widget) => {
    widget.style.setProperty('--kildesvar-ground', 'rgb(1, 2, 3)');
  });
  expect(await ground()).toBe('rgb(1, 2, 3)');
  await page.locator('kildesvar-chat').evaluate(async (widget, question) => {
    const call = (name: string, ...given: unknown[]): unknown => {
      const method: unknown = Reflect.get(widget, name);
      return typeof method === 'function' ? Reflect.apply(method, widget, given) : undefined;
    };
    await call('ask', question);
    call('close');
  }, sampleQuestion);
  expect(await told.jsonValue()).toEqual(['open', 'ask', 'answer', 'close']);
});

test('at 200 % zoom on a small screen, and with more space in the text, nothing is cut off', async () => {
  // A screen of 640 × 512 at 200 %: half the CSS pixels.
  const { page } = await openHostPage({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 2 });
  await openPanel(page);
  await ask(page, sampleQuestion);
  await page.locator('.verdict').waitFor();
  expect(await cutOff(page)).toEqual([]);
  // The spacing of WCAG 1.4.12.
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.querySelector('kildesvar-chat')?.shadowRoot?.adoptedStyleSheets.push(spacing);
  });
  expect(await cutOff(page)).toEqual([]);
  const field = page.getByLabel('Dit spørgsmål');
  await field.scrollIntoViewIfNeeded();
  expect(await field.isVisible()).toBe(true);
});

test('in forced colours the marked quote and the open source can still be told', async () => {
  const { page } = await openHostPage({ forcedColors: 'active' });
  await openPanel(page);
  await ask(page, sampleQuestion);
  await page.locator('.chip').first().click();
  const [marked, around] = await page
    .locator('.excerpt mark')
    .first()
    .evaluate((mark) => [
      getComputedStyle(mark).backgroundColor,
      getComputedStyle(mark.closest('.excerpt') ?? mark).backgroundColor,
    ]);
  expect(marked).not.toBe(around);
  expect(await page.locator('.excerpt mark .hidden').allInnerTexts()).toEqual([
    '[citatet begynder]',
    '[citatet slutter]',
  ]);
});

test('nothing moves for those who want it still, and nothing that stands is pushed while an answer streams', async () => {
  const answer = await askWorker(inject('workerOrigin'));
  const { page } = await openHostPage({
    widgets: ['mode="inline"'],
    script: async (reply) => {
      const stream = reply.events();
      for (let times = 0; times < 4; times++) {
        for (const segment of answer.segments) stream.send('segment', { segment, citations: answer.citations });
        await new Promise((done) => setTimeout(done, 200));
      }
      stream.send('done', answer);
      stream.end();
    },
  });
  await ask(page, 'Det første');
  await page.locator('.verdict').waitFor();
  const shifted = await page.evaluateHandle(() => {
    const sum = { value: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum.value += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: false });
    return sum;
  });
  await ask(page, sampleQuestion);
  expect(await page.locator('.dots').evaluate((dots) => getComputedStyle(dots).animationName)).toBe('none');
  await page.locator('.verdict').nth(1).waitFor();
  // Shifts are told of after the frame they happened in.
  await page.waitForTimeout(300);
  // The label of the button is centred, and is another word when the answer is there: that is all that may move.
  expect((await shifted.jsonValue()).value).toBeLessThan(0.001);
});
