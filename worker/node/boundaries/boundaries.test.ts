import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { projectDir } from '../project-dir.ts';
import { importFault } from './import-table.ts';
import { readImports } from './read-imports.ts';

function faultsOf(file: string, source: string): string[] {
  return readImports(file, source).flatMap((found) => {
    const fault = importFault(file, found);
    return fault === undefined ? [] : [`${file}:${found.line} ${fault}`];
  });
}

const files = globSync('{corpus,prompts,ingest,worker,evals}/**/*.{ts,mjs}', { cwd: projectDir })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.includes('node_modules/') && !file.endsWith('.d.ts'));

describe('the project', () => {
  test('keeps to the import table', () => {
    expect(files).toContain('worker/node/boundaries/import-table.ts');
    expect(files.flatMap((file) => faultsOf(file, readFileSync(join(projectDir, file), 'utf8')))).toEqual([]);
  });

  test('gives a rule and a reason wherever a lint rule is set aside', () => {
    const bare = files.flatMap((file) =>
      readFileSync(join(projectDir, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          /(?:\/\/|\/\*)\s*(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)/.test(line) &&
          !/(?:disable[\w-]*\s+[\w/-]+|@ts-expect-error).* -- \S/.test(line) &&
          !file.startsWith('worker/node/boundaries/')
            ? [`${file}:${index + 1}`]
            : [],
        ),
    );
    expect(bare).toEqual([]);
  });
});

describe('the reader of imports', () => {
  test.each([
    ["import { a } from 'x';", 'x', false],
    ['import { a } from "x";', 'x', false],
    ["import 'x';", 'x', false],
    ["import type { A } from 'x';", 'x', true],
    ["import { type A } from 'x';", 'x', true],
    ["import { type A, b } from 'x';", 'x', false],
    ["export { a } from 'x';", 'x', false],
    ["export type { A } from 'x';", 'x', true],
    ["export * from 'x';", 'x', false],
    ["const a = await import('x');", 'x', false],
    ['const a = await import(`x${1}`);', undefined, false],
    ["let a: import('x').A;", 'x', true],
    ["const a = require('x');", 'x', false],
    ["const a = import.meta.resolve('x');", 'x', false],
  ])('%s', (source, specifier, typeOnly) => {
    expect(readImports('a.ts', `\n${source}`)).toEqual([{ specifier, typeOnly, line: 2 }]);
  });

  test('is not taken in by comments and strings', () => {
    expect(readImports('a.ts', "// import 'x';\nconst a = \"import 'x'\";\nexport { a };")).toEqual([]);
  });
});

describe('the import table', () => {
  test.each([
    ['corpus/index/a.ts', "import { b } from '../../worker/answering/answer.ts';"],
    ['corpus/a.ts', "import type { B } from '../ingest/clean.ts';"],
    ['corpus/a.ts', "import { readFileSync } from 'node:fs';"],
    ['corpus/a.ts', "import { z } from 'zodiac';"],
    ['prompts/a.ts', "import type { B } from '../corpus/passage.ts';"],
    ['ingest/a.ts', "import { b } from '../worker/services.ts';"],
    ['ingest/a.ts', "import { b } from '../evals/case.ts';"],
    ['worker/answering/kinds/a.ts', "export { b } from '../../adapters/b.ts';"],
    ['worker/answering/a.ts', "import { Hono } from 'hono';"],
    ['worker/answering/a.ts', "import { createHash } from 'node:crypto';"],
    ['worker/answering/a.test.ts', "import { Hono } from 'hono';"],
    ['worker/adapters/a.ts', "import type { B } from '../http/b.ts';"],
    ['worker/adapters/a.ts', "import { answerQuestion } from '../answering/answer-question.ts';"],
    ['worker/http/a.ts', "const b = await import('../adapters/b.ts');"],
    ['worker/http/a.ts', "let b: import('../channels/slack/b.ts').B;"],
    ['worker/channels/slack/a.ts', "import { b } from '../teams/b.ts';"],
    ['worker/widget/a.ts', "import { answerSchema } from '../answering/answer.ts';"],
    ['worker/services.ts', "import { b } from './node/services-node.ts';"],
    ['worker/index.ts', "import { b } from '../ingest/index.ts';"],
    ['worker/node/a.ts', "import { b } from '../../ingest/clean.ts';"],
    ['worker/node/a.ts', "import { b } from '../channels/slack/b.ts';"],
    ['evals/a.ts', "import { b } from '../worker/http/b.ts';"],
    ['evals/a.ts', "import MiniSearch from 'minisearch';"],
    ['evals/a.ts', 'const b = await import(someName);'],
    ['elsewhere/a.ts', "import { z } from 'zod';"],
  ])('refuses in %s: %s', (file, source) => {
    expect(faultsOf(file, source)).toHaveLength(1);
  });

  test.each([
    ['corpus/index/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
    ['corpus/a.test.ts', "import { readFileSync } from 'node:fs';"],
    ['ingest/a.ts', "import { b } from '../worker/adapters/embedder-openai.ts';"],
    ['worker/answering/a.workers.test.ts', "import { env } from 'cloudflare:workers';"],
    ['worker/http/a.ts', "import { answerSchema } from '../answering/answer.ts';"],
    ['worker/channels/slack/a.ts', "import { b } from './b.ts';"],
    ['worker/channels/slack/a.ts', "import { b } from '../shared.ts';"],
    ['evals/bench/a.ts', "import MiniSearch from 'minisearch';"],
  ])('allows in %s: %s', (file, source) => {
    expect(faultsOf(file, source)).toEqual([]);
  });
});
