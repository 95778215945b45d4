import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';

import { answerSchema } from '../../answering/answer.ts';
import { openPage } from './pages.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const question = 'Hvilke kommuner er med i Business Region Aarhus?';
const document = '/dokument/erhvervssamarbejder';
const asked = (text: string) => `/?q=${encodeURIComponent(text)}`;

/** Address of the page that marks the first quote of an answer. */
async function quoteAddress(): Promise<string> {
  const response = await fetch(`${inject('workerOrigin')}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  const { pathname, search, hash } = new URL(answerSchema.parse(await response.json()).citations[0]?.url ?? '');
  return pathname + search + hash;
}

const addresses: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['the front page', () => '/'],
  ['an answer', () => asked(question)],
  ['a refusal', () => asked('Hvad koster en billet til Tivoli?')],
  ['an empty question', () => '/?q='],
  ['a document', () => document],
  ['a quote', quoteAddress],
  ['a quote that has changed', () => `${document}?p=p-0000000000000000&fra=1&til=2&v=x#citat`],
  ['a search', () => `${document}?soeg=aarhus#soegning`],
  ['privacy', () => '/privatliv'],
  ['what administrators see, before the key', () => '/drift'],
  ['accessibility', () => '/tilgaengelighed'],
  ['the example of embedding', () => '/demo'],
  ['the interface for programs', () => '/docs'],
  ['a page that is not there', () => '/findes-ikke'],
];

test.each(addresses)(
  '%s breaks no rule of accessibility and needs no sideways scrolling, light or dark, wide or narrow',
  async (_, address) => {
    // The rules are put into the page as a script, which its policy would refuse.
    const { page } = await openPage(inject('workerOrigin') + (await address()), { bypassCSP: true });
    await page.addScriptTag({ path: axe });
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [width, height] of [
        [1_280, 900],
        [320, 640],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ colorScheme });
        const results = await page.evaluate<AxeResults>(
          `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
        );
        const found = results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        expect(found, `${colorScheme}, ${width}`).toEqual([]);
        expect(results.passes.length).toBeGreaterThan(5);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
      }
    }
  },
);

test.each(['/', asked(question), document, `${document}?soeg=aarhus`, '/demo'])(
  '%s is walked through with the keyboard in reading order, and shows where the focus is',
  async (path) => {
    const { page } = await openPage(inject('workerOrigin') + path, { javaScriptEnabled: false });
    expect(await walk(page)).toBeGreaterThan(1);
  },
);

/** Steps through everything that takes focus. Gives how many things that is. */
async function walk(page: Page): Promise<number> {
  const stops = page.locator('a[href], button, input, textarea, [tabindex="0"]').filter({ visible: true });
  const count = await stops.count();
  await page.evaluate('document.body.focus()');
  for (let index = 0; index < count; index++) {
    await page.keyboard.press('Tab');
    const stop = stops.nth(index);
    const state = await stop.evaluate((element) => ({
      focused: element.ownerDocument.activeElement === element,
      outline: element.ownerDocument.defaultView?.getComputedStyle(element).outlineStyle,
      shown: element.getBoundingClientRect().bottom > 0 && element.getBoundingClientRect().left > -1,
      html: element.outerHTML.slice(0, 120),
    }));
    expect(state).toMatchObject({ focused: true, shown: true });
    expect(state).not.toMatchObject({ outline: 'none' });
  }
  return count;
}

test('without script a question leads to its answer, its quote and a search in the document', async () => {
  const { page, faults } = await openPage(inject('workerOrigin'), { javaScriptEnabled: false });
  await page.getByLabel('Dit spørgsmål').fill(question);
  await page.getByRole('button', { name: 'Spørg' }).click();
  await page.getByRole('heading', { name: 'Svar', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Se citatet i dokumentet (kilde 1)' }).click();
  const quote = page.locator('mark#citat');
  expect(await quote.innerText()).toContain('Business Region Aarhus er et samarbejde');
  const place = await quote.boundingBox();
  expect(place?.y).toBeGreaterThan(0);
  expect(place?.y).toBeLessThan(800);
  await page.getByLabel('Søg i dokumentet').fill('faellesskab');
  await page.keyboard.press('Enter');
  await page
    .getByRole('link', { name: /fællesskab/ })
    .first()
    .click();
  expect(page.url()).toContain('#fund-1');
  expect((await page.locator('#fund-1').innerText()).toLowerCase()).toBe('fællesskab');
  expect(faults).toEqual([]);
});

test('the front page moves nothing when the widget takes its place', async () => {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 320, height: 640 },
  ]) {
    const { page, faults } = await openPage(inject('workerOrigin'), { viewport });
    await page.getByRole('heading', { name: 'Samtale' }).waitFor();
    await page.getByRole('button', { name: /^Hvilke kommuner/ }).waitFor();
    const shift = await page.evaluate<number>(
      `new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 200);
      })`,
    );
    expect(shift).toBeLessThan(0.01);
    expect(faults).toEqual([]);
  }
});

test('what is typed before the widget is there is not lost, nor is the focus', async () => {
  const { page } = await openPage('about:blank');
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await page.route('**/widget.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(inject('workerOrigin'), { waitUntil: 'commit' });
  await page.locator('#q').pressSequentially('Hvem er ');
  letGo();
  await page.getByRole('heading', { name: 'Samtale' }).waitFor();
  const field = page.getByLabel('Dit spørgsmål').filter({ visible: true });
  await expect.poll(() => field.inputValue()).toBe('Hvem er ');
  await page.keyboard.type('med?');
  expect(await field.inputValue()).toBe('Hvem er med?');
});

test('the example page has a floating widget that works under its policy', async () => {
  const { page, faults } = await openPage(`${inject('workerOrigin')}/demo`);
  await page.getByRole('button', { name: 'Spørg dokumenterne' }).click();
  await page.getByLabel('Dit spørgsmål').fill(question);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Svar', exact: true }).waitFor();
  expect(faults).toEqual([]);
});

test('on paper a document is its text, without what only a screen has a use for', async () => {
  const { page } = await openPage(inject('workerOrigin') + (await quoteAddress()));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.aside, footer, form').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('mark#citat').isVisible()).toBe(true);
});
