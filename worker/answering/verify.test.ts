import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { DocumentSummary, PassageIndex } from '../../corpus/passage-index.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Segment } from './answer.ts';
import type { DraftSegment, Quote } from './draft.ts';
import { createVerifier, verifyDraft } from './verify.ts';

const text = 'Havnelauget er et samarbejde mellem Struer og Lemvig. Hver kommune betaler 12 kr. pr. indbygger.';

const passage: Passage = {
  id: 'p-0123456789abcdef',
  documentId: 'havn',
  headingPath: ['Havnelauget'],
  text,
  embeddedText: text,
  start: 0,
  end: text.length,
  page: 1,
  pageEnd: 1,
  kind: 'prose',
};

const summary: DocumentSummary = {
  metadata: {
    id: 'havn',
    file: 'havn.txt',
    title: 'Om havne',
    kind: 'notat',
    publisher: 'Rådet',
    date: '2020-01-02',
    language: 'da',
  },
  version: '0123456789ab',
  outline: [],
  pageStarts: [0, 54],
  passages: 1,
};

const index: PassageIndex = {
  corpusVersion: '0123456789ab',
  embedder: { id: 'subword', dimension: 1, version: 1 },
  documents: [summary],
  participation: [],
  search: () => Promise.resolve({ hits: [], coverage: 0 }),
  passages: (ids) => Promise.resolve(ids.includes(passage.id) ? [passage] : []),
  passagesOf: () => Promise.resolve([passage]),
  documentText: (id) => Promise.resolve(id === 'havn' ? text : undefined),
};

function quoteOf(words: string, shift = 0): Quote {
  const start = text.indexOf(words) + shift;
  return { role: 'support', passageId: passage.id, start, end: start + words.length, text: words };
}

function checked(...segments: DraftSegment[]) {
  return checkedIn(index, ...segments);
}

async function checkedIn(documents: PassageIndex, ...segments: DraftSegment[]) {
  const options = { question: 'Er Odense med?', index: documents, publicUrl: 'https://svar.example' };
  const verifier = createVerifier(options);
  const kept: Segment[] = [];
  for await (const { segment } of verifyDraft({ status: 'answered', segments }, verifier)) kept.push(segment);
  return { segments: kept, citations: verifier.citations(), checks: verifier.checks() };
}

const fee = 'Hver kommune betaler 12 kr. pr. indbygger.';

describe('a statement', () => {
  test('that its quote holds is cited with page, heading and a link to the words', async () => {
    const { segments, citations } = await checked({
      kind: 'statement',
      text: 'Havnelauget koster 12 kr.',
      quotes: [quoteOf(fee)],
    });
    expect(segments).toEqual([{ kind: 'statement', text: 'Havnelauget koster 12 kr.', citations: [1] }]);
    expect(citations).toMatchObject([
      { n: 1, quote: fee, page: 2, pageEnd: 2, headingPath: ['Havnelauget'], check: 'exact' },
    ]);
    expect(citations[0]?.url).toBe(
      `https://svar.example/dokument/havn?p=${passage.id}&fra=54&til=${54 + fee.length}&v=0123456789ab#citat`,
    );
  });

  test.each([
    ['another number', 'Det koster 13 kr.'],
    ['a numeral in words', 'Det koster tretten kroner.'],
    ['a name from nowhere', 'Det betaler Odense ikke for.'],
  ])('with %s is dropped', async (_, said) => {
    const { segments, checks } = await checked({ kind: 'statement', text: said, quotes: [quoteOf(fee)] });
    expect(segments).toEqual([]);
    expect(checks.dropped).toBe(1);
  });

  test('may name what the question names only when it negates, and say a number that code has computed', async () => {
    const said = {
      kind: 'statement',
      text: 'Nej, Odense er ikke blandt de 2.',
      quotes: [quoteOf('mellem Struer og Lemvig')],
    } as const;
    expect((await checked(said)).segments).toEqual([]);
    expect((await checked({ ...said, derived: [2], negates: true })).segments).toHaveLength(1);
  });

  test('that quotes the same words again points to the same citation', async () => {
    const said = { kind: 'statement', text: 'Det koster 12 kr.', quotes: [quoteOf(fee)] } as const;
    const { segments, citations } = await checked(said, said);
    expect(citations).toHaveLength(1);
    expect(segments.map(({ citations: numbers }) => numbers)).toEqual([[1], [1]]);
  });
});

describe('a quote', () => {
  test('that only a passage holds, and not its document, is fabricated', async () => {
    const forged = { ...passage, text: passage.text.replace('12', '13') };
    const words = fee.replace('12', '13');
    const lying: PassageIndex = {
      ...index,
      search: () => Promise.resolve({ hits: [{ passageId: passage.id, score: 1, signals: {} }], coverage: 1 }),
      passages: () => Promise.resolve([forged]),
    };
    const { segments, checks } = await checkedIn(lying, {
      kind: 'statement',
      text: 'Det koster 13 kr.',
      quotes: [{ ...quoteOf(fee), text: words }],
    });
    expect(segments).toEqual([]);
    expect(checks.fabricated).toBe(1);
  });

  test('that stands nowhere is dropped as fabricated; one that stands elsewhere is cited where it stands', async () => {
    const invented: Quote = { ...quoteOf(fee), text: fee.replace('12', '13') };
    const nowhere = await checked({ kind: 'statement', text: 'x', quotes: [invented] });
    expect(nowhere).toMatchObject({ segments: [], checks: { fabricated: 1, misattributed: 0, dropped: 1 } });
    const elsewhere = await checked({ kind: 'statement', text: 'x', quotes: [quoteOf('Struer', 1)] });
    expect(elsewhere.checks).toEqual({ fabricated: 0, misattributed: 1, dropped: 0 });
    expect(elsewhere.citations).toMatchObject([
      { quote: 'Struer', start: text.indexOf('Struer'), passageId: passage.id },
    ]);
  });

  test('is cited only as the text at its place, however it was said to stand', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 20 }), async (start, length, words) => {
        const quote: Quote = { role: 'support', passageId: passage.id, start, end: start + length, text: words };
        const { citations } = await checked({ kind: 'statement', text: 'ja', quotes: [quote] });
        for (const one of citations) expect(text.slice(one.start, one.end)).toBe(one.quote);
        const standsThere = words.trim() !== '' && text.slice(start, start + length) === words;
        expect(citations.length).toBeGreaterThanOrEqual(standsThere ? 1 : 0);
      }),
    );
  });
});
