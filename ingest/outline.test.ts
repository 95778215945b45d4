import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { type DocumentMetadata, documentMetadataSchema } from '../corpus/document.ts';
import { cleanText, type SourceFormat } from './clean.ts';
import { countWords } from './clean/vocabulary.ts';
import { findOutline } from './outline.ts';

const folder = new URL('../corpus/documents/erhvervssamarbejder/', import.meta.url);
const note = readFileSync(new URL('notat.txt', folder), 'utf8');
const noteMetadata = documentMetadataSchema.parse(JSON.parse(readFileSync(new URL('document.json', folder), 'utf8')));

const other: DocumentMetadata = {
  id: 'havne',
  file: 'havne.txt',
  title: 'Havnene i Nordby',
  kind: 'vejledning',
  publisher: 'Nordby Kommune',
  date: '2024-03-01',
  language: 'da',
};

/** Headings as "level heading", and the first words of each body block. */
function outlineOf(source: string, metadata: DocumentMetadata = other, format: SourceFormat = 'txt') {
  const cleaned = cleanText(source, format, countWords([source]));
  const { outline, body } = findOutline(cleaned, metadata);
  for (const { heading, start, end } of outline) expect(cleaned.text.slice(start, end)).toBe(heading);
  return {
    headings: outline.map(({ heading, level }) => `${level} ${heading}`),
    body: body.map(({ start, end }) => cleaned.text.slice(start, end)),
  };
}

describe('the outline of the note', () => {
  // Økonomi stands beside Organisering, as it does under Business Region North Denmark, where both are headed alike.
  const expected = [
    '1 Tværkommunale samarbejder i funktionelle regioner',
    '2 Copenhagen og en fokuseret vækstdagsorden',
    '3 Organisering',
    '4 Bestyrelse',
    '4 Styregruppe',
    '4 Sekretariat',
    '3 Økonomi',
    '2 Business Region North Denmark',
    '3 Organisering',
    '3 Økonomi',
    '3 Tidsplan',
    '1 Subregionale tværkommunale erhvervssamarbejder',
    '2 Business Region Aarhus',
    '2 Business Broen Norge- Norddanmark',
    '2 Subregionale erhvervssamarbejder i Syddanmark',
    '3 Udviklingsråd Sønderjylland',
    '3 Udvikling Fyn',
    '3 Trekantsområdet',
    '3 Sydvestjysk Udviklingsforum',
    '1 Tværkommunale samarbejder om lokal erhvervsservice',
    '2 Erhvervsrådet Herning Ikast-Brande',
    '2 Iværksætterhuset i hovedstadsregionen',
  ];

  test('has its sections, nested as its metadata says', () => {
    expect(outlineOf(note, noteMetadata).headings).toEqual(expected);
  });

  test('is found by rule: without the metadata only the levels differ', () => {
    const { outline: _, ...withoutOutline } = noteMetadata;
    const names = (headings: string[]) => headings.map((each) => each.slice(2));
    expect(names(outlineOf(note, withoutOutline).headings)).toEqual(names(expected));
  });
});

describe('headings of other documents', () => {
  test('by Markdown level, with text under bold and underlined ones', () => {
    const { headings, body } = outlineOf(
      '# Havnene i Nordby\n\nIndledning uden punktum\n\n## Drift\n\nTekst.\n\n### Penge\n\nMere.\n\n**Takster**\n\nEn takst.\n\nEjerskab\n--------\n\nKommunen ejer dem.\n',
      other,
      'md',
    );
    expect(headings).toEqual(['1 Drift', '2 Penge', '3 Takster', '1 Ejerskab']);
    expect(body[0]).toBe('Indledning uden punktum');
  });

  test('by number, after a table of contents, which is neither heading nor text', () => {
    const { headings, body } = outlineOf(
      [
        'Havnene i Nordby\n\nIndhold\n1 Drift ........ 2\n1.1 Penge ...... 3\n2 Ejerskab ..... 4\n',
        '1 Drift\n\nHavnene drives af kommunen i fællesskab med de lokale\nfiskere og lystsejlere.\n',
        '1.1 Penge\n\nDriften koster 2 mio. kr. om året.\n',
        '2 Ejerskab\n2.1 Kommunens del\n\nKommunen ejer kajerne.\n',
        '1. Kaj 1\n2. Kaj 2\n3. Kaj 3\n',
      ].join('\n'),
    );
    expect(headings).toEqual(['1 1 Drift', '2 1.1 Penge', '1 2 Ejerskab', '2 2.1 Kommunens del']);
    expect(body.slice(-3)).toEqual(['1. Kaj 1', '2. Kaj 2', '3. Kaj 3']);
  });

  test('by capitals and underlining in plain text', () => {
    const { headings } = outlineOf(
      'DRIFT OG PENGE\n\nHavnene koster 2 mio. kr. om året.\n\nTakster\n=======\nEn plads koster 900 kr.\n\nEJERSKAB\n\nKommunen ejer kajerne.\n',
    );
    expect(headings).toEqual(['1 DRIFT OG PENGE', '2 Takster', '1 EJERSKAB']);
  });

  test('that say an aspect, under the name in front of them, where another name follows', () => {
    const { headings } = outlineOf(
      [
        ['Baggrund', 'Havnene skal spare.'],
        ['Kajlauget Nord', 'Lauget holder ni kajer.'],
        ['Økonomi', 'Det koster 2 mio. kr.'],
        ['Ledelse og ansatte', 'Der er 4 ansatte.'],
        ['Kajlauget Syd', 'Lauget holder to kajer.'],
        ['Økonomi', 'Alle laug betaler moms.'],
      ]
        .flat()
        .join('\n\n'),
    );
    expect(headings).toEqual([
      ...['1 Baggrund', '1 Kajlauget Nord', '2 Økonomi', '2 Ledelse og ansatte', '1 Kajlauget Syd'],
      // It may be that of all of them; it keeps the level of the one before that is headed alike.
      '2 Økonomi',
    ]);
  });

  test('by data where the rules cannot know', () => {
    const outline = [
      { heading: 'Drift', level: 1 },
      { heading: 'hvad det koster, og hvem der betaler', level: 2 },
    ];
    const source = 'Drift\n\nHavnene drives af kommunen.\n\nHvad det koster, og hvem der betaler\n\nTo mio. kr.\n';
    expect(outlineOf(source, { ...other, outline }).headings).toEqual([
      '1 Drift',
      '2 Hvad det koster, og hvem der betaler',
    ]);
  });

  test('that ran into their text, but not sentences with a relative clause', () => {
    const { headings, body } = outlineOf(
      [
        'Havnene ejes af flere. Ejerne er:',
        'Nordby Havneselskab, som er et selskab mellem byens fiskere.',
        'Lystsejlernes Laug som er en forening for alle med båd. Lauget har 90 medlemmer.',
        'Laugets formand, som er valgt for to år, har også en plads i havnerådet.',
      ].join('\n\n'),
    );
    expect(headings).toEqual(['1 Nordby Havneselskab', '1 Lystsejlernes Laug']);
    expect(body).toHaveLength(4);
  });

  test('that stand over a list of lines, over one last line, and again in each chapter', () => {
    const { headings, body } = outlineOf(
      [
        'VEJLEDNING\nHavnene i Nordby\nKapitel 1\nFormål\nLoven skal sikre, at alle havne i kommunen er åbne for de erhvervsfiskere, der bor der.',
        'Deltagere\nNordby Kommune\nSønderby Kommune\nVesterby Kommune\nHvem betaler?\nKommunerne betaler efter indbyggertal.',
        'Kapitel 2\nIkrafttræden\nLoven træder i kraft den 1. januar 2024',
      ].join('\n'),
    );
    expect(headings).toEqual([
      '1 Kapitel 1',
      '2 Formål',
      '2 Deltagere',
      '2 Hvem betaler?',
      '1 Kapitel 2',
      '2 Ikrafttræden',
    ]);
    expect(body.slice(1, 4)).toEqual(['Nordby Kommune', 'Sønderby Kommune', 'Vesterby Kommune']);
  });

  test('are not letterheads, signatures, labelled lines or short sentences', () => {
    const { headings } = outlineOf(
      'Nordby Kommune\n\nHavnegade 1\n\n9999 Nordby\n\nTeknisk Forvaltning\n\nTelefon: 12 34\n\nKommunen ejer kajerne\n\nSkriv til os.\n\nVenlig hilsen\n\nAnne Hansen\n',
    );
    expect(headings).toEqual([]);
  });
});
