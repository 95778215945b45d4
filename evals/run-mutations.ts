import type { AnsweringServices } from '../worker/answering/ports.ts';
import { acceptedCases, checkLimits, gateFaults, type Accepted, type GateConfig } from './gate.ts';
import type { MetricName } from './metrics/summary.ts';
import { askForgedButVerified, mutations, type Mutation } from './mutations.ts';
import { askCases, type Ask, type CaseJob, type CaseResult } from './run-case.ts';

/** What the gate made of the system with one thing weakened. */
export interface MutationOutcome {
  readonly name: string;
  readonly weakens: string;
  /** Cases that passed in the accepted run and fail now. */
  readonly broken: number;
  /** The measure that is there to notice, with its value in the sound system and in the weakened one. */
  readonly noticedBy: { readonly metric: MetricName; readonly tag?: string };
  readonly sound: number | undefined;
  readonly weakened: number | undefined;
  /** Floors and ceilings that no longer hold, that of `noticedBy` among them when the mutation is caught. */
  readonly limitsMissed: number;
  /** Why the gate has not noticed, or not where it should; undefined = caught. */
  readonly survives: string | undefined;
}

export interface MutationReport {
  readonly outcomes: readonly MutationOutcome[];
  /** Forged passages with verification in place. */
  readonly control: {
    /** Quotes and statements that verification withheld. */
    readonly withheld: number;
    /** Forged quotes that reached an answer: none may. */
    readonly shown: number;
  };
}

/** Asks every case of the system as it would be with one thing weakened, for each mutation, and asks the gate. */
export async function runMutations(
  jobs: readonly CaseJob[],
  answering: (services: AnsweringServices) => Ask,
  gate: { readonly accepted: Accepted; readonly config: GateConfig; readonly sound: readonly CaseResult[] },
): Promise<MutationReport> {
  const recorded = recording(answering);
  const outcomes: MutationOutcome[] = [];
  for (const mutation of mutations) {
    const cases = await askCases(jobs, (services) => mutation.apply(services, recorded));
    outcomes.push(outcomeOf(mutation, cases, gate));
  }
  const forged = await askCases(jobs, (services) => askForgedButVerified(services, answering));
  const sum = (read: (one: CaseResult) => number) => forged.reduce((total, one) => total + read(one), 0);
  return {
    outcomes,
    control: {
      withheld: sum(({ answer: { checks } }) => checks.fabricated + checks.misattributed + checks.dropped),
      shown: sum(({ judgement }) => judgement.notVerbatim.length),
    },
  };
}

function outcomeOf(
  { name, weakens, noticedBy }: Mutation,
  cases: readonly CaseResult[],
  { accepted, config, sound }: { accepted: Accepted; config: GateConfig; sound: readonly CaseResult[] },
): MutationOutcome {
  const held = (results: readonly CaseResult[]) => checkLimits(acceptedCases(results, accepted), config);
  const isNoticing = ({ metric, tag }: { metric: MetricName; tag: string | undefined }) =>
    metric === noticedBy.metric && tag === noticedBy.tag;
  const limits = held(cases);
  const noticing = limits.find(isNoticing);
  const where = `${noticedBy.metric}${noticedBy.tag === undefined ? '' : ` for ${noticedBy.tag}`}`;
  const survives =
    gateFaults({ cases, accepted, config, complete: true }).length === 0
      ? 'the gate holds'
      : noticing === undefined
        ? `gate.json has no limit on ${where}`
        : noticing.holds
          ? `${where} still holds`
          : undefined;
  return {
    name,
    weakens,
    broken: cases.filter(({ id, judgement }) => accepted.cases[id] === true && !judgement.passed).length,
    noticedBy,
    sound: held(sound).find(isNoticing)?.value,
    weakened: noticing?.value,
    limitsMissed: limits.filter(({ holds }) => !holds).length,
    survives,
  };
}

/** The sound system's replies are kept by request: mutations around answers need not ask again. */
function recording(answering: (services: AnsweringServices) => Ask): (services: AnsweringServices) => Ask {
  const replies = new WeakMap<AnsweringServices, Map<string, ReturnType<Ask>>>();
  return (services) => {
    const ask = answering(services);
    const known = replies.get(services) ?? new Map<string, ReturnType<Ask>>();
    replies.set(services, known);
    return (request) => {
      const key = JSON.stringify(request);
      const reply = known.get(key) ?? ask(request);
      known.set(key, reply);
      return reply;
    };
  };
}

/** Mutations that survive, and the control when it fails: none of them may. */
export function mutationFaults({ outcomes, control }: MutationReport): string[] {
  return [
    ...outcomes.flatMap(({ name, survives }) =>
      survives === undefined ? [] : [`the mutation "${name}" survives: ${survives}`],
    ),
    ...(control.shown > 0 ? [`${control.shown} forged quotes reached answers in spite of verification`] : []),
    ...(control.withheld === 0 ? ['verification withheld none of the forged quotes'] : []),
  ];
}
