import { expect, test } from 'vitest';

import { notEntailed } from './entailment.ts';

const quote = 'Finansiering: 3 kr. pr. indbygger, hvilket giver et samlet budget på 2,6 mio. kr.';

test('frames, inflections and words of heading or question are free', () => {
  const support = [quote, 'Business Region Aarhus', 'Hvad betaler kommunerne i kontingent?'];
  expect(notEntailed('I Business Region Aarhus er kontingentet 3,0 kr. pr. indbygger.', support)).toEqual([]);
});

test('a foreign word, name or number is found', () => {
  expect(notEntailed('Odense betaler 4 kr. pr. indbygger', [quote])).toEqual(['odense', 'betaler', '#4']);
});

test('a sum, mean, ratio or count is entailed when the statement spells out what it is of', () => {
  const support = ['10 ansatte', '8 ansatte', 'Opgaver: drift, kurser og tilsyn'];
  expect(notEntailed('Tilsammen 18 ansatte: 10 ansatte og 8 ansatte.', support)).toEqual([]);
  expect(notEntailed('9 ansatte: 10 ansatte og 8 ansatte.', support)).toEqual([]);
  expect(notEntailed('3 opgaver: drift, kurser og tilsyn.', support)).toEqual([]);
  expect(notEntailed('Tilsammen 19 ansatte: 10 ansatte og 8 ansatte.', support)).toEqual(['#19']);
  expect(notEntailed('Tilsammen 18 ansatte.', support)).toEqual(['#18']);
});

test('a difference of two numbers in the quotes is entailed, a sum is not', () => {
  expect(notEntailed('Forskellen er 30,25 kr.', ['3 kr.', '33,25 kr. pr. indbygger', 'Hvad er forskellen?'])).toEqual(
    [],
  );
  expect(notEntailed('36,25 kr.', ['3 kr.', '33,25 kr.'])).toEqual(['#36.25']);
});
