import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';

import { loadSnapshot, SnapshotPartError, type ReadPart } from './passage-index-snapshot.ts';

const readPart: ReadPart = async (name) => {
  const response = await env.ASSETS.fetch(`https://assets.invalid/_snapshot/${name}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
};

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function load(read: ReadPart = readPart) {
  const loaded = await loadSnapshot(read, sha256);
  if (!loaded.ok) throw new Error(loaded.fault.kind);
  return loaded;
}

test('in workerd every passage of the note is a slice of its text, and is found by its own words', async () => {
  const { index } = await load();
  let passages = 0;
  let first = 0;
  for (const { metadata, passages: count } of index.documents) {
    const text = await index.documentText(metadata.id);
    const own = await index.passagesOf(metadata.id);
    expect(own).toHaveLength(count);
    for (const passage of own) {
      expect(text?.slice(passage.start, passage.end)).toBe(passage.text);
      const { hits, coverage } = await index.search({ text: passage.embeddedText.slice(0, 1_000), limit: 3 });
      expect(coverage).toBeGreaterThan(0);
      passages++;
      if (hits[0]?.passageId === passage.id) first++;
    }
  }
  expect(passages).toBeGreaterThan(50);
  expect(first / passages).toBeGreaterThan(0.95);
});

test('in workerd the embedder that the snapshot brings makes unit vectors, the same for the same text', async () => {
  const { index, embedder } = await load();
  const [vector, again] = (await embedder?.embed(['Hvem betaler?', 'hvem BETALER'])) ?? [];
  expect(vector).toHaveLength(index.embedder.dimension);
  expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 5);
  expect(again).toEqual(vector);
});

test('in workerd a part that was changed is refused, at load or when it is read', async () => {
  const damaged =
    (kind: string): ReadPart =>
    async (name) => {
      const bytes = await readPart(name);
      if (bytes !== undefined && name.startsWith(`${kind}-`)) bytes[0] = (bytes[0] ?? 0) ^ 1;
      return bytes;
    };
  expect(await loadSnapshot(damaged('index'), sha256)).toMatchObject({ ok: false, fault: { kind: 'checksum' } });
  const { index } = await load(damaged('passages'));
  const { hits } = await index.search({ text: 'kommuner', limit: 1 });
  await expect(index.passages(hits.map(({ passageId }) => passageId))).rejects.toThrow(SnapshotPartError);
});
