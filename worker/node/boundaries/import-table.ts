import { posix } from 'node:path';

import type { ModuleImport } from './read-imports.ts';

/** What the files of one folder may import beside each other. */
interface FolderRule {
  /** From the project's root, with a slash at its end. A file belongs to the longest folder that fits. */
  readonly folder: string;
  /** Packages by name, subpaths included; "node:" and "cloudflare:" stand for everything the platform has. */
  readonly packages: readonly string[];
  /** Files of the project: a path, or the beginning of one. */
  readonly files: readonly string[];
  /** Of these files types only. */
  readonly types?: readonly string[];
  /** Taken out of `files` again. */
  readonly never?: readonly string[];
  /** Packages that its tests may use too: clients of what is built here. */
  readonly testPackages?: readonly string[];
}

const answeringContract = ['worker/answering/answer.ts', 'worker/answering/ports.ts', 'worker/answering/stores.ts'];

/** The table of docs/architecture.md. */
const importTable: readonly FolderRule[] = [
  { folder: 'corpus/', packages: ['zod', '@noble/hashes'], files: [] },
  { folder: 'prompts/', packages: ['zod'], files: [] },
  {
    folder: 'ingest/',
    packages: [
      'node:',
      'zod',
      '@noble/hashes',
      '@lancedb/lancedb',
      'apache-arrow',
      '@langchain/core',
      '@langchain/textsplitters',
    ],
    files: ['corpus/', 'worker/config.ts', 'worker/adapters/embedder-'],
  },
  {
    folder: 'worker/',
    packages: ['cloudflare:', 'hono', 'zod', '@hono/zod-openapi'],
    files: ['corpus/', 'prompts/', 'worker/'],
    never: ['worker/node/'],
    testPackages: ['openai', 'ai', '@ai-sdk/openai', '@ai-sdk/openai-compatible'],
  },
  { folder: 'worker/answering/', packages: ['zod'], files: ['corpus/', 'prompts/'] },
  {
    folder: 'worker/adapters/',
    packages: ['zod', 'openai', '@streamparser/json', '@lancedb/lancedb'],
    files: ['corpus/', ...answeringContract],
    types: ['worker/answering/'],
  },
  {
    folder: 'worker/http/',
    packages: ['hono', 'zod', '@hono/zod-openapi'],
    files: answeringContract,
    types: ['worker/answering/', 'corpus/'],
  },
  {
    folder: 'worker/channels/',
    packages: ['hono', 'zod', '@hono/zod-openapi', 'jose'],
    files: answeringContract,
    types: ['worker/answering/', 'corpus/'],
  },
  {
    folder: 'worker/channels/slack/',
    packages: ['hono', 'zod', 'slack-web-api-client'],
    files: [...answeringContract, 'worker/channels/'],
    types: ['worker/answering/', 'corpus/'],
    never: ['worker/channels/teams/'],
  },
  {
    folder: 'worker/channels/mcp/',
    packages: ['hono', 'zod', '@hono/zod-openapi', '@modelcontextprotocol/server'],
    files: ['worker/channels/protocol-deps.ts', ...answeringContract],
    types: ['worker/answering/', 'corpus/'],
  },
  { folder: 'worker/widget/', packages: ['lit'], files: [], types: answeringContract },
  {
    folder: 'worker/node/',
    packages: ['node:', 'zod', 'oxc-parser', 'esbuild', 'wrangler'],
    files: ['worker/', 'corpus/', 'prompts/', 'ingest/index.ts'],
    never: ['worker/channels/'],
  },
  { folder: 'worker/node/played-slack/', packages: ['node:', 'zod', 'vitest'], files: [] },
  {
    folder: 'worker/node/teams/',
    packages: ['node:', 'zod', 'jose'],
    files: ['worker/node/', 'ingest/index.ts'],
  },
  {
    folder: 'worker/node/api/',
    packages: ['node:', 'zod', 'openapi-fetch'],
    files: ['worker/node/', 'worker/http/with-examples.ts', 'worker/answering/answer.ts'],
  },
  {
    folder: 'worker/node/browser/',
    packages: ['node:', 'zod', 'vitest', 'playwright-core', 'axe-core'],
    files: ['worker/node/', 'worker/answering/answer.ts'],
  },
  {
    folder: 'evals/',
    packages: ['node:', 'zod', 'yaml'],
    files: [
      'evals/bench/',
      'worker/node/services-node.ts',
      'worker/node/serve-worker.ts',
      'worker/answering/',
      'corpus/',
      'prompts/',
      'ingest/index.ts',
    ],
  },
  {
    folder: 'evals/bench/',
    packages: [
      'node:',
      'zod',
      'yaml',
      'minisearch',
      '@orama',
      '@lancedb/lancedb',
      'autocannon',
      'wrangler',
      'miniflare',
    ],
    files: [
      'evals/',
      'worker/node/services-node.ts',
      'worker/node/serve-worker.ts',
      'worker/answering/',
      'corpus/',
      'prompts/',
      'ingest/index.ts',
    ],
  },
];

/** What a test may use beside what its folder may. */
const testPackages = ['node:', 'vitest', 'fast-check', 'slack-edge'];
const workersTestPackages = ['vitest', 'fast-check', 'cloudflare:'];

/**
 * Why an import breaks the table, or undefined when it does not. `file` is the importing file's path from the
 * project's root, with forward slashes.
 */
export function importFault(
  file: string,
  { specifier, typeOnly }: Pick<ModuleImport, 'specifier' | 'typeOnly'>,
): string | undefined {
  const rule = ruleOf(file);
  if (rule === undefined) return 'no rule names its folder';
  if (specifier === undefined) return 'a computed import cannot be held against the table';
  if (!specifier.startsWith('.')) {
    const tests = /\.workers\.test\.ts$|-for-tests\.ts$/.test(file)
      ? workersTestPackages
      : file.endsWith('.test.ts')
        ? testPackages
        : [];
    return [...rule.packages, ...tests, ...(tests.length > 0 ? (rule.testPackages ?? []) : [])].some((name) =>
      isOfPackage(specifier, name),
    )
      ? undefined
      : `${rule.folder} may not use ${specifier}`;
  }
  const target = posix.join(posix.dirname(file), specifier);
  if (ruleOf(target)?.folder === rule.folder) return channelFault(file, target);
  const isIn = (paths: readonly string[] | undefined) => paths?.some((path) => target.startsWith(path)) === true;
  if (isIn(rule.never)) return `${rule.folder} may not use ${target}`;
  if (isIn(rule.files)) return undefined;
  if (isIn(rule.types)) return typeOnly ? undefined : `${rule.folder} may use types of ${target} only`;
  return `${rule.folder} may not use ${target}`;
}

function ruleOf(path: string): FolderRule | undefined {
  return importTable
    .filter(({ folder }) => path.startsWith(folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

function isOfPackage(specifier: string, name: string): boolean {
  return name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`);
}

/** Channels share files that lie directly in their folder, but one channel does not know another. */
function channelFault(file: string, target: string): string | undefined {
  const channel = /^worker\/channels\/([^/]+)\//;
  const [own, other] = [channel.exec(file)?.[1], channel.exec(target)?.[1]];
  return other !== undefined && own !== other ? `worker/channels/${own ?? ''} may not use ${target}` : undefined;
}
