import { expect, test } from 'vitest';

import { wordNgrams } from './ngrams.ts';

test('cuts a word with its boundaries', () => {
  expect(wordNgrams('bil', 4)).toEqual(['_bil', 'bil_']);
  expect(wordNgrams('å', 4)).toEqual(['_å_']);
});
