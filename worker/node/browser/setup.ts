import type { TestProject } from 'vitest/node';

import { buildWidget } from '../build-widget.ts';
import { testOutDir } from '../project-dir.ts';
import { serveWorker } from '../serve-worker.ts';
import prepareTestSnapshot from '../test-snapshot.ts';
import { serveHostSite } from './host-page.ts';
import { startBrowser } from './start-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to connect to the one browser of all tests. */
    browserEndpoint: string;
    /** Origin of the worker. */
    workerOrigin: string;
    /** Origin of pages that are not the worker's own, and may call it. */
    hostOrigin: string;
  }
}

/** Starts what all browser tests share: one browser, one worker and one site of somebody else's. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startBrowser();
  await prepareTestSnapshot();
  await buildWidget(testOutDir);
  const host = await serveHostSite();
  const worker = await serveWorker(testOutDir, { ALLOWED_ORIGINS: host.origin });
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('workerOrigin', worker.origin.origin);
  project.provide('hostOrigin', host.origin);
  return async () => {
    await Promise.all([browser.close(), host.close(), worker.stop()]);
  };
}
