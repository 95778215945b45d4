import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PassageIndex } from '../../corpus/passage-index.ts';
import type { Participation } from '../../corpus/participation.ts';
import type { HistoryTurn } from './answer.ts';
import { understand } from './understand.ts';

const headings = ['Klimabro Nord', 'Vandring Midt', 'Fjordhuset i regionen', 'Sydhavnens Udviklingsforum'];

/** A corpus of four made-up collaborations; nothing is searched in these tests. */
const index: PassageIndex = {
  corpusVersion: '000000000000',
  embedder: { id: 'none', dimension: 1, version: 1 },
  documents: [
    {
      metadata: {
        id: 'plan',
        file: 'plan.txt',
        title: 'Plan for fælles opgaver',
        kind: 'plan',
        publisher: 'Kontoret',
        date: '2024-01-02',
        language: 'da',
      },
      version: '000000000000',
      outline: headings.map((heading, at) => ({ heading, level: 1, start: at, end: at + 1 })),
      pageStarts: [0],
      passages: 0,
    },
  ],
  participation: [] satisfies Participation[],
  search: () => Promise.resolve({ hits: [], coverage: 0 }),
  passages: () => Promise.resolve([]),
  passagesOf: () => Promise.resolve([]),
  documentText: () => Promise.resolve(undefined),
};

/** Asks turn after turn; an answer may stand between them after "=". */
function ask(...turns: string[]): ReturnType<typeof understand> {
  const history = turns
    .slice(0, -1)
    .map((text): HistoryTurn => (text.startsWith('=') ? { role: 'assistant', text } : { role: 'user', text }));
  return understand({ question: turns.at(-1) ?? '', history }, index);
}

describe('one question', () => {
  it.each([
    ['Hvilke kommuner er med i Klimabro Nord?', 'Klimabro Nord', 'participants', 'list'],
    ['HVOR MANGE ANSATTE HAR VANDRING MIDT?', 'Vandring Midt', 'staff', 'count'],
    ['hvordan er klimabro nords økonomi', 'Klimabro Nord', 'money', 'open'],
    ['Er Odense med i Fjordhuset?', 'Fjordhuset i regionen', 'participants', 'yes-no'],
    ['Hvem leder Klima bro Nord', 'Klimabro Nord', 'governance', 'open'],
    ['Hvad koster Vandringmidt?', 'Vandring Midt', 'money', 'open'],
    ['Hvornår startede Sydhavens Udviklingsforrum?', 'Sydhavnens Udviklingsforum', 'time', 'open'],
    ['hvem er formand i SHUF', 'Sydhavnens Udviklingsforum', 'governance', 'open'],
    ['Hej! Jeg vil gerne vide, hvor mange ansatte Klimabro Nord har.', 'Klimabro Nord', 'staff', 'count'],
    ['Kan du sige mig, om Odense er med i Vandring Midt?', 'Vandring Midt', 'participants', 'yes-no'],
    ['How many employees does Klimabro Nord have?', 'Klimabro Nord', 'staff', 'count'],
    ['Which municipalities take part in Vandring Midt?', 'Vandring Midt', 'participants', 'list'],
    ['How is Fjordhuset financed?', 'Fjordhuset i regionen', 'money', 'open'],
  ])('%s', (question, subject, aspect, form) => {
    const asked = ask(question);
    expect(asked.subjects.map(({ name }) => name)).toEqual([subject]);
    expect(asked.aspects).toContain(aspect);
    expect(asked.form).toBe(form);
    expect(asked.leansOnHistory).toBe(false);
  });

  it.each([
    ['Er Frederikshavm med i Klimabro Nord?', ['Frederikshavn']],
    ['Er Odnese og Århus med?', ['Odense', 'Aarhus']],
    ['Er Tønner med i Klimabro Nord?', ['Tønder']],
    ['er toender kommune med i klimabro nord', ['Tønder']],
    ['hvilke samarbejder er vejen med i', ['Vejen']],
    ['hvor lang er vejen hjem', []],
    ['Hvad tjener en greve?', []],
    // A town that is one letter from a municipality, by a letter that nobody writes for the other.
    ['Er Hørning med i Klimabro Nord?', []],
  ])('%s names the municipalities %j', (question, municipalities) => {
    expect(ask(question).municipalities).toEqual(municipalities);
  });

  it.each([
    ['Tusind tak for hjælpen', 'thanks'],
    ['Hej', 'greeting'],
    ['Skriv et digt om havet', 'request'],
    ['qwrtpsdf', 'gibberish'],
    ['asdfgh qwpoi zxcvb', 'gibberish'],
    ['Ring til Klimabro Nord', 'request'],
    ['Kan du sende en mail til Klimabro Nord?', 'request'],
    ['Kan du hjælpe mig?', 'greeting'],
    ['fedt', 'thanks'],
  ])('%s is no question', (message, utterance) => {
    expect(ask(message).utterance).toBe(utterance);
  });
});

it.each([
  'Hvornår kan man ringe til Klimabro Nord?',
  'Skal man sende en ansøgning til Klimabro Nord?',
  'Lav en liste over kommunerne i Klimabro Nord',
  'turisme',
])('%s is a question', (message) => {
  expect(ask(message).utterance).toBe('question');
});

it.each([
  ['Hvem er frmand for Klimabro Nord?', 'Hvem er formand for Klimabro Nord?'],
  ['Hvad er opsigelsvarslet i Klimabro Nord?', 'Hvad er opsigelsesvarslet i Klimabro Nord?'],
  ['Hvem kan ansætte i Klimabro Nord?', 'Hvem kan ansætte i Klimabro Nord?'],
])('%s is spelt %s', (written, meant) => {
  expect(ask(written).standaloneQuestion).toBe(meant);
});

it.each([
  ['Does Klimabro Nord have a board?', 'har Klimabro Nord bestyrelsen?'],
  ['Is Klimabro Nord free?', 'er Klimabro Nord gratis?'],
  ['How can a municipality withdraw from Klimabro Nord?', 'hvordan kan en kommune træde ud af Klimabro Nord?'],
])('%s is searched for in Danish', (english, danish) => {
  const asked = ask(english);
  expect(asked.language).toBe('en');
  expect(asked.searchText).toBe(danish);
});

describe('a conversation', () => {
  const members = 'Hvilke kommuner er med i Klimabro Nord?';
  it.each([
    [[members, 'Og hvordan er de finansieret?'], 'Hvordan er Klimabro Nord finansieret?'],
    [[members, 'Hvad med Vandring Midt?'], 'Hvilke kommuner er med i Vandring Midt?'],
    [[members, 'Hvad med Vandring Midt?', 'Og hvor mange ansatte?'], 'Hvor mange ansatte er der i Vandring Midt?'],
    [[members, 'Tak', 'Hvem er formand?'], 'Hvem er formand for Klimabro Nord?'],
    [['Hvem er formand for Klimabro Nord?', 'Hvad hedder han?'], 'Hvad hedder formanden for Klimabro Nord?'],
    [[members, 'Er Odense med?'], 'Er Odense med i Klimabro Nord?'],
    [[members, 'Hvor mange er det?'], 'Hvor mange kommuner er med i Klimabro Nord?'],
    [['Hvad er budgettet i Klimabro Nord i 2014?', 'Hvad med 2015?'], 'Hvad er budgettet i Klimabro Nord i 2015?'],
    [['Er Odense med i Klimabro Nord?', 'Og Assens?'], 'Er Assens med i Klimabro Nord?'],
    [['Er Odense med i Klimabro Nord?', 'Hvorfor?'], 'Hvorfor er Odense med i Klimabro Nord?'],
    [['Hvad koster Klimabro Nord?', 'Og Vandring Midt?', 'Og den anden?'], 'Hvad koster Klimabro Nord?'],
    [
      [
        'Hvilke samarbejder er Odense med i?',
        '=Odense er med i Klimabro Nord og Vandring Midt.',
        'Hvem leder den første?',
      ],
      'Hvem leder Klimabro Nord?',
    ],
    [
      [members, 'Hvilke af dem er også med i Vandring Midt?'],
      'Hvilke kommuner er med i både Klimabro Nord og Vandring Midt?',
    ],
    [
      ['Hvor meget betaler hver kommune til Klimabro Nord?', 'Og regionen?'],
      'Hvor meget betaler regionen til Klimabro Nord?',
    ],
    [[members, 'Nej, jeg mente Vandring Midt'], 'Hvilke kommuner er med i Vandring Midt?'],
    [['Hvad koster Klimabro Nord?', 'Er du sikker?'], 'Hvad koster Klimabro Nord?'],
    [['Hvad koster Klimabro Nord?', 'Kan du uddybe?'], 'Fortæl mere om Klimabro Nord.'],
    [['Er Odense med i Klimabro Nord?', 'Hvorfor ikke?'], 'Hvorfor er Odense ikke med i Klimabro Nord?'],
    [['Er Odense med i Klimabro Nord?', 'Assens?'], 'Er Assens med i Klimabro Nord?'],
    [['Er Odense med i Klimabro Nord?', 'Og hvad betaler de?'], 'Hvad betaler Odense til Klimabro Nord?'],
    [['Hvem er formand?', '=Jeg forstår ikke spørgsmålet.', 'Klimabro Nord'], 'Hvem er formand for Klimabro Nord?'],
    [
      ['Hvor mange klager fik Klimabro Nord i 2022/23?', 'Og året efter?'],
      'Hvor mange klager fik Klimabro Nord i 2023/24?',
    ],
    [
      ['Hvor mange pladser har Klimabro Nord?', 'Hvor mange af dem er besat?'],
      'Hvor mange pladser er besat i Klimabro Nord?',
    ],
    [
      ['Hvor mange klager fik Klimabro Nord?', 'Og Vandring Midt?', 'Hvem fik flest?'],
      'Hvem fik flest klager, Klimabro Nord eller Vandring Midt?',
    ],
    [
      ['Hvilke samarbejder er Odense med i?', '=Klimabro Nord og Vandring Midt.', 'Hvad koster de?'],
      'Hvad koster Klimabro Nord og Vandring Midt?',
    ],
    [
      ['Hvor mange ansatte har Klimabro Nord?', 'Er det flere end Vandring Midt?'],
      'Har Klimabro Nord flere ansatte end Vandring Midt?',
    ],
    [['Hvem har udgivet planen for fælles opgaver?', 'Hvornår?'], 'Hvornår er planen for fælles opgaver fra?'],
  ])('%j asks: %s', (turns, standalone) => {
    const asked = ask(...turns);
    expect(asked.standaloneQuestion).toBe(standalone);
    expect(asked.leansOnHistory).toBe(true);
    expect(asked.inherited).not.toEqual([]);
  });

  it.each([
    [members, 'Hvad er hovedstaden i Frankrig?'],
    [members, 'Hvad koster et pas?'],
    [members, 'Hvor mange bor der i København?'],
    [members, 'Hvornår startede Vandring Midt?'],
  ])('%s – %s changes the subject', (before, question) => {
    const asked = ask(before, question);
    expect(asked.standaloneQuestion).toBe(question);
    expect(asked.leansOnHistory).toBe(false);
  });
});

it('parts a message that asks several things, each made whole by the others', () => {
  const { parts } = ask(
    'Hvem er formand for Klimabro Nord, og hvor mange ansatte har de? Og hvem leder Vandring Midt?',
  );
  expect(parts.map(({ standaloneQuestion }) => standaloneQuestion)).toEqual([
    'Hvem er formand for Klimabro Nord?',
    'Hvor mange ansatte har Klimabro Nord?',
    'Og hvem leder Vandring Midt?',
  ]);
});

it('takes what a message says beside its question as what it is about', () => {
  const asked = ask('Vi ser på Klimabro Nord i øjeblikket. Hvor mange ansatte er der?');
  expect(asked.standaloneQuestion).toBe('Hvor mange ansatte er der i Klimabro Nord?');
});

it('holds what a why-question takes for granted as a question of its own', () => {
  const { premise } = ask('Hvorfor er det borgmesteren i Odense, der er formand for Klimabro Nord?');
  expect(premise?.taken).toBe('borgmesteren i Odense');
  expect(premise?.asked.searchText).toBe('Hvem er formand for Klimabro Nord?');
});

it('reads any text without failing, and its words lie in what was read', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...headings,
      'Hvem er',
      'og',
      'hvad med',
      '?',
      ', og hvor ',
      'Odense',
      'vejen',
      '<b>',
      '\n',
      'de',
      'den anden',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (turns) => {
      const asked = ask(...turns);
      const read = asked.parts.length > 0 ? asked.parts : [asked];
      const outside = read.flatMap(({ words, searchText }) =>
        words.filter(({ text: word, start, end }) => searchText.slice(start, end) !== word),
      );
      expect(outside).toEqual([]);
    }),
  );
});
