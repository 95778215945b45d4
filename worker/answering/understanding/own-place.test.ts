import { expect, test } from 'vitest';

import { withOwnPlace } from './own-place.ts';

test('one’s own municipality is the one that was named beside the question', () => {
  expect(withOwnPlace('Er min kommune med?', ['Jeg bor i Odense.'])).toBe('Er Odense Kommune med?');
  expect(withOwnPlace('Er vores egen kommune med?', ['Jeg bor i Odense.'])).toBe('Er Odense Kommune med?');
});

test('with none or several named it is left as it is', () => {
  expect(withOwnPlace('Er min kommune med?', ['Hej.'])).toBe('Er min kommune med?');
  expect(withOwnPlace('Er min kommune med?', ['Jeg bor i Odense og arbejder i Vejle.'])).toBe('Er min kommune med?');
  expect(withOwnPlace('Er en kommune med?', ['Jeg bor i Odense.'])).toBe('Er en kommune med?');
});
