import { chromium, type BrowserServer } from 'playwright-core';

import { findOrInstallBrowser } from './find-browser.ts';

/** A browser without a window that several can connect to. */
export function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: findOrInstallBrowser(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
}
