import { expect, test } from 'vitest';

import { isAddressedToSomebody, plainQuestion } from './plain-question.ts';

test.each([
  ['<@UBOT> Hvem er med?', 'Hvem er med?'],
  ['<@UBOT>', ''],
  ['Hvem er med, <@UBOT|kildesvar>?', 'Hvem er med, ?'],
  ['Er A &lt; B &amp; C &gt; D?', 'Er A < B & C > D?'],
  ['Hvad er &amp;lt;?', 'Hvad er &lt;?'],
  ['Se <https://a.example/x|a.example> og <https://b.example>', 'Se a.example og https://b.example'],
  ['Hvad sker i <#C1|erhverv>? <!here>', 'Hvad sker i #erhverv?'],
  [' to\n linjer ', 'to linjer'],
])('%j reads %j', (text, question) => {
  expect(plainQuestion(text)).toBe(question);
});

test.each([
  ['<@U2> hvad mener du?', true],
  ['  <!here> hvad mener I?', true],
  ['Hvad mener <@U2>?', false],
])('%j is addressed to somebody: %s', (text, addressed) => {
  expect(isAddressedToSomebody(text)).toBe(addressed);
});
