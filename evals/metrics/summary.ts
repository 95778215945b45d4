import { confusionTable, refusalScore, type ConfusionTable } from './refusal.ts';
import { errorTypes, type ErrorType } from './error-type.ts';
import type { Judgement } from './judge-case.ts';
import { latencyOf, type Latency } from './latency.ts';

/** All are shares from 0 to 1. Higher is better except for `falseRefusalRate`. */
export const metricNames = [
  'passed',
  'statusRight',
  'factRecall',
  'forbiddenFree',
  'listPrecision',
  'listRecall',
  'listF1',
  'evidenceHitAt1',
  'evidenceRecallAt5',
  'evidenceNdcgAt10',
  'evidenceCited',
  'citationRecall',
  'citationPrecision',
  'verbatim',
  'refusalPrecision',
  'refusalRecall',
  'falseRefusalRate',
  'withinWords',
] as const;
export type MetricName = (typeof metricNames)[number];

export interface JudgedCase {
  readonly id: string;
  readonly tags: readonly string[];
  readonly milliseconds: number;
  readonly judgement: Judgement;
}

export interface Summary {
  readonly cases: number;
  readonly passed: number;
  /** Means over the cases that a metric applies to; undefined where it applies to none. */
  readonly metrics: Readonly<Record<MetricName, number | undefined>>;
  readonly confusion: ConfusionTable;
  readonly errors: Readonly<Record<ErrorType, number>>;
  readonly latency: Latency | undefined;
}

function mean(values: readonly (number | boolean | undefined)[]): number | undefined {
  const measured = values.filter((value) => value !== undefined).map(Number);
  return measured.length === 0 ? undefined : measured.reduce((sum, value) => sum + value, 0) / measured.length;
}

/** The measures of a set of cases: means over cases, but quotes are counted one by one. */
export function summarise(cases: readonly JudgedCase[]): Summary {
  const judgements = cases.map(({ judgement }) => judgement);
  const over = (read: (judgement: Judgement) => number | boolean | undefined) => mean(judgements.map(read));
  const refusal = refusalScore(judgements.map(({ status }) => status));
  const quotes = judgements.reduce((sum, { citations }) => sum + citations, 0);
  const wrongQuotes = judgements.reduce((sum, { notVerbatim }) => sum + notVerbatim.length, 0);
  return {
    cases: cases.length,
    passed: judgements.filter(({ passed }) => passed).length,
    metrics: {
      passed: over(({ passed }) => passed),
      statusRight: over(({ status }) => status.expected === status.got),
      factRecall: over(({ factRecall }) => factRecall),
      forbiddenFree: over(({ forbidden }) => forbidden && forbidden.length === 0),
      listPrecision: over(({ list }) => list?.precision),
      listRecall: over(({ list }) => list?.recall),
      listF1: over(({ list }) => list?.f1),
      evidenceHitAt1: over(({ retrieval }) => retrieval?.hitAt1),
      evidenceRecallAt5: over(({ retrieval }) => retrieval?.recallAt5),
      evidenceNdcgAt10: over(({ retrieval }) => retrieval?.ndcgAt10),
      evidenceCited: over((judgement) => judgement.evidenceCited),
      citationRecall: over(({ citation }) => citation.recall),
      citationPrecision: over(({ citation }) => citation.precision),
      verbatim: quotes === 0 ? undefined : 1 - wrongQuotes / quotes,
      refusalPrecision: refusal.precision,
      refusalRecall: refusal.recall,
      falseRefusalRate: refusal.falseRefusalRate,
      withinWords: over(({ withinWords }) => withinWords),
    },
    confusion: confusionTable(judgements.map(({ status }) => status)),
    errors: countErrors(judgements),
    latency: latencyOf(cases.map(({ milliseconds }) => milliseconds)),
  };
}

function countErrors(judgements: readonly Judgement[]): Record<ErrorType, number> {
  const counts = {
    ok: 0,
    retrieval_miss: 0,
    missed_refusal: 0,
    wrong_refusal: 0,
    incomplete_list: 0,
    wrong_span: 0,
    wrong_status: 0,
    bad_citation: 0,
    too_long: 0,
  };
  for (const type of errorTypes) counts[type] = judgements.filter(({ error }) => error === type).length;
  return counts;
}

/** A summary for each tag, in order of name. A case counts under every tag it has. */
export function summariseTags(cases: readonly JudgedCase[]): ReadonlyMap<string, Summary> {
  const tags = [...new Set(cases.flatMap((one) => one.tags))].sort();
  return new Map(tags.map((tag) => [tag, summarise(cases.filter((one) => one.tags.includes(tag)))]));
}
