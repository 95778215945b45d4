import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

import { hostPage } from './host-page.ts';
import { serveScript, type Script } from './scripted-service.ts';

/** A page opened for one test, with what went wrong in it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors on the console, breaches of the page's policy among them, and exceptions nobody caught. */
  readonly faults: readonly string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** Attributes of each widget on the page; one floating widget when nothing is said. */
  readonly widgets?: readonly string[];
  /** Answers /api/ask in place of the worker. */
  readonly script?: Script;
}

let connected: Promise<Browser> | undefined;

/** The browser that all tests share. */
function sharedBrowser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  return connected;
}

/**
 * Opens a page of the host site in a browser profile of its own, until the test is over. Desktop size and still, unless
 * `options` say otherwise.
 */
export async function openHostPage({ widgets = [''], script, ...options }: OpenOptions = {}): Promise<OpenedPage> {
  const worker = inject('workerOrigin');
  const service = script === undefined ? undefined : await serveScript(worker, script);
  const endpoint = service === undefined ? '' : ` endpoint="${service.origin}"`;
  const address = hostPage(
    inject('hostOrigin'),
    worker,
    widgets.map((attributes) => `${attributes}${endpoint}`),
    service === undefined ? [] : [service.origin],
  );
  const opened = await openPage(address, options);
  onTestFinished(async () => {
    await service?.close();
  });
  return opened;
}

/** Opens an address in a browser profile of its own, until the test is over. */
export async function openPage(address: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'da-DK',
    reducedMotion: 'reduce',
    ...options,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(address);
  return { page, faults };
}
