import { expect, test } from 'vitest';

import { majorityOf } from './judge.ts';

const verdict = (faithful: boolean, complete: boolean) => ({ faithful, complete, danish: true });

test('each criterion goes by the majority of three, and one vote alone decides nothing', () => {
  expect(majorityOf([verdict(true, false), verdict(true, true), verdict(false, false)])).toEqual({
    faithful: true,
    complete: false,
    danish: true,
  });
  expect(majorityOf([verdict(true, true), verdict(false, true)])).toEqual(verdict(false, true));
  expect(majorityOf([verdict(true, true)])).toBeUndefined();
});
