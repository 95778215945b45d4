import { z } from 'zod';

import type { RedactionReport } from './metrics/redaction.ts';
import { setMetricNames, type SetMetricName } from './metrics/set-metrics.ts';
import { metricNames, summarise, type JudgedCase, type MetricName, type Summary } from './metrics/summary.ts';

const share = z.number().min(0).max(1);
const sharesSchema = z.partialRecord(z.enum(metricNames), share);

const setSharesSchema = z.partialRecord(z.enum(setMetricNames), share);

/** `gate.json`: what the accepted cases must reach together, and what the other sets must. */
export const gateConfigSchema = z.strictObject({
  floors: sharesSchema,
  ceilings: sharesSchema,
  /** Floors for the accepted cases of one tag. */
  tags: z.record(z.string(), sharesSchema).default({}),
  /**
   * Floors of its own for a body of documents, by its folder, that joined when it was harder than the others: its cases
   * are not among those that the floors and ceilings above hold for.
   */
  bodies: z.record(z.string(), sharesSchema).default({}),
  /** Floors for the held-out cases. */
  heldOut: sharesSchema.default({}),
  /** Floors for others' questions. */
  sets: setSharesSchema.default({}),
  /** Floors for what redaction takes out, over `redaction/strings.yaml`. */
  redaction: z.strictObject({ precision: share, recall: share }).default({ precision: 0, recall: 0 }),
  /** What the floors are to be raised to. */
  targets: z
    .strictObject({
      all: sharesSchema.default({}),
      tags: z.record(z.string(), sharesSchema).default({}),
      sets: setSharesSchema.default({}),
    })
    .default({ all: {}, tags: {}, sets: {} }),
});
export type GateConfig = z.infer<typeof gateConfigSchema>;

/** `accepted.json`: for every case of the last accepted run, whether it passed. */
export const acceptedSchema = z.strictObject({ cases: z.record(z.string(), z.boolean()) });
export type Accepted = z.infer<typeof acceptedSchema>;

/** A judged case with the folder of documents it is about. */
export interface LimitedCase extends JudgedCase {
  readonly corpus: string;
}

export interface GateCase extends LimitedCase {
  /** Why the case is known to fail. */
  readonly known: string | undefined;
  /** How many passages were found. */
  readonly retrieved: number;
}

export interface GateInput {
  readonly cases: readonly GateCase[];
  /** Undefined when no run was ever accepted. */
  readonly accepted: Accepted | undefined;
  readonly config: GateConfig;
  /** False when only some of the cases were asked: then floors and vanished cases are not looked at. */
  readonly complete: boolean;
}

/**
 * Why the run may not land, one line each; empty = it may. The rules: there are cases, and something was found for
 * one of them; no case fails that passed in the accepted run; no case of it has vanished; any other case that fails
 * says why it is known to; floors and ceilings hold on the cases of the accepted run.
 */
export function gateFaults({ cases, accepted, config, complete }: GateInput): string[] {
  if (cases.length === 0) return ['no case was run'];
  const faults: string[] = [];
  if (cases.every(({ retrieved }) => retrieved === 0)) faults.push('retrieval found nothing for any case');
  for (const { id, judgement, known } of cases) {
    if (judgement.passed) continue;
    if (accepted?.cases[id] === true) faults.push(`${id} fails, but passed in the accepted run`);
    else if (known === undefined) faults.push(`${id} is new and fails: mend it, or say why in its "known"`);
  }
  if (!complete) return faults;
  if (accepted === undefined) return [...faults, 'no run has been accepted yet: run with --accept'];
  const ids = new Set(cases.map(({ id }) => id));
  for (const id of Object.keys(accepted.cases)) {
    if (!ids.has(id)) faults.push(`${id} was in the accepted run and is gone`);
  }
  const folders = new Set(cases.map(({ corpus }) => corpus));
  for (const folder of Object.keys(config.bodies)) {
    if (!folders.has(folder)) faults.push(`gate.json has floors for ${folder}, and no case is about it`);
  }
  return [...faults, ...limitFaults(acceptedCases(cases, accepted), config)];
}

/** One floor or ceiling held against a set of cases. */
export interface LimitCheck {
  readonly metric: MetricName;
  /** A tag, or the folder of a body of documents; undefined: the limit is for all other cases. */
  readonly tag: string | undefined;
  readonly kind: 'floor' | 'ceiling';
  readonly limit: number;
  /** Undefined: not measured, and then the limit does not hold. */
  readonly value: number | undefined;
  readonly holds: boolean;
}

/**
 * Holds every floor and ceiling against these cases, in the order of the measures: for all of them, then tag by tag, and
 * for each body of documents with floors of its own, as far as there are cases of it.
 */
export function checkLimits(
  cases: readonly LimitedCase[],
  { floors, ceilings, tags, bodies }: GateConfig,
): LimitCheck[] {
  const joint = cases.filter(({ corpus }) => bodies[corpus] === undefined);
  const all = summarise(joint);
  return [
    ...heldAgainst(all, floors, 'floor', undefined),
    ...heldAgainst(all, ceilings, 'ceiling', undefined),
    ...Object.entries(tags).flatMap(([tag, limits]) =>
      heldAgainst(summarise(joint.filter((one) => one.tags.includes(tag))), limits, 'floor', tag),
    ),
    ...Object.entries(bodies).flatMap(([folder, limits]) => {
      const own = cases.filter(({ corpus }) => corpus === folder);
      return own.length === 0 ? [] : heldAgainst(summarise(own), limits, 'floor', folder);
    }),
  ];
}

function heldAgainst(
  { metrics }: Summary,
  limits: Partial<Record<MetricName, number>>,
  kind: LimitCheck['kind'],
  tag: string | undefined,
): LimitCheck[] {
  return metricNames.flatMap((metric) => {
    const limit = limits[metric];
    const value = metrics[metric];
    if (limit === undefined) return [];
    const holds = value !== undefined && (kind === 'floor' ? value >= limit : value <= limit);
    return [{ metric, tag, kind, limit, value, holds }];
  });
}

/** The part of the gate that holds for every composer: cases were asked, something was found, and the limits hold. */
export function floorFaults({ cases, accepted, config, complete }: GateInput): string[] {
  if (cases.length === 0) return ['no case was run'];
  if (cases.every(({ retrieved }) => retrieved === 0)) return ['retrieval found nothing for any case'];
  if (!complete) return [];
  if (accepted === undefined) return ['no run has been accepted yet: run with --accept'];
  return limitFaults(acceptedCases(cases, accepted), config);
}

/** The floors and ceilings that do not hold on these cases, in words. */
export function limitFaults(cases: readonly LimitedCase[], config: GateConfig): string[] {
  return checkLimits(cases, config)
    .filter(({ holds }) => !holds)
    .map(
      ({ metric, tag, kind, limit, value }) =>
        `${metric} is ${value === undefined ? 'not measured' : value.toFixed(4)}, its ${kind}${tag === undefined ? '' : ` for ${tag}`} is ${limit}`,
    );
}

/** What the held-out cases and others' questions, as far as they were asked, do not reach. */
export function otherFaults(
  { heldOut, sets }: GateConfig,
  cases: readonly JudgedCase[],
  measured: Readonly<Record<SetMetricName, number>> | undefined,
): string[] {
  const held = cases.length === 0 ? [] : heldAgainst(summarise(cases), heldOut, 'floor', undefined);
  return [
    ...held
      .filter(({ holds }) => !holds)
      .map(({ metric, limit, value }) => {
        const got = value === undefined ? 'not measured' : value.toFixed(4);
        return `${metric} of the held-out cases is ${got}, its floor is ${limit}`;
      }),
    ...setMetricNames.flatMap((metric) => {
      const [limit, value] = [sets[metric], measured?.[metric]];
      if (limit === undefined || value === undefined || value >= limit) return [];
      return [`${metric} is ${value.toFixed(4)}, its floor is ${limit}`];
    }),
  ];
}

/** Which floor redaction does not reach. */
export function redactionFaults(
  { redaction: floors }: GateConfig,
  measured: Pick<RedactionReport, 'precision' | 'recall'>,
): string[] {
  return (['precision', 'recall'] as const).flatMap((measure) =>
    measured[measure] >= floors[measure]
      ? []
      : [`${measure} of redaction is ${measured[measure].toFixed(4)}, its floor is ${floors[measure]}`],
  );
}

/** The cases of a run that the accepted run knows: limits are held against these alone. */
export function acceptedCases<T extends JudgedCase>(cases: readonly T[], accepted: Accepted): T[] {
  return cases.filter(({ id }) => Object.hasOwn(accepted.cases, id));
}

export interface Comparison {
  readonly newlyPassing: readonly string[];
  readonly newlyFailing: readonly string[];
  readonly added: readonly string[];
  readonly vanished: readonly string[];
}

/** What has changed since the accepted run, as case ids in order of the run. */
export function compareWithAccepted(cases: readonly JudgedCase[], accepted: Accepted | undefined): Comparison {
  const before = accepted?.cases ?? {};
  const ids = (keep: (one: JudgedCase) => boolean) => cases.filter(keep).map(({ id }) => id);
  const present = new Set(cases.map(({ id }) => id));
  return {
    newlyPassing: ids(({ id, judgement }) => before[id] === false && judgement.passed),
    newlyFailing: ids(({ id, judgement }) => before[id] === true && !judgement.passed),
    added: ids(({ id }) => !(id in before)),
    vanished: Object.keys(before).filter((id) => !present.has(id)),
  };
}

/** The run as the next accepted one; ids sorted, so that a change reads well. */
export function acceptedFrom(cases: readonly JudgedCase[]): Accepted {
  const sorted = [...cases].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { cases: Object.fromEntries(sorted.map(({ id, judgement }) => [id, judgement.passed])) };
}
