import fc from 'fast-check';
import { expect, test } from 'vitest';

import { remembered } from './remembered.ts';

test('what is remembered is what the function gives, also after more text than is kept', () => {
  const length = remembered((text) => text.length);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 50 })), (texts) => {
      for (const text of [...texts, 'x'.repeat(300_000), ...texts, 'y'.repeat(300_000), ...texts])
        expect(length(text)).toBe(text.length);
    }),
    { numRuns: 20 },
  );
});

test('a text is taken apart once while it is kept, and again when it was forgotten', () => {
  let times = 0;
  const count = remembered(() => ++times);
  count('a');
  count('a');
  expect(times).toBe(1);
  count('b'.repeat(400_000));
  count('c');
  count('a');
  expect(times).toBe(4);
});
