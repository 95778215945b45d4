import { describe, expect, test } from 'vitest';

import { lineEndBetween } from './hyphens.ts';
import { countWords } from './vocabulary.ts';

const vocabulary = countWords([
  'Kommunens erhvervspolitiske udvalg og e-mail, e-mail. Know-how om turisme-, fritids- og indtil. Fællesskab dertil.',
]);

function joined(line: string, next: string): string {
  const end = lineEndBetween(line, next, vocabulary);
  const head = end === 'join' ? line.slice(0, -1) : line;
  return head + (end === 'space' || end === 'suspended' ? ' ' : '') + next;
}

describe('a hyphen at a line end', () => {
  test.each([
    ['erhvervspoli-', 'tiske udvalg', 'erhvervspolitiske udvalg'],
    ['ukendte sam-', 'menstillinger', 'ukendte sammenstillinger'],
    ['bor-', 'gerne.', 'borgerne.'],
    ['ind-', 'til videre', 'indtil videre'],
    ['der-', 'til kommer', 'dertil kommer'],
    ['ERHVERVSPOLI-', 'TISKE UDVALG', 'ERHVERVSPOLITISKE UDVALG'],
    ['virksom-', 'heds- og', 'virksomheds- og'],
    ['Erhvervspoli\u2010', 'tiske', 'Erhvervspolitiske'],
  ])('goes where a line broke a word: %s/%s', (line, next, expected) => {
    expect(joined(line, next)).toBe(expected);
  });

  test.each([
    ['Ikast-', 'Brande', 'Ikast-Brande'],
    ['Faaborg-', 'Midtfyn Kommune', 'Faaborg-Midtfyn Kommune'],
    ['EU-', 'kontoret i Bruxelles', 'EU-kontoret i Bruxelles'],
    ['e-', 'mail', 'e-mail'],
    ['a-', 'kasser', 'a-kasser'],
    ['know-', 'how', 'know-how'],
    ['2014-', '2016', '2014-2016'],
    ['covid-', '19', 'covid-19'],
    ['vækst-', 'og udviklingsplan', 'vækst- og udviklingsplan'],
    ['erhvervs-', 'og turismepolitik', 'erhvervs- og turismepolitik'],
    ['børne-', 'eller ungeudvalg', 'børne- eller ungeudvalg'],
    ['sommer-', 'samt vinterhalvåret', 'sommer- samt vinterhalvåret'],
    ['mellemstore-', 'til store', 'mellemstore- til store'],
    ['fra 10-', 'til 12-årige', 'fra 10- til 12-årige'],
  ])('stays where it belongs to the word: %s/%s', (line, next, expected) => {
    expect(joined(line, next)).toBe(expected);
  });

  test.each([
    ['på begge sider -', 'også i nord', 'på begge sider - også i nord'],
    ['uden streg', 'her', 'uden streg her'],
    ['erhvervs-,', 'beskæftigelses-, og', 'erhvervs-, beskæftigelses-, og'],
  ])('is no word division: %s/%s', (line, next, expected) => {
    expect(joined(line, next)).toBe(expected);
  });

  test('is decided by the form that the corpus writes more often', () => {
    const spelling = (text: string) => lineEndBetween('web-', 'sted', countWords([text]));
    expect(spelling('Et web-sted, to web-steder, web-sted og websted.')).toBe('keep');
    expect(spelling('Et websted og et web-sted.')).toBe('join');
  });

  test('is not evidence about itself', () => {
    const counts = countWords(['foran web-\nsted bag web-\n\nsted']);
    expect([...counts.keys()].toSorted()).toEqual(['bag', 'foran']);
  });
});
