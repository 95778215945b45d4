import { expect, test } from 'vitest';

import { evidenceCited } from './evidence-cited.ts';

const span = (start: number, end: number) => ({ documentId: 'a', start, end });

test('one place of each piece has to be cited', () => {
  const evidence = [[span(0, 10), span(50, 60)], [span(20, 30)]];
  expect(evidenceCited(evidence, [span(50, 60)])).toBe(0.5);
  expect(evidenceCited(evidence, [span(0, 100)])).toBe(1);
  expect(evidenceCited(evidence, [])).toBe(0);
  expect(evidenceCited([], [span(0, 5)])).toBeUndefined();
});
