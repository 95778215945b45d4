import type { Page } from 'playwright-core';

/** Opens the floating panel. */
export async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Spørg dokumenterne' }).click();
  await page.getByRole('dialog').waitFor();
}

/** Types a question into the widget and sends it. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('Dit spørgsmål').fill(question);
  await page.keyboard.press('Enter');
}
