import { createHash } from 'node:crypto';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { CanonicalDocument } from '../../corpus/document.ts';
import { encodeSnapshot } from '../../corpus/index/snapshot-encode.ts';
import { createSubwordEmbedder, subwordIdentity, trainSubwordEmbedder } from '../../corpus/index/subword-embedder.ts';
import type { SearchHit } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';
import { describeSnapshotFault, loadSnapshot } from './passage-index-snapshot.ts';

const paragraphs: Record<string, string[]> = {
  nord: ['Business Region Nord består af 11 kommuner.', 'Sekretariatet ligger i Aalborg.'],
  syd: ['Trekantområdet har seks kommuner.', 'Det finansieres af kommunerne selv.', 'Formanden kommer fra Vejle.'],
};
const documents = Object.entries(paragraphs).map(([id, parts]): CanonicalDocument => ({
  metadata: { id, file: 'a.txt', title: id, kind: 'notat', publisher: 'Prøven', date: '2026-01-01', language: 'da' },
  version: '0123456789ab',
  text: parts.join('\n\n'),
  ...{ sourceMap: [], pageStarts: [0], outline: [] },
}));
const hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const passages = documents.flatMap(({ metadata, text }): Passage[] =>
  (paragraphs[metadata.id] ?? []).map((part) => ({
    id: `p-${hex(part).slice(0, 16)}`,
    documentId: metadata.id,
    headingPath: [],
    text: part,
    embeddedText: `${metadata.title}\n${part}`,
    ...{ start: text.indexOf(part), end: text.indexOf(part) + part.length, page: 1, pageEnd: 1, kind: 'prose' },
  })),
);
const weights = trainSubwordEmbedder(passages.map((passage) => passage.embeddedText));
const vectors = await createSubwordEmbedder(weights).embed(passages.map((passage) => passage.embeddedText));
const { manifest, parts } = encodeSnapshot({
  corpusVersion: 'abcdefabcdef',
  embedder: subwordIdentity,
  subwordWeights: weights,
  documents,
  passages: [...passages.slice(2), ...passages.slice(0, 2)],
  vectors: [...vectors],
  participation: [],
});
const files = new Map(parts.map(({ name, bytes }) => [name, bytes]));
files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest, undefined, 2)));

const load = (stored: ReadonlyMap<string, Uint8Array>) =>
  loadSnapshot(
    (name) => Promise.resolve(stored.get(name)),
    (bytes) => Promise.resolve(hex(bytes)),
  );

test('gives back what was stored, passages document by document', async () => {
  const loaded = await load(files);
  if (!loaded.ok) throw new Error(loaded.fault.kind);
  const { index, embedder } = loaded;
  expect(index.corpusVersion).toBe('abcdefabcdef');
  expect(index.documents.map(({ metadata, passages: count }) => [metadata.id, count])).toEqual([
    ['nord', 2],
    ['syd', 3],
  ]);
  expect(await index.passagesOf('syd')).toEqual(passages.slice(2));
  expect(await index.passagesOf('ukendt')).toEqual([]);
  expect(await index.documentText('nord')).toBe(documents[0]?.text);
  expect(await index.documentText('ukendt')).toBeUndefined();
  const ids = passages.map(({ id }) => id);
  expect(await index.passages([ids[4] ?? '', 'p-0000000000000000', 'x', ids[0] ?? ''])).toEqual([
    passages[4],
    passages[0],
  ]);
  expect(await embedder?.embed(['kommuner'])).toEqual(await createSubwordEmbedder(weights).embed(['kommuner']));
});

test('searches, also in some documents only', async () => {
  const loaded = await load(files);
  if (!loaded.ok) throw new Error(loaded.fault.kind);
  const query = { text: 'Hvor mange kommuner er der i Trekantområdet?', limit: 2 };
  expect((await loaded.index.search(query)).hits[0]?.passageId).toBe(passages[2]?.id);
  const { hits } = await loaded.index.search({ ...query, documentIds: ['nord', 'ukendt'] });
  expect(hits[0]?.passageId).toBe(passages[0]?.id);
  expect((await loaded.index.search({ ...query, documentIds: [] })).hits).toEqual([]);
});

/** A query's whole outcome, or the fault that stood in its way. */
async function outcome(stored: ReadonlyMap<string, Uint8Array>): Promise<{
  readonly fault?: string;
  readonly hits?: readonly SearchHit[];
  readonly found?: readonly Passage[];
  readonly text?: string | undefined;
}> {
  const loaded = await load(stored);
  if (!loaded.ok) return { fault: describeSnapshotFault(loaded.fault) };
  try {
    const { hits } = await loaded.index.search({ text: 'kommuner i Trekantområdet', limit: 3 });
    const found = await loaded.index.passages(hits.map((hit) => hit.passageId));
    return { hits, found, text: await loaded.index.documentText('syd') };
  } catch (error) {
    if (error instanceof Error && error.name === 'SnapshotPartError') return { fault: 'part' };
    throw error;
  }
}

test('a damaged snapshot gives a fault or the right answer, never a wrong one', async () => {
  const right = await outcome(files);
  expect(right.hits).not.toEqual([]);
  const names = [...files.keys()];
  const damage = fc.record({
    name: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom('flip', 'cut', 'drop', 'grow'),
    bit: fc.integer({ min: 0, max: 7 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ name, at, kind, bit }) => {
      const bytes = files.get(name) ?? new Uint8Array();
      const place = Math.floor(at * bytes.length);
      const damaged = new Map(files);
      const flipped = bytes.slice();
      flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
      if (kind === 'flip') damaged.set(name, flipped);
      else if (kind === 'cut') damaged.set(name, bytes.slice(0, place));
      else if (kind === 'grow') damaged.set(name, Uint8Array.of(...bytes, 0));
      else damaged.delete(name);
      const result = await outcome(damaged);
      expect(result.fault === undefined ? result : right).toEqual(right);
    }),
    { numRuns: 400 },
  );
});

test('names what is wrong', async () => {
  const changed = async (edit: (stored: Map<string, Uint8Array>) => void) => {
    const stored = new Map(files);
    edit(stored);
    const loaded = await load(stored);
    return loaded.ok ? undefined : loaded.fault;
  };
  const part = manifest.index[0]?.name ?? '';
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const resealed = (changes: object) => {
    const { seal: _, ...rest } = { ...manifest, ...changes };
    return encode({ ...rest, seal: hex(JSON.stringify(rest)) });
  };
  expect(await changed((stored) => stored.delete('manifest.json'))).toEqual({ kind: 'missing', part: 'manifest.json' });
  expect(await changed((stored) => stored.delete(part))).toEqual({ kind: 'missing', part });
  expect(await changed((stored) => stored.set(part, new Uint8Array(3)))).toMatchObject({
    kind: 'truncated',
    actual: 3,
  });
  expect(await changed((stored) => stored.set('manifest.json', encode('{')))).toMatchObject({ kind: 'bad-manifest' });
  expect(await changed((stored) => stored.set('manifest.json', resealed({ format: 99 })))).toEqual({
    ...{ kind: 'format-version', found: '99', expected: manifest.format },
  });
  const older = { ...subwordIdentity, version: 0 };
  expect(await changed((stored) => stored.set('manifest.json', resealed({ embedder: older })))).toEqual({
    ...{ kind: 'embedder-mismatch', found: older, expected: subwordIdentity },
  });
  expect(await changed((stored) => stored.set('manifest.json', encode({ ...manifest, corpusVersion: 'x' })))).toEqual({
    ...{ kind: 'checksum', part: 'manifest.json' },
  });
});
