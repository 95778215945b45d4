import { expect, test } from 'vitest';

import { isMadeOf, isShortFor } from './short-names.ts';

test.each([
  ['museet', 'museum'],
  ['slottet', 'slot'],
  ['arkivet', 'stadsarkivet'],
  ['korpset', 'redningskorps'],
  ['skolen', 'musikskole'],
  ['redningsbaadene', 'redningsbaadene'],
  ['foreningen', 'kystforening'],
])('%s is short for %s', (said, named) => {
  expect(isShortFor(said, named)).toBe(true);
});

test.each([
  ['museet', 'musen'],
  ['museer', 'museum'],
  ['landet', 'soenderjylland'],
  ['ringen', 'bring'],
  ['planen', 'planet'],
  ['havnen', 'havneringen'],
  ['museum', 'museum'],
])('%s is not short for %s', (said, named) => {
  expect(isShortFor(said, named)).toBe(false);
});

test('a compound of two words of a name calls it', () => {
  expect(isMadeOf('slotsfonden', ['fonden', 'bjerget', 'slot'])).toBe(true);
  expect(isMadeOf('slotsfonden', ['fonden', 'bjerget'])).toBe(false);
});
