import type { Answer, AskRequest, HistoryTurn } from '../worker/answering/answer.ts';
import type { AnsweringServices } from '../worker/answering/ports.ts';
import type { EvalCase } from './case.ts';
import type { GateCase } from './gate.ts';
import { judgeCase, type CorpusFacts } from './metrics/judge-case.ts';

export interface Reply {
  readonly answer: Answer;
  /** Ids of the passages found, best first. */
  readonly retrieved: readonly string[];
}

/** Whatever answers questions: the services in this process, a worker over HTTP, or either with something taken away. */
export type Ask = (request: AskRequest) => Promise<Reply>;

export interface CaseResult extends GateCase {
  readonly corpus: string;
  readonly expect: EvalCase['expect'];
  /** What the user wrote, one entry per turn. */
  readonly userTurns: readonly string[];
  /** The answers to the turns before the last. */
  readonly earlierAnswers: readonly Answer[];
  readonly answer: Answer;
  readonly retrievedIds: readonly string[];
}

function userTurnsOf(evalCase: EvalCase): readonly string[] {
  return 'turns' in evalCase ? evalCase.turns : [evalCase.question];
}

/** Asks the turns of a conversation one by one; each question goes with what was said before it. */
export async function askTurns(
  turns: readonly string[],
  ask: Ask,
): Promise<readonly { readonly request: AskRequest; readonly reply: Reply }[]> {
  const history: HistoryTurn[] = [];
  const exchanges: { request: AskRequest; reply: Reply }[] = [];
  for (const question of turns) {
    const request: AskRequest = history.length === 0 ? { question } : { question, history: [...history] };
    const reply = await ask(request);
    exchanges.push({ request, reply });
    history.push({ role: 'user', text: question }, { role: 'assistant', text: reply.answer.text });
  }
  return exchanges;
}

/** Asks one case and judges its last answer. `now` gives milliseconds; only differences count. */
async function runCase(
  evalCase: EvalCase,
  corpus: { readonly folder: string; readonly facts: CorpusFacts; readonly ask: Ask },
  now: () => number,
): Promise<CaseResult> {
  let milliseconds = 0;
  const timed: Ask = async (request) => {
    const start = now();
    const reply = await corpus.ask(request);
    milliseconds = now() - start;
    return reply;
  };
  const userTurns = userTurnsOf(evalCase);
  const exchanges = await askTurns(userTurns, timed);
  const last = exchanges.at(-1);
  if (last === undefined) throw new Error(`${evalCase.id} asks nothing`);
  const { answer, retrieved } = last.reply;
  return {
    id: evalCase.id,
    corpus: corpus.folder,
    tags: evalCase.tags,
    known: evalCase.known,
    expect: evalCase.expect,
    userTurns,
    earlierAnswers: exchanges.slice(0, -1).map(({ reply }) => reply.answer),
    answer,
    retrieved: retrieved.length,
    retrievedIds: retrieved,
    milliseconds,
    judgement: judgeCase(evalCase, { userTurns, answer, retrieved, milliseconds }, corpus.facts),
  };
}

/** A case with all that asking and judging it needs. */
export interface CaseJob {
  readonly evalCase: EvalCase;
  readonly folder: string;
  readonly heldOut: boolean;
  readonly facts: CorpusFacts;
  readonly services: AnsweringServices;
}

/** Asks all cases one after the other; `answering` makes what is asked from the services of a case's documents. */
export async function askCases(
  jobs: readonly CaseJob[],
  answering: (services: AnsweringServices) => Ask,
): Promise<CaseResult[]> {
  const asks = new Map<AnsweringServices, Ask>();
  const results: CaseResult[] = [];
  for (const { evalCase, folder, facts, services } of jobs) {
    const ask = asks.get(services) ?? answering(services);
    asks.set(services, ask);
    results.push(await runCase(evalCase, { folder, facts, ask }, () => performance.now()));
  }
  return results;
}
