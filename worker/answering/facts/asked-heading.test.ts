import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { oneDocument } from '../kinds/one-document-for-tests.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { answerUnderHeading } from './asked-heading.ts';

function answered(question: string, heading: string, text: string): string | undefined {
  const passage: Passage = {
    id: 'p-0000000000000000',
    documentId: 'd',
    headingPath: ['Biblioteket', heading],
    text,
    embeddedText: `Biblioteket\n${heading}\n${text}`,
    start: 0,
    end: text.length,
    page: 1,
    pageEnd: 1,
    kind: 'prose',
  };
  const asked = readQuestion(question, true, oneDocument([passage], []).index);
  const span = answerUnderHeading(asked, passage);
  return span === undefined ? undefined : text.slice(span.start, span.end);
}

test.each([
  ['Kan man låne en kikkert?', 'Ja. Den skal afleveres samme dag.'],
  ['Må jeg låne en kikkert?', 'Ja. Den skal afleveres samme dag.'],
  ['Kan man låne kikkerter på biblioteket?', 'Ja. Den skal afleveres samme dag.'],
])('%s is answered under the heading that asks it', (question, said) => {
  expect(answered(question, 'Kan man låne en kikkert?', 'Ja. Den skal afleveres samme dag. Etuiet følger med.')).toBe(
    said,
  );
});

test.each([
  ['more than the heading', 'Kan man låne en kikkert om vinteren?', 'Kan man låne en kikkert?'],
  ['less than the heading', 'Kan man låne en kikkert?', 'Kan børn låne en kikkert?'],
  ['what must be and not what may', 'Skal man låne en kikkert?', 'Kan man låne en kikkert?'],
  ['the opposite', 'Kan man ikke låne en kikkert?', 'Kan man låne en kikkert?'],
  ['whether and not how', 'Koster det noget?', 'Hvad koster det?'],
])('a question for %s is not answered so', (_, question, heading) => {
  expect(answered(question, heading, 'Ja. Den skal afleveres samme dag.')).toBeUndefined();
});

test('without yes or no in front the first sentence answers', () => {
  expect(answered('Er der venteliste?', 'Er der venteliste?', 'Ventetiden er to uger. Skriv dig op i skranken.')).toBe(
    'Ventetiden er to uger.',
  );
});
