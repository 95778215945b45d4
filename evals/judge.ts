import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { renderData } from '../prompts/data.ts';
import { createPrompt, type Prompt } from '../prompts/prompt.ts';
import type { LanguageModel } from '../worker/answering/ports.ts';
import type { CaseResult } from './run-case.ts';

export const criteria = ['faithful', 'complete', 'danish'] as const;
export type Criterion = (typeof criteria)[number];
export type Verdict = Readonly<Record<Criterion, boolean>>;

/** What a model made of the answers. */
export interface JudgeReport {
  readonly model: string;
  readonly promptVersion: string;
  /** Cases that a majority was reached for. */
  readonly judged: number;
  /** Cases whose calls failed or gave no verdict. */
  readonly undecided: number;
  /** Share of the judged cases. */
  readonly shares: Readonly<Record<Criterion, number>>;
  readonly cases: readonly ({ readonly id: string } & Verdict)[];
}

const votes = 3;
const outputTokens = 300;
const verdictSchema = z.object({ faithful: z.boolean(), complete: z.boolean(), danish: z.boolean() });
const form = {
  name: 'verdict',
  schema: {
    type: 'object',
    properties: {
      ...Object.fromEntries(criteria.map((name) => [name, { type: 'boolean' }])),
      why: { type: 'string' },
    },
    required: [...criteria, 'why'],
    additionalProperties: false,
  },
};

export async function readJudgePrompt(file: string): Promise<Prompt> {
  const sha256 = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
  return createPrompt('judge', await readFile(file, 'utf8'), sha256);
}

/** Lets a model judge the answers that say something, three times each; the majority counts, criterion by criterion. */
export async function judgeAnswers(
  cases: readonly CaseResult[],
  model: LanguageModel,
  prompt: Prompt,
): Promise<JudgeReport> {
  const judged: ({ id: string } & Verdict)[] = [];
  let undecided = 0;
  for (const one of cases.filter(({ answer }) => answer.segments.some(({ kind }) => kind === 'statement'))) {
    const verdicts: Verdict[] = [];
    for (let vote = 1; vote <= votes; vote++) {
      const verdict = await askOnce(one, vote, model, prompt);
      if (verdict !== undefined) verdicts.push(verdict);
    }
    const majority = majorityOf(verdicts);
    if (majority === undefined) undecided++;
    else judged.push({ id: one.id, ...majority });
  }
  const share = (name: Criterion) => judged.filter((one) => one[name]).length / Math.max(1, judged.length);
  return {
    model: model.name,
    promptVersion: prompt.version,
    judged: judged.length,
    undecided,
    shares: { faithful: share('faithful'), complete: share('complete'), danish: share('danish') },
    cases: judged,
  };
}

/** What more than half of all votes say of each criterion; undefined when votes are missing for that. */
export function majorityOf(verdicts: readonly Verdict[]): Verdict | undefined {
  if (verdicts.length * 2 <= votes) return undefined;
  const most = (name: Criterion) => verdicts.filter((verdict) => verdict[name]).length * 2 > verdicts.length;
  return { faithful: most('faithful'), complete: most('complete'), danish: most('danish') };
}

async function askOnce(
  { userTurns, answer, expect }: CaseResult,
  vote: number,
  model: LanguageModel,
  prompt: Prompt,
): Promise<Verdict | undefined> {
  const facts = expect.facts.map((fact) => (typeof fact === 'string' ? fact : fact.anyOf.join(' / ')));
  const user = renderData({
    // The number makes each vote a request of its own, also where replies are recorded.
    bedømmelse: vote,
    spørgsmål: userTurns.at(-1) ?? '',
    svar: answer.segments.map(({ text, citations }) => ({
      sætning: text,
      citater: answer.citations.filter(({ n }) => citations.includes(n)).map(({ quote }) => quote),
    })),
    forventet: { status: expect.status, oplysninger: [...facts, ...(expect.members ?? [])] },
  });
  const paths = criteria.map((name) => `$.${name}`);
  const said: Record<string, unknown> = {};
  const request = { system: prompt.text, user, form, paths, outputTokens };
  for await (const event of model.reply(request, new AbortController().signal))
    if (event.type === 'value') said[event.key] = event.value;
  return verdictSchema.safeParse(said).data;
}
