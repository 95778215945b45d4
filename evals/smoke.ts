// Asks the flagship questions of a worker that is in use, and holds the answers against their cases.
// Run: node evals/smoke.ts --address https://kildesvar.example.dk [--out DIR]; a key for the API stands in KILDESVAR_KEY.
// What it writes is for whoever deploys, hence in Danish.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { createNodeServices } from '../worker/node/services-node.ts';
import { expectationFaults, loadCaseFiles } from './load-cases.ts';
import { municipalities, ownCorpus, readCorpusFacts } from './run-corpora.ts';
import { checkApi, checkHealth, checkPage, type Check, type SmokeCase } from './smoke-checks.ts';

const projectDir = resolve(import.meta.dirname, '..');

/** The flagship cases that the documents at hand can answer. */
async function readFlagships(outDir: string): Promise<{ readonly corpusVersion: string; readonly cases: SmokeCase[] }> {
  const opened = await createNodeServices({ outDir });
  if (!opened.ok) throw new Error(opened.message);
  const { files } = await loadCaseFiles(join(import.meta.dirname, 'cases'));
  const chosen = files
    .filter(({ corpus }) => corpus === ownCorpus)
    .map((file) => ({ ...file, cases: file.cases.filter(({ tags }) => tags.includes('flagship')) }));
  const members = chosen.flatMap(({ cases }) => cases.flatMap(({ expect }) => expect.members ?? []));
  const facts = await readCorpusFacts(opened.services, [...new Set(members)]);
  const known = new Set(municipalities);
  const fitting = chosen.filter((file) => expectationFaults(file, facts.texts, known).length === 0);
  return {
    corpusVersion: opened.services.index.corpusVersion,
    cases: fitting.flatMap(({ cases }) =>
      cases.flatMap((one) => ('question' in one ? [{ evalCase: one, question: one.question, facts }] : [])),
    ),
  };
}

function tell({ name, faults, note }: Check): void {
  const detail = note === undefined ? '' : `  (${note})`;
  process.stdout.write(`${faults.length === 0 ? 'ok    ' : 'FEJL  '}${name}${detail}\n`);
  for (const fault of faults) process.stdout.write(`        ${fault}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { address: { type: 'string' }, out: { type: 'string' } } });
  if (values.address === undefined || !URL.canParse(values.address)) {
    process.stderr.write('Skriv adressen, for eksempel --address https://kildesvar.example.dk.\n');
    process.exitCode = 1;
    return;
  }
  const origin = new URL(values.address).origin;
  const { corpusVersion, cases } = await readFlagships(resolve(values.out ?? projectDir));
  const checks = [await checkHealth(origin, corpusVersion)];
  tell(checks[0] ?? { name: '', faults: [] });
  if (checks[0]?.faults.length === 0) {
    for (const smokeCase of cases) {
      for (const check of [
        await checkPage(origin, smokeCase),
        await checkApi(origin, smokeCase, process.env['KILDESVAR_KEY']),
      ]) {
        tell(check);
        checks.push(check);
      }
    }
    if (cases.length === 0) {
      process.stdout.write('Spørgsmålet i prøven handler om andre dokumenter, så der er ikke stillet noget.\n');
    }
  }
  if (checks.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
}

await main();
