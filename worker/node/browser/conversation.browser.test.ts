import { afterAll, expect, inject, test } from 'vitest';

import { hostPage } from './host-page.ts';
import { closePages, openPage } from './pages.ts';

afterAll(closePages);

const question = 'Hvilke kommuner er med i Business Region Aarhus?';

test('a question is answered with its source, on a page of another origin under a strict policy', async () => {
  const { page, faults } = await openPage(hostPage(inject('hostOrigin'), inject('workerOrigin'), ['']));
  await page.getByRole('button', { name: 'Spørg dokumenterne' }).click();
  await page.getByLabel('Dit spørgsmål').fill(question);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Svar', exact: true }).waitFor();
  await page
    .getByRole('button', { name: /^Kilde 1: Business Region Aarhus, side/ })
    .first()
    .click();
  const quote = await page.locator('.excerpt mark').first().innerText();
  expect(quote).toContain('Business Region Aarhus er et samarbejde mellem 11 kommuner');
  expect(faults).toEqual([]);
});
