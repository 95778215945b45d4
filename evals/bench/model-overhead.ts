// Measures what verification costs per answer, and how long a sentence is on its way from the model's last token to the
// reader, and writes both into docs/performance.md. Run: node evals/bench/model-overhead.ts
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

import { answerQuestion } from '../../worker/answering/answer-question.ts';
import type { Answer } from '../../worker/answering/answer.ts';
import type { AnsweringServices } from '../../worker/answering/ports.ts';
import { createNodeServices } from '../../worker/node/services-node.ts';
import { retell } from '../fake-model/retell.ts';
import { startFakeModel } from '../fake-model/server.ts';
import { loadCaseFiles } from '../load-cases.ts';
import { markdownTable } from './markdown-table.ts';
import { writeBetweenMarkers } from './write-between-markers.ts';

const projectFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const outDir = projectFile('.');
const rounds = 3;

let known: Answer | undefined;
/** When the server had the last token of each sentence of the reply. A sentence that is dropped makes the next seem later. */
let lastTokens: number[] = [];
const server = await startFakeModel((request) => {
  if (known === undefined) throw new Error('nothing has been asked');
  const reply = retell(known, request);
  if (reply.kind !== 'say') return reply;
  lastTokens = [];
  const whole = [...reply.pieces].join('');
  return { ...reply, pieces: stamped(whole.split(/(?<=\]\}),/u)) };
});

function* stamped(parts: readonly string[]): Generator<string> {
  for (const [at, part] of parts.entries()) {
    lastTokens.push(performance.now());
    yield at < parts.length - 1 ? `${part},` : part;
  }
}

/** Processor time of this process in milliseconds: verification waits for nothing, and others use the machine too. */
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const opened = await createNodeServices({
  outDir,
  now: processorMs,
  variables: { LLM_BASE_URL: server.baseUrl, LLM_MODEL: 'scripted', LLM_TOKENS_PER_DAY: '1000000000000' },
});
if (!opened.ok) throw new Error(opened.message);
const { files } = await loadCaseFiles(projectFile('evals/cases'));
const questions = files
  .filter(({ corpus }) => corpus === 'corpus/documents')
  .flatMap(({ cases }) => cases.flatMap((one) => ('question' in one ? [one.question] : [])));

const verify: number[] = [];
const delay: number[] = [];
for (let round = 0; round < rounds; round++) {
  for (const question of questions) await measure(question, opened.services);
}
await server.close();

async function measure(question: string, services: AnsweringServices): Promise<void> {
  for await (const event of answerQuestion({ question, composer: 'extractive' }, services))
    if (event.type === 'done') known = event.answer;
  let statements = 0;
  for await (const event of answerQuestion({ question, composer: 'generative' }, services)) {
    const last = lastTokens[statements];
    if (event.type === 'segment' && event.segment.kind === 'statement') {
      if (last !== undefined) delay.push(performance.now() - last);
      statements++;
    }
    if (event.type === 'done' && event.answer.composer === 'generative') verify.push(event.answer.timings.verify);
  }
}

const at = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? 0;
const row = (name: string, values: readonly number[], budget: string) => [
  name,
  `${values.length}`,
  ...[0.5, 0.95, 0.99].map((share) => at(values, share).toFixed(2)),
  budget,
];
const table = markdownTable(
  ['', 'measured', 'p50 ms', 'p95 ms', 'p99 ms', 'budget'],
  [
    row('verification per answer, processor time', verify, 'p95 ≤ 5 ms'),
    row('from last token to reader', delay, '50 ms'),
  ],
);
const processors = cpus();
const text = `Measured ${new Date().toISOString().slice(0, 10)} on ${processors.length} × ${processors[0]?.model ?? '?'}, Node ${process.versions.node}: ${questions.length} questions about the note, ${rounds} times each, answered by the scripted model over HTTP on the same machine. The delay runs from the moment the server has the token that completes a sentence until the checked sentence is given out: it holds the local connection, parsing and verification.\n\n${table}`;
await writeBetweenMarkers(projectFile('docs/performance.md'), 'model', 'Performance', text);
process.stdout.write(`${text}\n`);
