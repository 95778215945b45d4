import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { documentMetadataSchema } from '../corpus/document.ts';
import { type Passage, passageSchema } from '../corpus/passage.ts';
import type { SourceFormat } from './clean.ts';
import { longestPassage } from './passages/split-long.ts';
import { prepareDocuments } from './prepare-documents.ts';

const folder = new URL('../corpus/documents/erhvervssamarbejder/', import.meta.url);
const note = readFileSync(new URL('notat.txt', folder), 'utf8');
const noteMetadata = documentMetadataSchema.parse(JSON.parse(readFileSync(new URL('document.json', folder), 'utf8')));

const havne = documentMetadataSchema.parse({
  id: 'havne',
  file: 'havne.md',
  title: 'Havnene i Nordby',
  publisher: 'Nordby Kommune',
  date: '2024-03-01',
  language: 'da',
});

async function prepare(source: string, format: SourceFormat = 'md', metadata = havne) {
  const [prepared] = await prepareDocuments([{ metadata, source, format }]);
  if (prepared === undefined) throw new Error('one document in, one out');
  return prepared;
}

const { document, passages } = await prepare(note, 'txt', noteMetadata);

function passageThatOpens(words: string): Passage | undefined {
  return passages.find((passage) => passage.text.startsWith(words));
}

describe('the passages of the note', () => {
  test('are of these kinds', () => {
    const counts = Object.groupBy(passages, (passage) => passage.kind);
    expect(Object.fromEntries(Object.entries(counts).map(([kind, all]) => [kind, all.length]))).toEqual({
      prose: 36,
      list: 3,
      item: 17,
      field: 23,
    });
  });

  const copenhagen = ['Tværkommunale samarbejder i funktionelle regioner', 'Copenhagen og en fokuseret vækstdagsorden'];
  const subregional = 'Subregionale tværkommunale erhvervssamarbejder';
  const syddanmark = [subregional, 'Subregionale erhvervssamarbejder i Syddanmark'];
  const broen = [subregional, 'Business Broen Norge- Norddanmark'];
  const local = 'Tværkommunale samarbejder om lokal erhvervsservice';
  test.each<[string, Partial<Passage>]>([
    ['Det korte svar er', { kind: 'prose', headingPath: [], page: 1, pageEnd: 1 }],
    ['Initiativet blev startet', { kind: 'prose', headingPath: copenhagen, page: 1, pageEnd: 2 }],
    ['Fokus i samarbejdet', { kind: 'list', headingPath: copenhagen, page: 2, pageEnd: 2 }],
    ['Fælles brand Copenhagen', { kind: 'item', label: 'Fælles brand Copenhagen', page: 2 }],
    ['Herudover skal der', { kind: 'prose', page: 2, pageEnd: 3 }],
    ['Bestyrelsen er', { kind: 'prose', headingPath: [...copenhagen, 'Organisering', 'Bestyrelse'], page: 3 }],
    ['De kommende fælles', { kind: 'prose', page: 4, pageEnd: 4 }],
    ['Alle kommuner og regionen', { kind: 'list', page: 5, pageEnd: 5 }],
    ['Januar 2015', { kind: 'field', label: 'Januar 2015', page: 5 }],
    [
      'Business Region Aarhus er',
      { kind: 'prose', headingPath: [subregional, 'Business Region Aarhus'], page: 5, pageEnd: 6 },
    ],
    ['Organisation: Business Broen', { kind: 'field', label: 'Organisation', headingPath: broen, page: 6 }],
    ['Bridge2Norway', { kind: 'item', label: 'Bridge2Norway', headingPath: broen, page: 6, pageEnd: 6 }],
    ['Norgesprojektet', { kind: 'item', label: 'Norgesprojektet Vendsyssel', headingPath: broen, page: 7, pageEnd: 7 }],
    ['Nordjysk Erhvervsfremstød', { kind: 'item', label: 'Nordjysk Erhvervsfremstød i Norge', page: 7 }],
    ['Et selvstændigt', { kind: 'item', headingPath: broen, page: 7 }],
    ['Finansieringen er delt', { kind: 'prose', headingPath: broen, page: 7 }],
    ['Udvikling Fyn som', { kind: 'prose', headingPath: [...syddanmark, 'Udvikling Fyn'], page: 7 }],
    [
      'Finansiering: ca. 29',
      { kind: 'field', label: 'Finansiering', headingPath: [...syddanmark, 'Udvikling Fyn'], page: 8 },
    ],
    ['Erhvervsrådet Herning', { headingPath: [local, 'Erhvervsrådet Herning Ikast-Brande'], page: 8, pageEnd: 9 }],
    ['Iværksætterhuset drives', { headingPath: [local, 'Iværksætterhuset i hovedstadsregionen'], page: 9 }],
  ])('hold "%s"', (words, expected) => {
    expect(passageThatOpens(words)).toMatchObject(expected);
  });

  test('leave out nothing but the title and headings', () => {
    const covered = new Uint8Array(document.text.length);
    for (const { start, end } of [...passages, ...document.outline]) covered.fill(1, start, end);
    const left = [...document.text].filter((character, at) => covered[at] === 0 && /[^\s•]/u.test(character)).join('');
    expect(left).toBe(`NOTAT${noteMetadata.title}`.replaceAll(' ', ''));
  });

  test('are searched with title, path and label, in text order', () => {
    const passage = passageThatOpens('Organisation: 10 ansatte');
    expect(passage?.embeddedText.split('\n')).toEqual([
      noteMetadata.title,
      ...syddanmark,
      'Trekantsområdet',
      'Organisation',
      'Organisation: 10 ansatte',
    ]);
    expect(passages.map((each) => each.start)).toEqual(passages.map((each) => each.start).toSorted((a, b) => a - b));
  });
});

describe('the passages of a Markdown document', () => {
  const source = [
    '# Havnene i Nordby',
    '## Drift',
    '**Ansvarlig:** Nordby Kommune\n**Frist**: 1. maj 2024',
    '## Priser',
    '| Havn | Plads | Ejer |\n|---|--:|---|\n| Østhavnen | **900 kr.** | Laug \\| by |\n| Vesthavnen | | |',
    'Deltagere:\n\n- Nordby\n- Sønderby\n',
    '- Åbent hele året\n- Toilet og bad\n',
  ].join('\n\n');

  test('are fields by bold label and by table cell, and short lists', async () => {
    const { passages: found } = await prepare(source);
    expect(found.map(({ kind, label, headingPath, text }) => [kind, label, headingPath.join(' > '), text])).toEqual([
      ['field', 'Ansvarlig', 'Drift', 'Ansvarlig: Nordby Kommune'],
      ['field', 'Frist', 'Drift', 'Frist: 1. maj 2024'],
      ['field', 'Havn', 'Priser', 'Østhavnen'],
      ['field', 'Plads', 'Priser > Østhavnen', '900 kr.'],
      ['field', 'Ejer', 'Priser > Østhavnen', 'Laug | by'],
      ['field', 'Havn', 'Priser', 'Vesthavnen'],
      ['field', 'Deltagere', 'Priser', 'Deltagere:\n\n• Nordby\n• Sønderby\n• Åbent hele året\n• Toilet og bad'],
    ]);
  });

  test('keep bullets with the sentence that goes on in them', async () => {
    const { passages: found } = await prepare('Havnen foreslår,\n\n- at kajen males, og\n- at broen lukkes.\n');
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['list', 'Havnen foreslår,\n\n• at kajen males, og\n• at broen lukkes.'],
    ]);
  });

  test('keep nested lists under the item that leads them in', async () => {
    const { passages: found } = await prepare('- Nord:\n  - Kaj 1\n  - Kaj 2\n- Syd:\n  - Kaj 3\n  - Kaj 4\n');
    expect(found.map((each) => each.text)).toEqual(['Nord:\n• Kaj 1\n• Kaj 2', 'Syd:\n• Kaj 3\n• Kaj 4']);
  });
});

describe('the passages of a plain document', () => {
  test('are fields by line, lists by lead-in or by short lines, and prose', async () => {
    const source = [
      'Bestyrelsen har to slags\nmedlemmer fra havnene:\n- tre fra Nordby,\n- to fra Sønderby.\n',
      'Direktør: Anne Hansen\nTelefon: 12 34\n',
      'Det fordeles således:\n\na) Nordby betaler 50 pct.\nb) Sønderby betaler\nresten.\n',
      'Følgende er med:\n\nNordby Kommune\n\nSønderby Kommune\n',
      'Kommunen kan opsige aftalen med et\nårs varsel, som skal være skriftligt.',
    ].join('\n');
    const { passages: found } = await prepare(source, 'txt');
    expect(found.map(({ kind, label, text }) => [kind, label, text.replace(/\s+/gu, ' ')])).toEqual([
      ['list', undefined, 'Bestyrelsen har to slags medlemmer fra havnene: • tre fra Nordby, • to fra Sønderby.'],
      ['field', 'Direktør', 'Direktør: Anne Hansen'],
      ['field', 'Telefon', 'Telefon: 12 34'],
      ['list', undefined, 'Det fordeles således: a) Nordby betaler 50 pct. b) Sønderby betaler resten.'],
      ['list', undefined, 'Følgende er med: Nordby Kommune Sønderby Kommune'],
      ['prose', undefined, 'Kommunen kan opsige aftalen med et års varsel, som skal være skriftligt.'],
    ]);
  });
});

describe('long paragraphs', () => {
  const sentence = 'Havnen har ca. 40 pladser, og hver koster 900 kr. pr. sæson for medlemmer af lauget.';

  test('are cut at sentence ends, into exact slices', async () => {
    const { document: cut, passages: found } = await prepare(Array.from({ length: 60 }, () => sentence).join(' '));
    expect(found.length).toBeGreaterThan(3);
    for (const { text, start, end } of found) {
      expect(text.length).toBeLessThanOrEqual(longestPassage);
      expect(cut.text.slice(start, end)).toBe(text);
      expect(text.replaceAll(sentence, '').trim()).toBe('');
    }
    expect(found.map((each) => each.text).join(' ')).toBe(cut.text);
  });

  test('are cut anywhere when they hold no space', async () => {
    const { passages: found } = await prepare('a'.repeat(3000));
    expect(found.map((each) => each.text).join('')).toBe('a'.repeat(3000));
  });
});

describe('any document', () => {
  const line = fc.constantFrom(
    '# Om',
    'Drift',
    'Pris: 3 kr.',
    '- et',
    '1. to',
    'Det er godt.',
    '',
    '|a|b|',
    '|-|-|',
    '```',
    'Ø:',
    '\f',
  );
  const source = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(line).map((lines) => lines.join('\n')),
  );

  test('gives valid passages that are exact slices, each with its own id', async () => {
    await fc.assert(
      fc.asyncProperty(source, fc.constantFrom<SourceFormat>('txt', 'md'), async (text, format) => {
        const { document: own, passages: found } = await prepare(text, format);
        for (const passage of found) {
          expect(passageSchema.safeParse(passage).success).toBe(true);
          expect(own.text.slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.text.trim()).toBe(passage.text);
          expect(passage.pageEnd).toBeGreaterThanOrEqual(passage.page);
        }
        expect(new Set(found.map((passage) => passage.id)).size).toBe(found.length);
        expect(await prepare(text, format)).toEqual({ document: own, passages: found });
      }),
    );
  });

  test('keeps the ids of its passages when a section is put before or after them', async () => {
    const paragraph = fc.stringMatching(/^[A-Z][a-zæøå]{2,9}( [a-zæøå]{2,9}){2,6}\.$/);
    const section = fc.tuple(
      fc.stringMatching(/^[A-Z][a-zæøå]{3,9}$/),
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    );
    const text = (sections: readonly (readonly [string, readonly string[]])[]) =>
      sections.map(([heading, paragraphs]) => [`# ${heading}`, ...paragraphs].join('\n\n')).join('\n\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(section, { minLength: 1, maxLength: 4 }),
        section,
        async (sections, [heading, added]) => {
          const before = await prepare(text(sections));
          const extra = [`${heading} nyt`, added] as const;
          for (const changed of [
            [extra, ...sections],
            [...sections, extra],
          ]) {
            const after = new Set((await prepare(text(changed))).passages.map((passage) => passage.id));
            expect(before.passages.every((passage) => after.has(passage.id))).toBe(true);
          }
        },
      ),
    );
  });
});
