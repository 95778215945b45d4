import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { ingestCorpus } from '../../ingest/index.ts';
import { createNodeServices } from './services-node.ts';
import { collectAnswer } from '../answering/answer-question.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

test.each(['corpus/documents', 'evals/fixtures/affald-og-beredskab', 'evals/fixtures/veje-og-faerger'])(
  'every further question suggested over %s is answered, and none is the one asked',
  async (folder) => {
    const outDir = await mkdtemp(join(tmpdir(), 'kildesvar-'));
    folders.push(outDir);
    const corpusDir = new URL(`../../${folder}`, import.meta.url).pathname;
    await ingestCorpus({ corpusDir, outDir, now: () => new Date(0) });
    const opened = await createNodeServices({ outDir });
    if (!opened.ok) throw new Error(opened.message);
    const { services } = opened;
    const names = new Set(services.index.participation.map(({ collaboration }) => collaboration));
    const asked = [
      'Hvem har udgivet dokumenterne?',
      ...[...names].flatMap((name) => [`Hvem er med i ${name}?`, `Fortæl om ${name}`]),
    ];
    const suggested = new Set<string>();
    for (const question of asked) {
      const { followUps } = await collectAnswer({ question }, services);
      expect(followUps).not.toContain(question);
      expect(followUps.length).toBeLessThanOrEqual(3);
      for (const followUp of followUps) suggested.add(followUp);
    }
    expect(suggested.size).toBeGreaterThan(1);
    const refused: string[] = [];
    for (const question of suggested) {
      const { status, text } = await collectAnswer({ question }, services);
      if (status !== 'answered') refused.push(`${question} ${text}`);
    }
    expect(refused).toEqual([]);
  },
);
