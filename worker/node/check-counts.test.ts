import { describe, expect, test } from 'vitest';

import { countsOfEvaluation, countsOfExit, countsOfFloors, countsOfVitest } from './check-counts.ts';

function report(passed: number, failed: number, files: { status: string; tests: string[] }[]): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });
}

test('a part without cases counts as one', () => {
  expect(countsOfExit(0)).toEqual({ passed: 1, failed: 0 });
  expect(countsOfExit(2)).toEqual({ passed: 0, failed: 1 });
});

test('floors count as one part, and as none when there is nothing to measure', () => {
  expect(countsOfFloors(0, 'Retrieval floors: hold.\n')).toEqual({ passed: 1, failed: 0 });
  expect(countsOfFloors(1, 'Retrieval floors: do not hold.\n')).toEqual({ passed: 0, failed: 1 });
  const skipped = 'skipped: no Danish sets in /data';
  expect(countsOfFloors(0, `${skipped}\n`)).toEqual({ passed: 0, failed: 0, note: skipped });
  expect(countsOfFloors(1, `${skipped}\n`)).toEqual({ passed: 0, failed: 1 });
});

describe('tests', () => {
  test('are counted one by one', () => {
    const twoFiles = [
      { status: 'passed', tests: ['passed', 'passed'] },
      { status: 'failed', tests: ['failed', 'passed'] },
    ];
    expect(countsOfVitest(1, report(3, 1, twoFiles))).toMatchObject({ passed: 3, failed: 1 });
  });

  test('that could not be loaded count as failed', () => {
    const broken = [
      { status: 'passed', tests: ['passed'] },
      { status: 'failed', tests: [] },
    ];
    expect(countsOfVitest(1, report(1, 0, broken))).toMatchObject({ passed: 1, failed: 1 });
  });

  test.each([
    ['no report', 0, ''],
    ['not JSON', 0, '{'],
    ['no test', 0, report(0, 0, [])],
    ['a bad end', 1, report(1, 0, [{ status: 'passed', tests: ['passed'] }])],
  ])('cannot pass with %s', (_, exitCode, text) => {
    expect(countsOfVitest(exitCode, text).failed).toBe(1);
  });
});

describe('evaluation cases', () => {
  test('are read from the closing line', () => {
    expect(countsOfEvaluation(1, 'a table\n9 passed, 9 failed of another kind\n80 passed, 2 failed\n')).toMatchObject({
      passed: 80,
      failed: 2,
    });
  });

  test.each([
    ['no closing line', 0, 'done'],
    ['no case', 0, '0 passed, 0 failed'],
    ['a floor that is not held', 1, '80 passed, 0 failed'],
  ])('cannot pass with %s', (_, exitCode, output) => {
    expect(countsOfEvaluation(exitCode, output).failed).toBe(1);
  });
});
