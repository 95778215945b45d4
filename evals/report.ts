import type { Comparison, GateConfig } from './gate.ts';
import type { RedactionReport } from './metrics/redaction.ts';
import { summarise, summariseTags, type Summary } from './metrics/summary.ts';
import type { JudgeReport } from './judge.ts';
import type { HttpCheck } from './run-http.ts';
import type { CaseResult } from './run-case.ts';
import type { MutationReport } from './run-mutations.ts';
import type { SetsReport } from './shared-sets.ts';

export interface ReportedCorpus {
  readonly folder: string;
  readonly corpusVersion: string;
  readonly documents: readonly string[];
  readonly passages: number;
}

/** A whole run, as `report.json` has it. */
export interface Report {
  /** ISO 8601. */
  readonly startedAt: string;
  /** The text that cases were chosen by; absent in a whole run. */
  readonly filter?: string;
  readonly corpora: readonly ReportedCorpus[];
  readonly summary: Summary;
  readonly tags: readonly { readonly tag: string; readonly summary: Summary }[];
  readonly comparison: Comparison;
  /** Why the run may not land; empty = it may. */
  readonly gate: readonly string[];
  readonly http: HttpCheck | undefined;
  /** Undefined when no mutation was tried. */
  readonly mutations: MutationReport | undefined;
  /** Undefined when others' questions were not asked. */
  readonly sets: SetsReport | undefined;
  /** Undefined when no model judged. */
  readonly judge: JudgeReport | undefined;
  readonly redaction: RedactionReport;
  readonly config: GateConfig;
  readonly cases: readonly CaseResult[];
  /** The cases that nothing is tuned on; in none of the figures above. */
  readonly heldOut: readonly CaseResult[];
}

export type RunFacts = Omit<Report, 'summary' | 'tags'>;

export function buildReport(run: RunFacts): Report {
  const tags = Array.from(summariseTags(run.cases), ([tag, summary]) => ({ tag, summary }));
  return { ...run, summary: summarise(run.cases), tags };
}

/** How the run counts each case: a known failure is not a failure of the run. */
export function verdictOf({ judgement, known }: CaseResult): 'passed' | 'known' | 'failed' {
  if (judgement.passed) return 'passed';
  return known === undefined ? 'failed' : 'known';
}

export function percent(share: number | undefined): string {
  if (share === undefined) return '–';
  // Rounded down, so that 100 means all.
  return `${Math.floor(share * 1000 + 1e-9) / 10}`;
}

/** The expectation in words, one line each. */
export function expectationLines({ expect }: CaseResult): string[] {
  const facts = expect.facts.map((fact) => (typeof fact === 'string' ? fact : fact.anyOf.join(' / ')));
  return [
    `status ${expect.status}${expect.reason === undefined ? '' : ` (${expect.reason})`}`,
    ...(facts.length > 0 ? [`holds: ${facts.join('; ')}`] : []),
    ...(expect.members === undefined ? [] : [`lists: ${expect.members.join(', ')}`]),
    ...(expect.forbid.length > 0 ? [`never: ${expect.forbid.join('; ')}`] : []),
    ...expect.evidence.map((evidence) => `stands on: “${evidence}”`),
    ...(expect.maxWords === undefined ? [] : [`at most ${expect.maxWords} words`]),
  ];
}
