import { expect, test } from 'vitest';

import { withoutIdioms } from './idioms.ts';

test.each([
  ['Hvornår blev byggeriet sat i gang?', 'Hvornår blev byggeriet startet?'],
  ['Hvordan er rådet sat sammen?', 'Hvordan er rådet sammensat?'],
  ['Hvem træffer de endelige beslutninger?', 'Hvem beslutter?'],
  ['Hvem er nødt til at betale?', 'Hvem skal betale?'],
])('%s', (question, plain) => {
  expect(withoutIdioms(question)).toBe(plain);
});

test('what stands between the parts of a turn stays', () => {
  expect(withoutIdioms('Hvornår går byggeriet af hallen i gang?')).toBe('Hvornår starter byggeriet af hallen?');
  expect(withoutIdioms('Hvem stiller lokaler til rådighed?')).toBe('Hvem leverer lokaler?');
});

test.each(['Er cyklerne sat i gangen?', 'Hvad taler de om?', 'Hvem har ordet?'])('%s holds no turn', (question) => {
  expect(withoutIdioms(question)).toBe(question);
});
