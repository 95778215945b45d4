import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sampleAnswer, sampleAnswers, sampleCitation } from '../sample-answers-for-tests.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { renderAnswer } from './message-blocks.ts';

const publicUrl = 'https://svar.example.dk';

describe('an answer as a message', () => {
  test.each(Object.entries(sampleAnswers))('%s', (_, answer) => {
    const { text, blocks } = renderAnswer(answer, publicUrl);
    expect({ text, blocks }).toMatchSnapshot();
  });

  test('that is cut ends with a sentence, and links to the whole of it', () => {
    const { answerText, blocks } = renderAnswer(
      sampleAnswers['more than 3,000 characters'] ?? sampleAnswer(),
      publicUrl,
    );
    expect(answerText).toMatch(/om året\.(?: \[\d\])?$/);
    expect(JSON.stringify(blocks)).toContain(`"url":"${publicUrl}/?q=Hvem%20er%20med%3F","text":"Læs hele svaret"`);
  });

  test('stays small enough and shows each quote from its beginning, whatever the documents hold', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 4_000 });
    fc.assert(
      fc.property(fc.array(fc.record({ said: words, quote: words }), { minLength: 1, maxLength: 20 }), (parts) => {
        const { text, blocks } = renderAnswer(
          sampleAnswer({
            segments: parts.map(({ said }, position) => ({ kind: 'statement', text: said, citations: [position + 1] })),
            citations: parts.map(({ quote }, position) => ({ ...sampleCitation(position + 1), quote })),
          }),
          publicUrl,
        );
        expect(blocks.length).toBeLessThanOrEqual(50);
        expect(JSON.stringify(blocks.map((block) => ('elements' in block ? block.elements : []))).isWellFormed()).toBe(
          true,
        );
        expect(text.length).toBeLessThan(20_000);
        const quotes = blocks.flatMap((block) =>
          block.type === 'rich_text' ? block.elements.filter(({ type }) => type === 'rich_text_quote') : [],
        );
        for (const [position, { elements }] of quotes.entries()) {
          const [words] = elements;
          const shown = words !== undefined && 'text' in words ? (words.text ?? '') : '';
          expect(shown.length).toBeLessThanOrEqual(300);
          expect(parts[position]?.quote.startsWith(shown.replace(/ …$/, ''))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['a*b_c~d`e[1]#f|g\\', 'a\\*b\\_c\\~d\\`e\\[1\\]\\#f\\|g\\\\'],
  ['<@U1> & >', '&lt;@U1&gt; &amp; &gt;'],
  ['1. først\n- så', '1\\. først\n\\- så'],
  ['Den 1. maj - og 2-3', 'Den 1. maj - og 2-3'],
])('in Markdown %j is written %j', (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});
