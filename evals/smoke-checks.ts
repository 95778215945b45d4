import { setTimeout as wait } from 'node:timers/promises';

import { z } from 'zod';

import { answerSchema } from '../worker/answering/answer.ts';
import type { EvalCase } from './case.ts';
import { holdsPhrase } from './metrics/comparable-text.ts';
import { judgeCase, type CorpusFacts } from './metrics/judge-case.ts';

/** What one check of a worker in use came to; its texts are Danish. */
export interface Check {
  readonly name: string;
  /** Empty when all is well. */
  readonly faults: readonly string[];
  readonly note?: string;
}

export interface SmokeCase {
  readonly evalCase: EvalCase;
  readonly question: string;
  readonly facts: CorpusFacts;
}

const requestMs = 15_000;
const healthSchema = z.object({ corpusVersion: z.string() });

async function get(origin: string, path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(new URL(path, origin), { signal: AbortSignal.timeout(requestMs) });
  return { status: response.status, text: await response.text() };
}

/**
 * Whether the worker serves this version of the documents. A new deployment is not in place everywhere at once, so it is
 * asked again for up to `patienceMs`.
 */
export async function checkHealth(origin: string, corpusVersion: string, patienceMs = 60_000): Promise<Check> {
  const name = 'Adressen svarer med de dokumenter, der er indlæst her';
  const until = performance.now() + patienceMs;
  for (;;) {
    const fault = await get(origin, '/healthz').then(
      ({ status, text }) => healthFault(status, text, corpusVersion),
      (error: unknown) => `Der er ingen forbindelse: ${error instanceof Error ? error.message : String(error)}`,
    );
    if (fault === undefined) return { name, faults: [], note: corpusVersion };
    if (performance.now() > until) return { name, faults: [fault] };
    await wait(2_000);
  }
}

function healthFault(status: number, text: string, corpusVersion: string): string | undefined {
  if (status !== 200) return `/healthz gav status ${status}.`;
  const parsed = healthSchema.safeParse(JSON.parse(text));
  if (!parsed.success) return '/healthz svarer ikke som Kildesvar.';
  const served = parsed.data.corpusVersion;
  return served === corpusVersion ? undefined : `Adressen har version ${served}, men her er ${corpusVersion} indlæst.`;
}

/** Whether the answer as a page names what the case expects, and its first quote is marked in the document. */
export async function checkPage(origin: string, { evalCase, question }: SmokeCase): Promise<Check> {
  const name = `Svarsiden til »${question}«`;
  const page = await get(origin, `/?q=${encodeURIComponent(question)}`);
  if (page.status !== 200) return { name, faults: [`Siden gav status ${page.status}.`] };
  const text = page.text.replace(/<[^>]*>/g, ' ');
  const missing = (evalCase.expect.members ?? []).filter((member) => !holdsPhrase(text, member));
  const faults = missing.map((member) => `Siden nævner ikke ${member}.`);
  const href = /href="([^"]*\/dokument\/[^"]*#citat)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
  if (href === undefined) return { name, faults: [...faults, 'Siden henviser ikke til et citat.'] };
  const { pathname, search } = new URL(href, origin);
  const quoted = await get(origin, pathname + search);
  if (quoted.status !== 200 || !/<mark[^>]*id="citat"/.test(quoted.text)) {
    faults.push('Citatet er ikke markeret i dokumentet.');
  }
  return { name, faults, note: `${evalCase.expect.members?.length ?? 0} navne, citatet er markeret` };
}

/** Whether the answer by API is what the case expects. Without a key, an API that wants one is as it should be. */
export async function checkApi(origin: string, smokeCase: SmokeCase, key: string | undefined): Promise<Check> {
  const { evalCase, question, facts } = smokeCase;
  const name = `Svaret fra API'et til »${question}«`;
  const began = performance.now();
  const response = await fetch(new URL('/api/ask', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ question }),
    signal: AbortSignal.timeout(requestMs),
  });
  const body = await response.text();
  const milliseconds = performance.now() - began;
  if (response.status === 401 && key === undefined) {
    return { name, faults: [], note: 'kræver en nøgle, som det skal; sæt KILDESVAR_KEY for at prøve med en' };
  }
  if (response.status !== 200) return { name, faults: [`API'et gav status ${response.status}.`] };
  const parsed = answerSchema.safeParse(JSON.parse(body));
  if (!parsed.success) return { name, faults: ["API'et svarer ikke som Kildesvar."] };
  const answer = parsed.data;
  const retrieved = [...answer.citations.map(({ passageId }) => passageId), ...answer.related];
  const { faults } = judgeCase(evalCase, { userTurns: [question], answer, retrieved, milliseconds }, facts);
  return {
    name,
    faults,
    note: `${answer.status}, ${answer.citations.length} ${answer.citations.length === 1 ? 'citat' : 'citater'}, ${milliseconds.toFixed(0)} ms`,
  };
}
