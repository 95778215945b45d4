import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

import { buildWidget } from '../build-widget.ts';
import { projectDir, testOutDir } from '../project-dir.ts';
import { serveWorker } from '../serve-worker.ts';
import prepareTestSnapshot from '../test-snapshot.ts';
import { hostPage, serveHostSite } from './host-page.ts';
import { askWorker } from './sample-answers.ts';
import { serveScript } from './scripted-service.ts';
import { startBrowser } from './start-browser.ts';
import { widgetStates } from './states.ts';

// Pictures of the widget in every state, to be looked at. Half of them are kept with the documentation.
const folder = join(projectDir, 'docs', 'images', 'widget');
const looks = [
  { name: 'desktop-light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
] as const;

await prepareTestSnapshot();
await buildWidget(testOutDir);
await mkdir(folder, { recursive: true });
const host = await serveHostSite();
const worker = await serveWorker(testOutDir, { ALLOWED_ORIGINS: host.origin });
const server = await startBrowser();
const browser = await chromium.connect(server.wsEndpoint());
try {
  const { origin } = worker.origin;
  const answer = await askWorker(origin);
  for (const { name, viewport, colorScheme } of looks) {
    for (const state of widgetStates) {
      const service = state.script === undefined ? undefined : await serveScript(origin, state.script(answer));
      const widget = service === undefined ? '' : `endpoint="${service.origin}"`;
      const context = await browser.newContext({ viewport, colorScheme, locale: 'da-DK', reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(hostPage(host.origin, origin, [widget], service === undefined ? [] : [service.origin]));
      await state.reach(page);
      await page.screenshot({ path: join(folder, `${state.name}-${name}.png`), caret: 'hide' });
      await context.close();
      await service?.close();
    }
    process.stdout.write(`${name}: ${widgetStates.length} pictures\n`);
  }
} finally {
  await browser.close();
  await Promise.all([server.close(), host.close(), worker.stop()]);
}
