import { expect, test } from 'vitest';

import { documentOf } from '../kinds/one-document-for-tests.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { deniesPremise } from './denial.ts';

function denies(question: string, text: string, before = ''): boolean {
  const { index, evidence } = documentOf([['Svømmehallen', before + text, []]]);
  const [passage] = evidence.passages;
  if (passage === undefined) throw new Error('no passage');
  return deniesPremise(readQuestion(question, true, index), passage, text);
}

test.each([
  ['Hvor meget betaler Skive for svømmehallen?', 'Skive bruger hallen, men betaler ikke.'],
  ['Hvor mange livreddere har svømmehallen?', 'Svømmehallen har ingen livreddere.'],
  ['Hvad koster saunaen i svømmehallen?', 'Saunaen koster ikke noget.'],
  ['Hvor længe har Ane Bro været formand for svømmehallen?', 'Ane Bro er næstformand.'],
  ['Hvor stort et bidrag betaler Skive til svømmehallen?', 'Skive har takket nej til at være med.'],
])('%s is corrected by: %s', (question, text) => {
  expect(denies(question, text)).toBe(true);
});

test('a sentence that goes on from the one before it may deny', () => {
  expect(denies('Hvornår blev saunaen taget i brug?', 'Den er endnu ikke taget i brug.', 'Saunaen er tegnet. ')).toBe(
    true,
  );
});

test.each([
  // Others, a part, a case, a question that is not asked, and one that denies itself.
  ['Hvor meget betaler Skive for svømmehallen?', 'Lemvig betaler ikke.'],
  ['Hvor meget betaler Skive for svømmehallen?', 'Skive betaler ikke for håndklæder.'],
  ['Hvor meget betaler Skive for svømmehallen?', 'Skive betaler ikke, hvis hallen er lukket.'],
  ['Hvornår lukker saunaen?', 'Saunaen koster 40 kr., og håndklæder lukkes ikke inde.'],
  ['Hvor længe har Ane Bro været formand for svømmehallen?', 'Ane Bro er formand.'],
  ['Hvorfor betaler Skive ikke?', 'Skive betaler ikke.'],
])('%s is not corrected by: %s', (question, text) => {
  expect(denies(question, text)).toBe(false);
});
