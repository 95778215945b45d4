import { expect, test } from 'vitest';

import { readPassage } from './read-sentence.ts';

/** The words around the sentence that begins so, as they are folded. */
function around(text: string, opening: string): readonly string[] {
  const passage = {
    ...{ id: 'p-0', documentId: 'd', headingPath: [], text, embeddedText: text, start: 0, end: text.length },
    ...{ page: 1, pageEnd: 1, kind: 'prose' as const },
  };
  return (readPassage(passage).sentences.get(text.indexOf(opening))?.around ?? []).map(({ folded }) => folded);
}

test('what "det" or "de" in the sentence before stands for is read with a sentence', () => {
  const text = 'Scenerådet afgør sagen. Det har fem pladser. Formanden er fra Sorø. Mødet er åbent.';
  expect(around(text, 'Formanden')).toContain('sceneraadet');
  expect(around(text, 'Mødet')).not.toContain('sceneraadet');
});

test('the name is not carried past a sentence about something else', () => {
  const text = 'Scenerådet afgør sagen. Huset har fem sale. Formanden er fra Sorø.';
  expect(around(text, 'Formanden')).not.toContain('sceneraadet');
});
