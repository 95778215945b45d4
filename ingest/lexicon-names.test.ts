import { readdir } from 'node:fs/promises';

import { expect, it } from 'vitest';

import { fold } from '../corpus/danish/folding.ts';
import { aspectCues } from '../corpus/danish/lexicon/aspects.ts';
import { municipalities } from '../corpus/danish/municipalities.ts';
import { loadCorpus } from './load/load-corpus.ts';
import { deriveParticipation } from './participation.ts';
import { prepareDocuments } from './prepare-documents.ts';

const root = new URL('../', import.meta.url);
const folderOf = (path: string) => new URL(path, root).pathname;

/** Every string of the lexicon, whether a member, a key or a value. */
async function lexiconEntries(): Promise<{ file: string; entry: string }[]> {
  const files = (await readdir(folderOf('corpus/danish/lexicon'))).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(async (file) => ({
      file,
      module: (await import(/* @vite-ignore */ new URL(`corpus/danish/lexicon/${file}`, root).href)) as unknown,
    })),
  );
  return modules.flatMap(({ file, module }) => stringsIn(module).map((entry) => ({ file, entry })));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Set || Array.isArray(value)) return [...value].flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

/**
 * Headings, collaborations, participants and places of every corpus there is. A heading that names an aspect is none, nor
 * is a common noun among participants ("regionen").
 */
async function namesOfDocuments(): Promise<Set<string>> {
  const aspectNames = new Set(Object.values(aspectCues).flatMap(({ labels }) => labels.map(fold)));
  const fixtures = (await readdir(folderOf('evals/fixtures'))).map((name) => `evals/fixtures/${name}`);
  const corpora = await Promise.all(
    ['corpus/documents', ...fixtures].map(async (path) =>
      prepareDocuments((await loadCorpus(folderOf(path))).documents),
    ),
  );
  const names = corpora.flat().flatMap(({ document, passages }) => [
    ...document.outline.map(({ heading }) => heading).filter((heading) => !aspectNames.has(fold(heading))),
    ...deriveParticipation(document, passages)
      .filter(({ kind }) => kind !== 'group')
      .flatMap(({ collaboration, name }) => [collaboration, name]),
  ]);
  return new Set(
    [...names, ...municipalities.map(({ name }) => name)].filter((name) => /^\p{Lu}/u.test(name)).map(fold),
  );
}

it('no entry of the lexicon is a name, heading or place of a document', async () => {
  const names = await namesOfDocuments();
  const entries = await lexiconEntries();
  expect(names.size).toBeGreaterThan(120);
  expect(entries.length).toBeGreaterThan(500);
  expect(entries.filter(({ entry }) => names.has(fold(entry)))).toEqual([]);
});
