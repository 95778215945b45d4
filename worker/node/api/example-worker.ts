import { storeNewKey } from '../new-key.ts';
import { testOutDir } from '../project-dir.ts';
import { serveWorker, type RunningWorker } from '../serve-worker.ts';
import prepareTestSnapshot from '../test-snapshot.ts';
import { publicOrigin } from './published.ts';

const hourMs = 3_600_000;

/** A worker with the note, to be asked for examples, and a key that opens what is for administrators. */
export async function serveExamples(): Promise<RunningWorker & { readonly adminKey: string }> {
  await prepareTestSnapshot();
  let adminKey = '';
  const worker = await serveWorker(testOutDir, { PUBLIC_URL: publicOrigin }, async (database) => {
    const createdAt = Date.now();
    const terms = { label: 'Eksempel', scopes: 'admin', origins: '', requestsPerDay: null, tokensPerDay: null };
    ({ key: adminKey } = await storeNewKey(database, { ...terms, createdAt, expiresAt: createdAt + hourMs }));
  });
  return { ...worker, adminKey };
}
