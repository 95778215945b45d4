import { z } from 'zod';

/** What a part of the test command adds to the closing line. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Shown behind the part's own line. */
  readonly note?: string;
}

/** A part that has no cases of its own counts as one. */
export function countsOfExit(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Floors count as one part, and as none when what they are measured on is not there, which the part's own line says. */
export function countsOfFloors(exitCode: number, output: string): Counts {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  if (exitCode === 0 && line.startsWith('skipped: ')) return { passed: 0, failed: 0, note: line };
  return countsOfExit(exitCode);
}

const vitestReportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/**
 * Counts tests from vitest's JSON report. A file that fails without a failed test (it does not load, say) counts as
 * one failed; so does a run without a report, without a test, or that ends badly for another reason.
 */
export function countsOfVitest(exitCode: number, report: string): Counts {
  const parsed = z.string().transform(parseJson).pipe(vitestReportSchema).safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, note: 'no report' };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = parsed.data;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const counted = numFailedTests + brokenFiles;
  const failed = counted === 0 && (exitCode !== 0 || numPassedTests === 0) ? 1 : counted;
  const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
  return { passed: numPassedTests, failed, note: `${numPassedTests} tests in ${testResults.length} files${skipped}` };
}

/**
 * Counts cases from the evaluations' closing line, "N passed, N failed". A gate that is not held without a failed
 * case (a floor, say) counts as one failed; so does a run without that line or without a case.
 */
export function countsOfEvaluation(exitCode: number, output: string): Counts {
  const match = /^(\d+) passed, (\d+) failed\b.*$/m.exec(output.trimEnd().split('\n').at(-1) ?? '');
  if (match === null) return { passed: 0, failed: 1, note: 'no closing line' };
  const passed = Number(match[1]);
  const counted = Number(match[2]);
  const failed = counted === 0 && (exitCode !== 0 || passed === 0) ? 1 : counted;
  return { passed, failed, note: `${passed + counted} cases` };
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
}
