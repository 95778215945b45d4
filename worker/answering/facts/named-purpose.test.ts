import { expect, test } from 'vitest';

import type { Passage } from '../../../corpus/passage.ts';
import { oneDocument } from '../kinds/one-document-for-tests.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { factFeatureNames } from './fact-features.ts';
import { preferNamedPurpose } from './named-purpose.ts';

const lines: readonly (readonly [heading: string, text: string, label?: string])[] = [
  ['Åhallen', 'Målet er, at vandet er 28 grader varmt.'],
  ['Søhallen', 'Sigte: Flere skal ro', 'Sigte'],
  ['Åhallen', 'Idéen: Alle børn skal kunne svømme', 'Idéen'],
];
const passages = lines.map(([heading, text, label], at): Passage => {
  const said = { documentId: 'd', headingPath: [heading], text, embeddedText: `Oversigt\n${heading}\n${text}` };
  const place = { id: `p-${at}`, start: at * 100, end: at * 100 + text.length, page: 1, pageEnd: 1 };
  return label === undefined ? { ...said, ...place, kind: 'prose' } : { ...said, ...place, kind: 'field', label };
});
const { index } = oneDocument(passages, []);
const ranked = passages.map((passage, at) => ({
  ...{ passage, start: passage.start, end: passage.end },
  ...{ score: 3 - at, values: factFeatureNames.map(() => 0) },
}));

test.each([
  ['Hvad er formålet med Åhallen?', 'Idéen: Alle børn skal kunne svømme'],
  ['Hvad er målet med Åhallen?', 'Idéen: Alle børn skal kunne svømme'],
  // Something else than the purpose of the whole is asked for.
  ['Hvad er målet for vandet i Åhallen?', 'Målet er, at vandet er 28 grader varmt.'],
  ['Hvad er formålet med Fjeldhallen?', 'Målet er, at vandet er 28 grader varmt.'],
])('%s', (question, said) => {
  expect(preferNamedPurpose(readQuestion(question, true, index), ranked)[0]?.passage.text).toBe(said);
});
