import { describe, expect, test } from 'vitest';

import { answerSchema, type AnswerEvent } from './answering/answer.ts';
import { appForTests, quoteBest } from './app-for-tests.ts';

const question = 'Hvilke kommuner er med i Business Region Aarhus?';
const hostile = '"><script>alert(1)</script><img src=x onerror=alert(2)> \u202Egnol javascript:alert(3)';

const asked = (text: string) => `/?q=${encodeURIComponent(text)}`;
const unescape = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** Answers like `quoteBest`, with the answer changed. */
function answering(change: (answer: Extract<AnswerEvent, { type: 'done' }>['answer']) => object) {
  return async function* (...[request, services]: Parameters<typeof quoteBest>): AsyncGenerator<AnswerEvent> {
    for await (const event of quoteBest(request, services)) {
      yield event.type === 'done'
        ? { ...event, answer: answerSchema.parse({ ...event.answer, ...change(event.answer) }) }
        : event;
    }
  };
}

describe('the start page', () => {
  test('shows what can be asked and the documents, with date and publisher', async () => {
    const text = await (await appForTests().get('/')).text();
    expect(text).toContain('<html lang="da">');
    expect(text).toMatch(/<label for="q">[^]*<textarea\s+id="q"\s+name="q"/);
    expect(text).toContain('Notat fra KL, 11. november 2014, 9 sider');
    expect(text).toMatch(/<kildesvar-chat mode="inline"[^>]*>\s*<form[^]*<\/form>[^]*<\/kildesvar-chat>/);
    expect(text.match(/<script[^>]*>[^<]*/g)).toEqual(['<script type="module" src="/widget.js">']);
    expect(text).not.toMatch(/style="|onclick/);
  });

  test('its stylesheet is served, to be kept for good', async () => {
    const { get } = appForTests();
    const path = /<link rel="stylesheet" href="([^"]+)"/.exec(await (await get('/')).text())?.[1] ?? '';
    const response = await get(path);
    expect(response.headers.get('content-type')).toMatch(/^text\/css/);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect((await get('/stil-00000000.css')).status).toBe(404);
  });

  test('shows the answer with its quote, and the quote is marked where the link leads', async () => {
    const { get, ask } = appForTests({ config: { publicUrl: 'https://svar.example.dk' } });
    const answer = answerSchema.parse(await (await ask({ question })).json());
    const quote = answer.citations[0]?.quote ?? '';
    const text = await (await get(asked(question))).text();
    expect(text).toContain('<h2 id="svar">Svar</h2>');
    expect(unescape(text)).toContain(`<blockquote>${quote}</blockquote>`);
    expect(text).toContain(answer.aiNotice);
    const link = unescape(/<a href="([^"]+)">Se citatet/.exec(text)?.[1] ?? '');
    expect(link).toMatch(/^\/dokument\/erhvervssamarbejder\?p=p-[0-9a-f]{16}&fra=\d+&til=\d+&v=[0-9a-f]{12}#citat$/);
    const page = await (await get(link)).text();
    expect(page).toContain('Citatet er markeret');
    const marked = [...page.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)].map(([, words = '']) => unescape(words)).join('');
    expect(marked.replace(/<[^>]*>/g, '')).toBe(quote);
    const { version } = answer.citations[0]?.document ?? { version: '' };
    expect(await (await get(link.replace(version, '000000000000'))).text()).toContain('hele afsnittet er markeret');
    const gone = await (await get(link.replace(/p=p-\w+/, 'p=p-0000000000000000').replace(version, 'x'))).text();
    expect(gone).toContain('Teksten er ændret');
    expect(gone).not.toContain('<mark');
  });

  test('partial answers and refusals say so in words', async () => {
    const page = async (change: object) =>
      (await appForTests({ answerQuestion: answering(() => change) }).get(asked(question))).text();
    expect(await page({ status: 'partial', reason: 'asks_for_more_than_documents_say' })).toContain(
      'Svar på en del af spørgsmålet',
    );
    const nearest = answering(({ citations }) => ({
      status: 'unanswered',
      reason: 'not_in_documents',
      citations: citations.map((citation) => ({ ...citation, role: 'nearest' })),
    }));
    const refused = await (await appForTests({ answerQuestion: nearest }).get(asked(question))).text();
    expect(refused).toContain('Dokumenterne giver ikke svaret');
    expect(refused).toContain('Det nærmeste, dokumenterne siger');
    expect(refused).not.toContain('<h3>Kilder</h3>');
  });

  test('what people and documents write is text, never markup', async () => {
    const answerQuestion = answering(({ citations }) => ({
      segments: [{ kind: 'statement', text: hostile, citations: [1] }],
      followUps: [hostile],
      aiNotice: hostile,
      citations: citations.map((citation) => ({
        ...citation,
        quote: hostile,
        headingPath: [hostile],
        document: { ...citation.document, title: hostile },
        url: 'javascript:alert(4)',
      })),
    }));
    const text = await (await appForTests({ answerQuestion }).get(asked(hostile))).text();
    expect(text).not.toMatch(/<script|<img|href="javascript:/);
    expect(unescape(text)).toContain(hostile);
  });

  test.each([
    ['', 400, 'Skriv et spørgsmål.'],
    [`${question} ${'x'.repeat(1_000)}`, 413, 'Må højst have 1000 tegn.'],
  ])('keeps what was typed when it cannot be asked (%.10s)', async (typed, status, message) => {
    const response = await appForTests().get(asked(typed));
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).toContain(`role="alert">${message}`);
    expect(text).toContain(`\n${typed}</textarea>`);
    expect(text).not.toContain('class="answer"');
  });

  test('errors are pages too', async () => {
    const failing = appForTests({
      answerQuestion: () => {
        throw new Error('hemmelig');
      },
    });
    const response = await failing.get(asked(question));
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain(response.headers.get('x-request-id') ?? 'none');
    expect(text).not.toContain('hemmelig');
    expect(failing.lines).toHaveLength(1);
    for (const [path, words] of [
      ['/findes-ikke', 'Siden findes ikke'],
      ['/dokument/findes-ikke', 'Dokumentet findes ikke'],
    ] as const) {
      const missing = await appForTests().get(path);
      expect(missing.status).toBe(404);
      expect(missing.headers.get('content-type')).toMatch(/^text\/html/);
      expect(await missing.text()).toContain(words);
    }
  });
});

describe('a document', () => {
  test('is shown whole, with outline, pages and anchors that links lead to', async () => {
    const { get } = appForTests();
    const text = await (await get('/dokument/erhvervssamarbejder')).text();
    for (const [, anchor] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(` id="${anchor}"`);
    expect([...text.matchAll(/ id="side-(\d)"/g)].map(([, page]) => page)).toEqual([...'123456789']);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = [...text.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
  });

  test('can be searched, with or without Danish letters, and leads to each place', async () => {
    const { get } = appForTests();
    const search = async (words: string) =>
      (await get(`/dokument/erhvervssamarbejder?soeg=${encodeURIComponent(words)}`)).text();
    const text = await search('faellesskab');
    const count = Number(/står (\d+) steder?\./.exec(text)?.[1]);
    expect(count).toBeGreaterThan(0);
    for (let n = 1; n <= count; n++) {
      expect(text).toContain(`href="#fund-${n}"`);
      expect(text).toMatch(new RegExp(`<mark class="hit" id="fund-${n}">fællesskab`, 'i'));
    }
    const none = await search(hostile);
    expect(none).toContain('findes ikke i dokumentet');
    expect(none).not.toMatch(/<script>|<img/);
    expect(unescape(none)).toContain(hostile);
  });
});

describe('the other pages', () => {
  test('tell of this installation: how long things are kept, who runs it', async () => {
    const { get } = appForTests({ config: { operator: 'Eksempel <Kommune>', contact: 'svar@example.dk' } });
    const privacy = unescape(await (await get('/privatliv')).text());
    expect(privacy).toMatch(/slettes efter\s+30 dage/);
    expect(privacy).toMatch(/slettes efter\s+365 dage/);
    expect(privacy).toContain('drives af Eksempel <Kommune>');
    expect(privacy).toContain('sender det ikke videre');
    expect(await (await get('/tilgaengelighed')).text()).toContain('href="mailto:svar@example.dk"');
    expect(await (await appForTests().get('/privatliv')).text()).toContain('stillet tjenesten til rådighed');
  });

  test('tells which chat platforms keep conversations, where there are any', async () => {
    const pageWith = async (chatPlatforms: string[]) =>
      (await appForTests({ dataUse: { chatPlatforms } }).get('/privatliv')).text();
    expect(await pageWith(['Slack', 'Microsoft Teams'])).toContain('Samtaler i Slack og Microsoft Teams');
    expect(await pageWith([])).not.toContain('Samtaler i ');
  });

  test.each([
    [true, /kan blive sendt til en sprogmodel på\s+model\.example\.dk/],
    [false, /sendes til model\.example\.dk, som regner det om til tal/],
  ])('tell which server questions are sent to (it writes: %s)', async (modelWrites, words) => {
    const { get } = appForTests({ dataUse: { modelHost: 'model.example.dk', modelWrites } });
    const text = await (await get('/privatliv')).text();
    expect(text).toMatch(words);
    expect(text).not.toContain('sender det ikke videre');
  });

  test('the example of embedding is not ours to look at, and shows the lines that are needed', async () => {
    const { get } = appForTests({ config: { publicUrl: 'https://svar.example.dk' } });
    const text = await (await get('/demo')).text();
    expect(unescape(text)).toContain('<script type="module" src="https://svar.example.dk/widget.js"></script>');
    expect(text).toMatch(/<kildesvar-chat><\/kildesvar-chat>/);
    const path = /<link rel="stylesheet" href="([^"]+)"/.exec(text)?.[1] ?? '';
    expect((await get(path)).headers.get('content-type')).toMatch(/^text\/css/);
  });

  test('the front page chats where /api takes keys, and has its form for those without script', async () => {
    const text = await (await appForTests({ config: { access: 'keys' } }).get('/')).text();
    expect(text).toMatch(/<kildesvar-chat[^>]*>\s*<form action="\/"/);
  });
});
