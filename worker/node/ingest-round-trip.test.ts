import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ingestCorpus } from '../../ingest/index.ts';
import { createNodeServices } from './services-node.ts';

test('what was ingested is what the services serve, passage for passage', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kildesvar-round-trip-'));
  try {
    const folder = join(root, 'corpus', 'vagt');
    await mkdir(folder, { recursive: true });
    const metadata = {
      id: 'vagt',
      file: 'vagt.md',
      title: 'Aftale om vagt',
      publisher: 'Rådet',
      date: '2020-01-02',
      language: 'da',
    };
    await writeFile(join(folder, 'document.json'), JSON.stringify(metadata));
    await writeFile(
      join(folder, 'vagt.md'),
      '# Vagtlauget\n\nVagtlauget er et samarbejde mellem Skive, Struer og Lemvig Kommuner.\n\nBetaling: 12 kr. pr. indbygger.\n',
    );
    const outDir = join(root, 'out');
    const outcome = await ingestCorpus({ corpusDir: join(root, 'corpus'), outDir, now: () => new Date(0) });
    if (outcome.status !== 'ingested') throw new Error(outcome.status);
    const opened = await createNodeServices({ outDir });
    if (!opened.ok) throw new Error(opened.message);
    const { index } = opened.services;
    const text = await index.documentText('vagt');
    const passages = await index.passagesOf('vagt');
    expect(index.corpusVersion).toBe(outcome.record.corpusVersion);
    expect(passages.map(({ label }) => label)).toContain('Betaling');
    for (const passage of passages) expect(text?.slice(passage.start, passage.end)).toBe(passage.text);
    expect(index.participation.map(({ name }) => name)).toEqual(['Skive', 'Struer', 'Lemvig']);
    for (const { start, end, name } of index.participation) expect(text?.slice(start, end)).toContain(name);
  } finally {
    await rm(root, { recursive: true });
  }
});
