import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { describeLoadFault, loadCorpus } from './load-corpus.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const metadata = {
  id: 'havne',
  file: 'havne.txt',
  title: 'Havne',
  publisher: 'Nordby Kommune',
  date: '2024-03-01',
  language: 'da',
};

async function put(folder: string, json: unknown, source: string | Uint8Array = 'Havnen er åben.', file = 'havne.txt') {
  await mkdir(join(dir, folder), { recursive: true });
  await writeFile(join(dir, folder, 'document.json'), typeof json === 'string' ? json : JSON.stringify(json));
  await writeFile(join(dir, folder, file), source);
}

async function faults() {
  return (await loadCorpus(dir)).faults.map((fault) => ({ fault, text: describeLoadFault(fault) }));
}

describe('a corpus folder', () => {
  test('gives its documents sorted by id, each in its format, a byte order mark kept', async () => {
    await put('b', { ...metadata, id: 'aa', file: 'havne.MD' }, '# Hej', 'havne.MD');
    await put('a', metadata, '\ufeffHavnen');
    const { documents, faults: none } = await loadCorpus(dir);
    expect(none).toEqual([]);
    expect(documents.map((each) => [each.metadata.id, each.format, each.source])).toEqual([
      ['aa', 'md', '# Hej'],
      ['havne', 'txt', '\ufeffHavnen'],
    ]);
  });

  test('names what keeps a document out, the file and the remedy, and loads the others', async () => {
    await put('fin', { ...metadata, id: 'fin' });
    await put('latin1', metadata, new Uint8Array([0x48, 0xf8, 0x6a]));
    await put('tom', metadata, ' \n\u00ad');
    await put('pdf', { ...metadata, file: 'havne.pdf' });
    await put('væk', { ...metadata, file: 'andet.txt' });
    await put('ændret', { ...metadata, sha256: '0'.repeat(64) });
    await mkdir(join(dir, 'uden'));
    await mkdir(join(dir, 'mappe', 'havne.txt'), { recursive: true });
    await writeFile(join(dir, 'mappe', 'document.json'), JSON.stringify(metadata));
    expect((await loadCorpus(dir)).documents.map((each) => each.metadata.id)).toEqual(['fin']);
    const found = await faults();
    expect(found.map((each) => each.fault.code).toSorted()).toEqual([
      'empty_file',
      'hash_mismatch',
      'missing_file',
      'missing_file',
      'not_utf8',
      'unknown_format',
      'unreadable_file',
    ]);
    for (const { fault, text } of found) expect(text.startsWith(`${fault.path}: `)).toBe(true);
    expect(found.find((each) => each.fault.code === 'not_utf8')?.text).toBe(
      `${join(dir, 'latin1', 'havne.txt')}: filen er ikke UTF-8. Gem den igen med tegnsættet UTF-8.`,
    );
  });

  test('tells every fault of a document.json with its path', async () => {
    await put('a', {
      ...metadata,
      id: 'Æ',
      date: '1. maj',
      titel: 'x',
      title: 7,
      outline: [{ heading: 'A', level: 9 }],
      publisher: undefined,
    });
    const [found] = await faults();
    expect(found?.text).toBe(
      `${join(dir, 'a', 'document.json')}: oplysningerne kan ikke bruges. Ret: ` +
        'id: brug kun a-z, 0-9 og -, begynd med et bogstav eller tal, højst 64 tegn; ' +
        'title: skriv en tekst i anførselstegn; publisher: feltet mangler; ' +
        'date: skriv datoen som ÅÅÅÅ-MM-DD, fx "2024-05-31"; ' +
        'outline[0].level: skriv et helt tal fra 1 til 6; titel: feltet kendes ikke; fjern det.',
    );
  });

  test.each([['{'], ['[]'], [{ ...metadata, file: '../andet/havne.txt' }]])(
    'refuses %j as document.json',
    async (json) => {
      await put('a', json);
      expect((await faults()).map((each) => each.fault.code)).toEqual(['bad_metadata']);
    },
  );

  test('wants every id once', async () => {
    await put('a', metadata);
    await put('b', metadata);
    expect((await faults()).map((each) => each.text)).toEqual([
      `${join(dir, 'b', 'document.json')}: id'et "havne" bruges allerede i ${join(dir, 'a', 'document.json')}. Giv det ene dokument et andet id.`,
    ]);
  });

  test('must exist and hold something', async () => {
    expect((await faults()).map((each) => each.fault.code)).toEqual(['no_documents']);
    expect((await loadCorpus(join(dir, 'intet'))).faults).toEqual([
      { code: 'missing_folder', path: join(dir, 'intet') },
    ]);
  });
});
