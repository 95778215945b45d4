import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** A page opened for one test, with what went wrong in it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors on the console, breaches of the page's policy among them, and exceptions nobody caught. */
  readonly faults: readonly string[];
}

let connected: Promise<Browser> | undefined;

/** Opens an address in a browser profile of its own. Desktop size unless `options` say otherwise. */
export async function openPage(address: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  const context = await (
    await connected
  ).newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'da-DK',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  return { page, faults };
}

/** Closes everything that a test file opened. */
export async function closePages(): Promise<void> {
  await (await connected)?.close();
  connected = undefined;
}
