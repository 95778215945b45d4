import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { testOutDir } from '../project-dir.ts';
import { freePort, serveWorker, type RunningWorker } from '../serve-worker.ts';
import prepareTestSnapshot from '../test-snapshot.ts';
import { startBotFramework, type BotFramework } from './bot-framework.ts';
import { startPlayground, type Playground } from './playground.ts';

let platform: BotFramework;
let worker: RunningWorker;
let playground: Playground;

beforeAll(async () => {
  await prepareTestSnapshot();
  const port = await freePort();
  platform = await startBotFramework([`localhost:${port}`]);
  worker = await serveWorker(testOutDir, platform.variables);
  playground = await startPlayground(port, new URL('/teams/messages', worker.origin), platform);
}, 180_000);

afterAll(async () => {
  await playground.stop();
  await worker.stop();
  await platform.close();
});

/** Writes to the bot and waits for what it says. */
async function ask(text: string) {
  const before = playground.shown.length;
  await playground.write(text);
  for (let tries = 0; playground.shown.length === before && tries < 200; tries += 1) await pause(50);
  expect(playground.shown).toHaveLength(before + 1);
  return playground.shown[before];
}

test('Microsoft’s own playground shows question, follow-up and refusal with their citations', async () => {
  const first = await ask('Hvilke kommuner er med i Business Region Aarhus?');
  expect(first?.text).toMatch(/Favrskov, Hedensted.*\[1\]/);
  expect(first?.aiEntity?.additionalType).toEqual(['AIGeneratedContent']);
  expect(first?.aiEntity?.citation).toMatchObject([
    { position: 1, appearance: { name: 'Business Region Aarhus, side 5-6' } },
  ]);
  expect(first?.aiEntity?.citation[0]?.appearance.abstract).toMatch(/^Business Region Aarhus er et samarbejde/);
  expect(first?.feedbackLoopEnabled).toBe(true);

  const second = await ask('Hvordan er det finansieret?');
  expect(second?.aiEntity?.citation[0]?.appearance.name).toContain('Business Region Aarhus');

  const refusal = await ask('Hvad koster en liter mælk i Brugsen?');
  expect(refusal?.text).toContain('ikke');
});
