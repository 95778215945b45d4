import { expect, test } from 'vitest';

import { createProgressDisplay } from './progress.ts';

function display(isTTY: boolean) {
  let time = 0;
  const written: string[] = [];
  const shown = createProgressDisplay({ isTTY, write: (text) => written.push(text) }, () => time);
  return {
    written,
    finish: shown.finish,
    at: (milliseconds: number, done: number) => {
      time = milliseconds;
      shown.onProgress({ stage: 'embed', done, total: 100_000 });
    },
  };
}

test('what takes less than a second shows nothing', () => {
  const { written, at, finish } = display(true);
  at(0, 0);
  at(999, 100_000);
  finish();
  expect(written).toEqual([]);
});

test('a terminal has one line that changes, at most ten times a second, and is gone at the end', () => {
  const { written, at, finish } = display(true);
  at(1_000, 5_000);
  at(1_050, 10_000);
  at(1_100, 15_000);
  finish();
  expect(written).toEqual([
    '\r\u001B[KBeregner vektorer og gemmer 5.000 af 100.000 …',
    '\r\u001B[KBeregner vektorer og gemmer 15.000 af 100.000 …',
    '\r\u001B[K',
  ]);
});

test('a log gets whole lines, one in five seconds within a stage', () => {
  const { written, at, finish } = display(false);
  for (let second = 1; second <= 7; second++) at(second * 1_000, second);
  finish();
  expect(written).toEqual([
    'Beregner vektorer og gemmer 1 af 100.000 …\n',
    'Beregner vektorer og gemmer 6 af 100.000 …\n',
  ]);
});
