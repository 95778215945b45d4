import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { answerSchema } from '../../answering/answer.ts';
import { projectDir } from '../project-dir.ts';
import { runProgram } from '../run-program.ts';
import { createKildesvarClient } from './client.ts';
import { collectExamples } from './example-requests.ts';
import { serveExamples } from './example-worker.ts';
import { publishedPath, readDescription } from './published.ts';
import { brokenPromises } from './still-there.ts';
import { writeTypes } from './write-types.ts';

/** What programs of others make of a worker that runs on this machine. */

const question = 'Hvilke kommuner er med i Business Region Aarhus?';
/** The linter neither reports nor asks for news of itself. */
const quiet = 'REDOCLY_TELEMETRY=off\nREDOCLY_SUPPRESS_UPDATE_NOTICE=true\n';

let worker: Awaited<ReturnType<typeof serveExamples>>;
let origin: string;
let scratch: string;

beforeAll(async () => {
  worker = await serveExamples();
  origin = worker.origin.origin;
  scratch = await mkdtemp(join(tmpdir(), 'kildesvar-clients-'));
  await writeFile(join(scratch, 'quiet.env'), quiet);
}, 120_000);

afterAll(async () => {
  await worker.stop();
  await rm(scratch, { recursive: true, force: true });
});

const packageFile = (path: string) => join(projectDir, 'node_modules', path);
const published = async (): Promise<unknown> => JSON.parse(await readFile(join(projectDir, publishedPath), 'utf8'));

describe('the description', () => {
  /** What the linter says. Answers that are no success are described once, as "default", not by number. */
  async function lint(description: unknown) {
    const file = join(scratch, 'openapi.json');
    await writeFile(file, JSON.stringify(description));
    const args = ['lint', file, '--extends=recommended-strict', '--skip-rule=operation-4xx-response'];
    return runProgram(process.execPath, [
      '--env-file',
      join(scratch, 'quiet.env'),
      packageFile('@redocly/cli/bin/cli.js'),
      ...args,
    ]);
  }

  test('is valid, its examples too', async () => {
    const { exitCode, output } = await lint(await readDescription(origin));
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
  });

  test('would not be valid with an example that is none', async () => {
    const text = JSON.stringify(await readDescription(origin));
    const { exitCode, output } = await lint(JSON.parse(text.replaceAll('"status":"answered"', '"status":"svaret"')));
    expect(exitCode).toBe(1);
    expect(output).toContain('no-invalid-media-type-examples');
  });

  test('keeps what the published one promised', async () => {
    expect(brokenPromises(await published(), await readDescription(origin))).toEqual([]);
  });

  test('has the examples that are answered today; if not, "npm run openapi" publishes it anew', async () => {
    const said = z.object({ response: z.object({ status: answerSchema.shape.status, text: z.string() }) });
    const asked = async (examples: readonly { path: string }[]) =>
      said.parse(examples.find(({ path }) => path === '/api/ask')).response;
    const stored: unknown = JSON.parse(await readFile(join(projectDir, 'worker/http/api-examples.json'), 'utf8'));
    const kept = z.array(z.looseObject({ path: z.string() })).parse(stored);
    const today = await collectExamples(origin, worker.adminKey);
    expect(kept.map(({ path }) => path)).toEqual(today.map(({ path }) => path));
    expect(await asked(kept)).toEqual(await asked(today));
  });

  test('is what the types of the client were written from', async () => {
    const words = (source: string) => source.match(/\w+/g);
    const types = await readFile(join(projectDir, 'worker/node/api/api-types.ts'), 'utf8');
    expect(words(types)).toEqual(words(writeTypes(await published())));
  });
});

test('the typed client asks, reads and rates', async () => {
  const client = createKildesvarClient({ origin });
  const { data: answer } = await client.POST('/api/ask', { body: { question } });
  const [citation] = answer?.citations ?? [];
  expect(answer?.status).toBe('answered');
  const { data: passage } = await client.GET('/api/passages/{id}', {
    params: { path: { id: citation?.passageId ?? '' } },
  });
  const { data: document } = await client.GET('/api/documents/{id}', {
    params: { path: { id: passage?.documentId ?? '' } },
  });
  expect(document?.text.slice(citation?.start, citation?.end)).toBe(citation?.quote);
  const { data: found } = await client.GET('/api/search', { params: { query: { q: question, limit: 3 } } });
  expect(found?.results.length).toBe(3);
  const rated = await client.POST('/api/feedback', { body: { answerId: answer?.id ?? '', rating: 'up' } });
  expect(rated.response.status).toBe(204);
  const { error } = await client.POST('/api/ask', { body: { question: ' ' } });
  expect(error?.code).toBe('invalid_request');
});

describe.each([
  ['docs/api.md', ['sh', 'ts']],
  ['README.md', ['sh']],
])('the examples of %s', async (path, languages) => {
  const text = await readFile(join(projectDir, path), 'utf8');
  const examples = [...text.matchAll(/```(sh|ts)\n(.*?)```/gs)].map(([, language = '', code = '']) => ({
    language,
    code,
    first: code.split('\n', 1)[0] ?? '',
  }));

  test('are there', () => {
    expect([...new Set(examples.map(({ language }) => language))].toSorted()).toEqual(languages);
  });

  test.each(examples)('$language: $first', async ({ language, code }) => {
    const local = code.replaceAll('http://localhost:8787', origin);
    const folder = join(projectDir, '.kildesvar', 'examples');
    await mkdir(folder, { recursive: true });
    const file = join(folder, `example-${process.pid}.${language}`);
    // What is refused is a failure, although curl itself does not think so.
    const strict = 'set -euo pipefail\ncurl() { command curl -sS --fail-with-body -w " %{http_code}" "$@"; }\n';
    await writeFile(file, language === 'sh' ? strict + local : local);
    const { exitCode, output } = await runProgram(language === 'sh' ? 'bash' : process.execPath, [file]);
    await rm(file);
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
    expect(output).toMatch(/\S/);
  });
});

describe('an MCP client', () => {
  async function inspect(...args: readonly string[]) {
    const cli = packageFile('@modelcontextprotocol/inspector/clients/launcher/build/index.js');
    const { exitCode, output } = await runProgram(process.execPath, [
      cli,
      ...['--cli', `${origin}/mcp`, '--transport', 'http', '--method', ...args],
    ]);
    return { exitCode, output, result: z.looseObject({}).catch({}).parse(parsed(output)) };
  }
  const parsed = (output: string): unknown => {
    try {
      return JSON.parse(output);
    } catch {
      return undefined;
    }
  };
  const call = (tool: string, argument: string) => inspect('tools/call', '--tool-name', tool, '--tool-arg', argument);

  const contentSchema = z.object({ content: z.tuple([z.object({ type: z.literal('text'), text: z.string() })]) });

  test('sees three tools that only read', async () => {
    const { result } = await inspect('tools/list');
    expect(result).toMatchObject({
      tools: ['search', 'fetch', 'ask'].map((name) => ({
        name,
        annotations: { readOnlyHint: true, openWorldHint: false },
      })),
    });
  });

  test('searches and fetches in the shapes ChatGPT reads', async () => {
    const { result: searched } = await call('search', `query=${question}`);
    const found = z
      .object({ results: z.array(z.strictObject({ id: z.string(), title: z.string(), url: z.url() })).min(1) })
      .parse(JSON.parse(contentSchema.parse(searched).content[0].text));
    expect(searched['structuredContent']).toEqual(found);
    const { result: fetched } = await call('fetch', `id=${found.results[0]?.id ?? ''}`);
    const passage = JSON.parse(contentSchema.parse(fetched).content[0].text);
    expect(fetched['structuredContent']).toEqual(passage);
    expect(passage).toMatchObject({ id: found.results[0]?.id, url: found.results[0]?.url });
  });

  test('asks, and gets quotes that can be looked up', async () => {
    const { result } = await call('ask', `question=${question}`);
    const { data } = await createKildesvarClient({ origin }).POST('/api/ask', { body: { question } });
    expect(contentSchema.parse(result).content[0].text).toBe(data?.text);
    expect(result['structuredContent']).toMatchObject({
      status: 'answered',
      answerable: true,
      citations: data?.citations.map(({ n, quote, url, start, end }) => ({ n, quote, url, start, end })),
    });
  });

  test('lists documents and reads one', async () => {
    const { result } = await inspect('resources/list');
    const { resources } = z.object({ resources: z.array(z.looseObject({ uri: z.string() })).min(1) }).parse(result);
    const { result: read } = await inspect('resources/read', '--uri', resources[0]?.uri ?? '');
    expect(read).toMatchObject({ contents: [{ uri: resources[0]?.uri, mimeType: 'text/plain' }] });
    const { output } = await inspect('resources/read', '--uri', 'kildesvar://passage/p-findes-ikke');
    expect(output).toMatch(/not found/i);
  });

  test('reads a passage that the search found', async () => {
    const { result: templates } = await inspect('resources/templates/list');
    expect(templates).toMatchObject({
      resourceTemplates: [{ uriTemplate: 'kildesvar://dokument/{id}' }, { uriTemplate: 'kildesvar://passage/{id}' }],
    });
    const found = await createKildesvarClient({ origin }).GET('/api/search', { params: { query: { q: question } } });
    const passage = found.data?.results[0]?.passage;
    const { result } = await inspect('resources/read', '--uri', `kildesvar://passage/${passage?.id ?? ''}`);
    expect(result).toMatchObject({ contents: [{ mimeType: 'text/plain', text: passage?.text }] });
  });

  async function conform(scenario: string, revision: string) {
    const { exitCode, output } = await runProgram(process.execPath, [
      packageFile('@modelcontextprotocol/conformance/dist/index.js'),
      ...['server', '--url', `${origin}/mcp`, '--scenario', scenario, '--spec-version', revision],
    ]);
    return { exitCode, output };
  }

  test.concurrent.each([
    ['2025-11-25', 'server-initialize'],
    ['2025-11-25', 'ping'],
    ['2025-11-25', 'tools-list'],
    ['2025-11-25', 'resources-list'],
    ['2025-11-25', 'dns-rebinding-protection'],
    ['2026-07-28', 'tools-list'],
    ['2026-07-28', 'resources-list'],
    ['2026-07-28', 'sep-2164-resource-not-found'],
    ['2026-07-28', 'dns-rebinding-protection'],
    ['2026-07-28', 'http-header-validation'],
    ['2026-07-28', 'server-sse-multiple-streams'],
    ['2026-07-28', 'input-required-result-unsupported-methods'],
    ['2026-07-28', 'input-required-result-validate-input'],
  ])('finds that we keep to the protocol of %s: %s', async (revision, scenario) => {
    const { exitCode, output } = await conform(scenario, revision);
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
    expect(output).toMatch(/Passed: ([1-9]\d*)\/\1, 0 failed, 0 warnings/);
  });

  /** Checks that ask for tools and prompts of the suite's own server. */
  test.concurrent.each([
    [
      'server-stateless',
      [
        'ServerRejectsUndeclaredCapability',
        'MissingCapabilityHttp400',
        'HttpServerNoIndependentRequestsOnStream',
        'ServerNoLogWithoutLogLevel',
      ],
    ],
    ['caching', ['PromptsListCachingHints']],
  ])('fails of %s only what asks for what we do not have', async (scenario, missing) => {
    const { output } = await conform(scenario, '2026-07-28');
    const [, failed = ''] = output.split('=== Failed Checks ===');
    expect([...failed.matchAll(/^ {2}- ([\w-]+):/gm)].map(([, name]) => name)).toEqual(missing);
    expect(output).toMatch(new RegExp(`Passed: \\d+/\\d+, ${missing.length} failed, 0 warnings`));
  });
});
