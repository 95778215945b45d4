import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { sampleAnswer, sampleCitation } from '../sample-answers-for-tests.ts';
import { answerMessage } from './answer-message.ts';

const publicUrl = 'https://svar.example.dk';

const cardSchema = z.object({
  type: z.literal('AdaptiveCard'),
  body: z.array(z.object({ inlines: z.array(z.object({ text: z.string() })) })),
});

/** The claims of a message, and the quotes that their cards show. */
function sourcesOf(message: ReturnType<typeof answerMessage>) {
  const claims = message.entities?.[0].citation ?? [];
  const quotes = claims.map(({ appearance }) =>
    appearance.text === undefined
      ? undefined
      : cardSchema.parse(JSON.parse(appearance.text)).body.at(-1)?.inlines[0]?.text,
  );
  return { claims, quotes };
}

describe('an answer as a message', () => {
  test('answered', () => {
    expect(answerMessage(sampleAnswer({ followUps: ['Hvem leder det?'] }), publicUrl)).toMatchInlineSnapshot(`
      {
        "channelData": {
          "feedbackLoop": {
            "type": "default",
          },
        },
        "entities": [
          {
            "@context": "https://schema.org",
            "@id": "",
            "@type": "Message",
            "additionalType": [
              "AIGeneratedContent",
            ],
            "citation": [
              {
                "@type": "Claim",
                "appearance": {
                  "@type": "DigitalDocument",
                  "abstract": "Citat 1.",
                  "encodingFormat": "application/vnd.microsoft.card.adaptive",
                  "image": {
                    "@type": "ImageObject",
                    "name": "Text",
                  },
                  "keywords": [
                    "side 1",
                  ],
                  "name": "Afsnit 1, side 1",
                  "text": "{"type":"AdaptiveCard","version":"1.6","body":[{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Notat om kommuner","weight":"Bolder"}]},{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"Samarbejder › Afsnit 1 › side 1","isSubtle":true}]},{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"»Citat 1.«"}]}]}",
                  "url": "https://svar.example.dk/dokument/notat?p=p-1&fra=1&til=9&v=v1#citat",
                },
                "position": 1,
              },
            ],
            "type": "https://schema.org/Message",
          },
        ],
        "text": "Syv kommuner er med. [1]

      Du kan også spørge:

      - Hvem leder det?",
        "textFormat": "markdown",
        "type": "message",
      }
    `);
  });

  test('partial: what is stated, and what is missing', () => {
    const answer = sampleAnswer({
      status: 'partial',
      reason: 'asks_for_more_than_documents_say',
      segments: [
        { kind: 'statement', text: 'Syv kommuner er med.', citations: [2] },
        { kind: 'notice', text: 'Dokumenterne siger ikke, hvad det koster.', citations: [] },
      ],
      citations: [sampleCitation(2)],
    });
    const message = answerMessage(answer, publicUrl);
    expect(message.text).toMatchInlineSnapshot(`
      "Syv kommuner er med. [1]

      Dokumenterne siger ikke, hvad det koster."
    `);
    expect(sourcesOf(message).claims.map(({ position }) => position)).toEqual([1]);
  });

  test('unanswered: the nearest that is said is marked as such', () => {
    const answer = sampleAnswer({
      status: 'unanswered',
      reason: 'not_in_documents',
      segments: [{ kind: 'notice', text: 'Det står der ikke noget om i dokumenterne.', citations: [1] }],
      citations: [{ ...sampleCitation(1), role: 'nearest', page: 3, pageEnd: 4 }],
    });
    const message = answerMessage(answer, publicUrl);
    expect(message.text).toMatchInlineSnapshot(`"Det står der ikke noget om i dokumenterne. [1]"`);
    expect(sourcesOf(message).claims[0]?.appearance).toMatchObject({
      name: 'Afsnit 1, side 3-4',
      keywords: ['side 3-4', 'nærmeste oplysning'],
    });
  });

  test('unanswered without sources has none, and is still said to be made by a machine', () => {
    const segments = [{ kind: 'notice' as const, text: 'Det står der ikke noget om.', citations: [] }];
    const message = answerMessage(sampleAnswer({ status: 'unanswered', segments, citations: [] }), publicUrl);
    expect(message.entities?.[0].additionalType).toEqual(['AIGeneratedContent']);
    expect(message.entities?.[0]).not.toHaveProperty('citation');
  });

  test('a list of 20 sources is whole; of 25 the first 20 are shown with a link to the rest', () => {
    const listOf = (length: number) => {
      const numbers = Array.from({ length }, (_, index) => index + 1);
      return sampleAnswer({
        segments: numbers.map((n) => ({ kind: 'statement', text: `- Kommune ${n} er med.`, citations: [n] })),
        citations: numbers.map(sampleCitation),
      });
    };
    const whole = answerMessage(listOf(20), publicUrl);
    expect(sourcesOf(whole).claims).toHaveLength(20);
    expect(whole.text).not.toContain('](');
    const cut = answerMessage(listOf(25), publicUrl);
    expect(sourcesOf(cut).claims.map(({ position }) => position)).toEqual(
      whole.entities?.[0].citation?.map((c) => c.position),
    );
    expect(cut.text).toContain(`](${publicUrl}/?q=Hvem%20er%20med%3F)`);
  });

  test('more than 3,000 characters are said whole, more than 4,000 cut at a sentence with a link', () => {
    const sentence = 'De syv kommuner er gået sammen om at hjælpe virksomheder i hele området. ';
    const said = (times: number) =>
      answerMessage(
        sampleAnswer({ segments: [{ kind: 'statement', text: sentence.repeat(times).trim(), citations: [1] }] }),
        publicUrl,
      ).text;
    expect(said(45)).toBe(`${sentence.repeat(45)}[1]`);
    expect(said(80)).toMatch(/^(De syv [^.]+\. ){54}\[1\]\n\n\[Læs hele svaret\]\(\S+\)$/);
  });

  test('marks of Markdown, mentions and tags in a document show as they are written', () => {
    const text =
      'Se <at>Bo</at> & [2] *fed* _kursiv_ ~~streg~~ `kode` a|b # nej\n# ikke en overskrift\n- punkt\n3. maj';
    const answer = sampleAnswer({
      segments: [{ kind: 'statement', text, citations: [1] }],
      citations: [{ ...sampleCitation(1), quote: 'Citat <&>*_| [2]\nlinje to', headingPath: ['A <b> *c*'] }],
    });
    const message = answerMessage(answer, publicUrl);
    expect(message.text).toMatchInlineSnapshot(`
      "Se &lt;at&gt;Bo&lt;/at&gt; &amp; \\[2\\] \\*fed\\* \\_kursiv\\_ \\~\\~streg\\~\\~ \\\`kode\\\` a\\|b # nej

      \\# ikke en overskrift

      - punkt

      3\\. maj [1]"
    `);
    const { claims, quotes } = sourcesOf(message);
    expect(claims[0]?.appearance).toMatchObject({ name: 'A <b> *c*, side 1', abstract: 'Citat <&>*_| [2] linje to' });
    expect(quotes).toEqual(['»Citat <&>*_| [2]\nlinje to«']);
  });

  test('quotes are whole in their cards, until the message would be too large', () => {
    const long = 'ord '.repeat(1_000).trim();
    const withQuotes = (count: number) => {
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      return answerMessage(
        sampleAnswer({
          segments: [{ kind: 'statement', text: 'Alle.', citations: numbers }],
          citations: numbers.map((n) => ({ ...sampleCitation(n), quote: long })),
        }),
        publicUrl,
      );
    };
    expect(sourcesOf(withQuotes(2)).quotes).toEqual([`»${long}«`, `»${long}«`]);
    const many = withQuotes(20);
    expect(JSON.stringify(many).length).toBeLessThanOrEqual(40_000);
    expect(sourcesOf(many).quotes[19]).toMatch(/^»ord (ord )+…«$/);
  });

  test('keeps to every limit of Teams whatever the texts are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    const citation = fc.record({ title: text, heading: text, quote: text.filter((value) => value !== '') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, citation), { minLength: 1, maxLength: 30 }), (said) => {
        const message = answerMessage(
          sampleAnswer({
            segments: said.map(([words], index) => ({ kind: 'statement', text: words, citations: [index + 1] })),
            citations: said.map(([, { title, heading, quote }], index) => ({
              ...sampleCitation(index + 1),
              document: { id: 'd', title, version: 'v' },
              headingPath: [heading],
              quote,
            })),
          }),
          publicUrl,
        );
        const { claims } = sourcesOf(message);
        expect(JSON.stringify(message).length).toBeLessThanOrEqual(40_000);
        expect(claims.length).toBeLessThanOrEqual(20);
        const marks = [...message.text.matchAll(/(?<!\\)\[(\d+)\]/g)].map((mark) => Number(mark[1]));
        expect(new Set(marks)).toEqual(new Set(claims.map(({ position }) => position)));
        for (const { appearance } of claims) {
          expect(appearance.name.length).toBeLessThanOrEqual(80);
          expect(appearance.abstract.length).toBeLessThanOrEqual(160);
          expect(appearance.keywords?.every((keyword) => keyword.length <= 28)).toBe(true);
        }
      }),
    );
  });
});
