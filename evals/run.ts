import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { serveWorker } from '../worker/node/serve-worker.ts';
import {
  acceptedFrom,
  acceptedSchema,
  compareWithAccepted,
  gateConfigSchema,
  floorFaults,
  gateFaults,
  limitFaults,
  otherFaults,
  redactionFaults,
} from './gate.ts';
import { judgeAnswers, readJudgePrompt } from './judge.ts';
import { expectationFaults, loadCaseFiles, type CaseFile } from './load-cases.ts';
import { readAndMeasureRedaction } from './redaction-strings.ts';
import { buildReport, verdictOf, type Report } from './report.ts';
import { htmlReport } from './report-html.ts';
import { judgeText, terminalReport } from './report-terminal.ts';
import { evalsHelp, parseEvalsArguments, type EvalsOptions } from './run-arguments.ts';
import { askCases, type CaseJob, type CaseResult } from './run-case.ts';
import {
  askInProcess,
  municipalities,
  openCorpus,
  ownCorpus,
  readCorpusFacts,
  type OpenCorpus,
} from './run-corpora.ts';
import { compareOverHttp, sampleCases, type HttpCheck } from './run-http.ts';
import { openModelRun, type ModelRun } from './model-run.ts';
import { mutationFaults, runMutations } from './run-mutations.ts';
import { measureSets } from './shared-sets.ts';

const projectDir = resolve(import.meta.dirname, '..');
const acceptedFile = join(import.meta.dirname, 'accepted.json');
const reportDir = join(import.meta.dirname, 'report');

/** How many cases are asked over HTTP too, and the seed that chooses them. */
const httpCases = 13;
const httpSeed = 1;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<number> {
  const parsed = parseEvalsArguments(process.argv.slice(2), projectDir, process.cwd());
  switch (parsed.kind) {
    case 'help':
      process.stdout.write(evalsHelp);
      return 0;
    case 'fault':
      process.stderr.write(`${parsed.message}\n\n${evalsHelp}`);
      return 1;
    case 'run':
      return evaluate(parsed.options);
  }
}

async function evaluate(options: EvalsOptions): Promise<number> {
  const { files, faults } = await loadCaseFiles(join(import.meta.dirname, 'cases'));
  const model =
    options.composer === 'generative'
      ? await openModelRun({ ...options, projectDir, environment: process.env })
      : undefined;
  try {
    return await evaluateWith(model, options, files, faults);
  } finally {
    await model?.close();
  }
}

async function evaluateWith(
  model: ModelRun | undefined,
  options: EvalsOptions,
  files: readonly CaseFile[],
  faults: readonly string[],
): Promise<number> {
  const startedAt = new Date();
  const asking = model === undefined ? askInProcess : model.asking(askInProcess);
  const corpora = await openCorpora(files, { ...options, ...(model === undefined ? {} : { model }) });
  const { jobs, faults: caseFaults } = await prepare(files, corpora, options.filter);
  const allFaults = [...faults, ...caseFaults];
  if (allFaults.length > 0) {
    say(`${allFaults.length} ${allFaults.length === 1 ? 'fault' : 'faults'} in the cases:`);
    for (const fault of allFaults) say(`  - ${fault}`);
    say(`\n0 passed, ${allFaults.length} failed`);
    return 1;
  }

  const gated = jobs.filter(({ heldOut }) => !heldOut);
  const cases = await askCases(gated, asking);
  const heldOut = await askCases(
    jobs.filter((job) => job.heldOut),
    asking,
  );
  const own = corpora.find(({ folder }) => folder === ownCorpus);
  const sets = options.sets && own !== undefined ? await measureSets(own.services) : undefined;
  const redaction = await readAndMeasureRedaction();
  const http = await checkHttp(cases, options);
  const accepted = await readJson(acceptedFile, (json) => acceptedSchema.parse(json));
  const config = gateConfigSchema.parse(JSON.parse(await readFile(join(import.meta.dirname, 'gate.json'), 'utf8')));
  const complete = options.filter === undefined;
  // A first run that is to be accepted is held against itself: its floors have to hold too.
  const against = accepted ?? (options.accept ? acceptedFrom(cases) : undefined);
  const gate =
    model === undefined
      ? gateFaults({ cases, accepted: against, config, complete })
      : floorFaults({ cases, accepted: against, config, complete });
  if (options.accept) gate.push(...limitFaults(cases, config).filter((fault) => !gate.includes(fault)));
  if (complete && model === undefined)
    gate.push(...otherFaults(config, heldOut, sets?.kind === 'measured' ? sets.metrics : undefined));
  if (complete) gate.push(...redactionFaults(config, redaction));
  if (http !== undefined && http.differences.length > 0) gate.push('the worker answers otherwise over HTTP');

  const mutations =
    options.mutate && against !== undefined
      ? await runMutations(gated, askInProcess, { accepted: against, config, sound: cases })
      : undefined;
  if (mutations !== undefined) gate.push(...mutationFaults(mutations));

  const judge =
    options.judge && model !== undefined && model.kind !== 'scripted' && own?.services.generative !== undefined
      ? await judgeAnswers(
          cases,
          own.services.generative.model,
          await readJudgePrompt(join(projectDir, 'prompts', 'judge.da.md')),
        )
      : undefined;
  const report = buildReport({
    startedAt: startedAt.toISOString(),
    ...(options.filter === undefined ? {} : { filter: options.filter }),
    corpora: corpora.map(({ about }) => about),
    comparison: complete
      ? compareWithAccepted(cases, accepted)
      : { newlyPassing: [], newlyFailing: [], added: [], vanished: [] },
    gate,
    http,
    mutations,
    sets,
    judge,
    redaction,
    config,
    cases,
    heldOut,
  });
  const folder = options.composer === 'generative' ? join(reportDir, 'generative') : reportDir;
  await writeReport(report, folder);
  say(terminalReport(report));
  if (judge !== undefined) say(judgeText(judge));
  else if (options.judge) say('Not judged: no model is configured (LLM_BASE_URL, LLM_MODEL).');
  say(`Report: ${join(folder, 'index.html')}`);
  if (options.accept) await accept(report);
  const failed = cases.filter((one) => verdictOf(one) === 'failed').length;
  // Another composer is held to the floors, not to each case: what fails then has no reason of its own to give.
  say(`${report.summary.passed} passed, ${model === undefined ? failed : gate.length} failed`);
  return gate.length > 0 ? 1 : 0;
}

async function openCorpora(
  files: readonly CaseFile[],
  options: Pick<EvalsOptions, 'outDir' | 'index'> & { readonly model?: ModelRun },
): Promise<OpenCorpus[]> {
  const folders = [...new Set(files.map(({ corpus }) => corpus))];
  const corpora: OpenCorpus[] = [];
  for (const folder of folders) corpora.push(await openCorpus(folder, projectDir, options, () => new Date()));
  return corpora;
}

/** Reads what judging needs, and checks all cases against their documents; only the chosen ones become jobs. */
async function prepare(
  files: readonly CaseFile[],
  corpora: readonly OpenCorpus[],
  filter: string | undefined,
): Promise<{ readonly jobs: CaseJob[]; readonly faults: string[] }> {
  const jobs: CaseJob[] = [];
  const faults: string[] = [];
  for (const { folder, services } of corpora) {
    const ofCorpus = files.filter(({ corpus }) => corpus === folder);
    const members = ofCorpus.flatMap(({ cases }) => cases.flatMap(({ expect }) => expect.members ?? []));
    const facts = await readCorpusFacts(services, [...new Set(members)]);
    for (const file of ofCorpus) {
      faults.push(...expectationFaults(file, facts.texts, new Set(municipalities)));
      for (const evalCase of file.cases) {
        if (filter !== undefined && !evalCase.id.includes(filter) && !evalCase.tags.includes(filter)) continue;
        jobs.push({ evalCase, folder, heldOut: file.heldOut, facts, services });
      }
    }
  }
  return { jobs, faults };
}

async function checkHttp(cases: readonly CaseResult[], { http, outDir }: EvalsOptions): Promise<HttpCheck | undefined> {
  const own = cases.filter(({ corpus }) => corpus === ownCorpus);
  if (http === 'skip' || own.length === 0) return undefined;
  const sample = sampleCases(own, httpCases, httpSeed);
  if (http instanceof URL) return compareOverHttp(http, sample);
  const worker = await serveWorker(outDir);
  try {
    return await compareOverHttp(worker.origin, sample);
  } finally {
    await worker.stop();
  }
}

async function readJson<T>(file: string, read: (json: unknown) => T): Promise<T | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : read(JSON.parse(text));
}

async function writeReport(report: Report, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(folder, 'index.html'), htmlReport(report));
}

/** Writes the run as the accepted one, if nothing speaks against it. */
async function accept({ gate, cases }: Report): Promise<void> {
  if (gate.length > 0) {
    say('Not accepted: the gate does not hold.');
    return;
  }
  await writeFile(acceptedFile, `${JSON.stringify(acceptedFrom(cases), null, 2)}\n`);
  say('Accepted: later runs are held against this one.');
}

process.exitCode = await main();
