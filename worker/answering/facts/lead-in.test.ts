import { expect, test } from 'vitest';

import { inRunningText } from './framing.ts';
import { isLeadIn } from './lead-in.ts';

test.each([
  ['Hallen har tre opgaver:', true],
  ['Bestyrelsen foreslår,', true],
  ['Det betyder, at', true],
  ['Bestyrelsen foreslår en sauna.', false],
  ['• at saunaen lukkes,', false],
])('"%s" goes on in the bullets after it: %s', (sentence, goesOn) => {
  expect(isLeadIn(sentence)).toBe(goesOn);
});

test('a sentence that goes on in its bullets is said as one', () => {
  expect(inRunningText('Bestyrelsen foreslår,\n\n• at saunaen lukkes, og\n• at bassinet males.')).toBe(
    'Bestyrelsen foreslår, at saunaen lukkes, og at bassinet males.',
  );
  expect(inRunningText('Hallen har:\n\n• en sauna\n• to bassiner')).toBe('Hallen har: en sauna; to bassiner');
});
