import { expect, test } from 'vitest';

import { inspectDocument } from './inspect.ts';

test('headings and passages come in text order, nested, each with page, kind, label, offsets and first words', () => {
  const text =
    'Om aftalen\nFormål: At hjælpe hinanden.\nSekretariat\nSekretariatet ligger hos den kommune, som har formandskabet, og flytter hvert andet år.';
  const passage = { documentId: 'aftale', embeddedText: 'x', page: 1, pageEnd: 1 } as const;
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words });
  const output = inspectDocument(
    {
      metadata: {
        id: 'aftale',
        file: 'a.txt',
        title: 'Aftalen',
        kind: 'notat',
        publisher: 'Os',
        date: '2026-01-02',
        language: 'da',
      },
      version: '0123456789ab',
      text,
      sourceMap: [],
      pageStarts: [0, 60],
      outline: [
        { heading: 'Om aftalen', level: 1, start: 0, end: 10 },
        { heading: 'Sekretariat', level: 2, start: 39, end: 50 },
      ],
    },
    [
      {
        ...passage,
        ...at(text.slice(51)),
        id: 'p-2',
        headingPath: ['Om aftalen', 'Sekretariat'],
        kind: 'prose',
        pageEnd: 2,
      },
      {
        ...passage,
        ...at('Formål: At hjælpe hinanden.'),
        id: 'p-1',
        headingPath: ['Om aftalen'],
        kind: 'field',
        label: 'Formål',
      },
      { ...passage, documentId: 'andet', start: 0, end: 4, text: 'Nej.', id: 'p-3', headingPath: [], kind: 'prose' },
    ],
  );
  expect(output.split('\n')).toEqual([
    'Aftalen (aftale, version 0123456789ab)',
    '2 sider, 138 tegn, 2 overskrifter, 2 passager',
    '■ Om aftalen [0–10]',
    '  · s. 1 felt »Formål« [11–38] Formål: At hjælpe hinanden.',
    '  ■ Sekretariat [39–50]',
    '    · s. 1–2 afsnit [51–138] Sekretariatet ligger hos den kommune, som har formandskabet, …',
    '',
  ]);
});
