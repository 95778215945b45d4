import { inject, expect, test } from 'vitest';

import { sampleQuestion } from './sample-answers.ts';
import { ask, openPanel } from './drive-widget.ts';
import { openHostPage } from './pages.ts';

test('a whole conversation with the worker, from a page of another origin under a strict policy', async () => {
  const { page, faults } = await openHostPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openPanel(page);

  // A suggestion, with its answer.
  await page.locator('.suggestion').first().click();
  await page.locator('.verdict').waitFor();
  expect(await page.locator('.turn').count()).toBe(1);

  // A question of one's own, and its source.
  await ask(page, sampleQuestion);
  const reply = page.locator('.turn').nth(1).locator('.reply');
  await reply.getByRole('heading', { name: 'Svar', exact: true }).waitFor();
  await reply
    .getByRole('button', { name: /^Kilde 1: Business Region Aarhus, side/ })
    .first()
    .click();
  await page.locator('.excerpt mark').first().waitFor();
  expect(await page.locator('.excerpt mark').first().innerText()).toContain('Business Region Aarhus er et samarbejde');
  const [mark, excerpt] = [
    await page.locator('.excerpt mark').first().boundingBox(),
    await page.locator('.excerpt').boundingBox(),
  ];
  expect(mark?.y).toBeGreaterThanOrEqual(excerpt?.y ?? Infinity);
  expect(mark?.y).toBeLessThan((excerpt?.y ?? 0) + (excerpt?.height ?? 0));
  const link = await page.getByRole('link', { name: 'Åbn hele dokumentet' }).getAttribute('href');
  expect(link).toMatch(new RegExp(`^${inject('workerOrigin')}/dokument/[\\w-]+\\?p=p-.*#citat$`));

  // A note for the case file.
  await reply.getByRole('button', { name: 'Kopiér som journalnotat' }).click();
  await reply.getByText('Kopieret.').waitFor();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toContain(`Spørgsmål: ${sampleQuestion}`);
  expect(note).toMatch(/\[1\] »Business Region Aarhus er et samarbejde/);
  expect(note).toMatch(/side 5-6, dokumentversion \w+/);
  expect(note).toMatch(/Dato: \d{1,2}\. \w+ \d{4}\nSvarets id: [\w-]+/);

  // What one thinks of it.
  await reply.getByRole('button', { name: 'Nej' }).click();
  await reply.getByLabel('Kommentar (valgfri)').fill('Jeg savner årstallet.');
  await reply.getByLabel('Send spørgsmål og svar med').check();
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/feedback'));
  await reply.getByRole('button', { name: 'Send' }).click();
  expect((await sent).postDataJSON()).toMatchObject({
    rating: 'down',
    comment: 'Jeg savner årstallet.',
    include: { question: sampleQuestion },
  });
  await reply.getByText('Tak for din tilbagemelding.').waitFor();

  // What is asked next is read with what went before.
  const followed = page.waitForRequest((request) => request.url().endsWith('/api/ask'));
  await ask(page, 'Hvornår blev det dannet?');
  expect((await followed).postDataJSON()).toMatchObject({
    history: [{ role: 'user' }, { role: 'assistant' }, { role: 'user', text: sampleQuestion }, { role: 'assistant' }],
  });
  await page.locator('.turn').nth(2).locator('.verdict').waitFor();

  await page.getByRole('button', { name: 'Ny samtale' }).click();
  await page.getByText('Prøv for eksempel').waitFor();
  expect(faults).toEqual([]);
});

test('the sources of an answer are stepped through', async () => {
  const { page } = await openHostPage();
  await openPanel(page);
  await ask(page, 'Hvilke samarbejder er Vejen Kommune med i?');
  await page.locator('.verdict').waitFor();
  const count = await page.locator('.sources li').count();
  expect(count).toBeGreaterThan(1);
  await page.locator('.line').first().click();
  await page.getByRole('heading', { name: `Kilde 1 af ${count}` }).waitFor();
  const first = await page.locator('.excerpt mark').first().innerText();
  await page.getByRole('button', { name: 'Næste kilde' }).click();
  await page.getByRole('heading', { name: `Kilde 2 af ${count}` }).waitFor();
  await expect.poll(() => page.locator('.excerpt mark').first().innerText()).not.toBe(first);
  await page.getByRole('button', { name: 'Forrige kilde' }).click();
  await expect.poll(() => page.locator('.excerpt mark').first().innerText()).toBe(first);
  expect(await page.locator('.chip[aria-expanded="true"]').first().innerText()).toBe('1');
});

test('a conversation is kept over a reload only when the page asks for it', async () => {
  const { page } = await openHostPage({ widgets: ['mode="inline" persist id="husk"', 'mode="inline" id="glem"'] });
  for (const id of ['husk', 'glem']) {
    const widget = page.locator(`#${id}`);
    await widget.getByLabel('Dit spørgsmål').fill(sampleQuestion);
    await widget.getByRole('button', { name: 'Spørg', exact: true }).click();
    await widget.locator('.verdict').waitFor();
    await widget.getByLabel('Dit spørgsmål').fill('Et udkast');
  }
  await page.reload();
  await page.locator('#husk .verdict').waitFor();
  expect(await page.locator('#husk .asked').innerText()).toContain(sampleQuestion);
  expect(await page.locator('#husk').getByLabel('Dit spørgsmål').inputValue()).toBe('Et udkast');
  expect(await page.locator('#glem .turn').count()).toBe(0);
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
});
