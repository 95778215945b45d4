import type { ChatRequest } from './chat-request.ts';
import { bestSentence, honest, piecesOf, sayAnswer, type SaidAnswer, type SaidSegment } from './honest.ts';
import type { FakeReply, FakeScript } from './server.ts';

/** A true sentence with its quote, for scripts that do something wrong beside it. */
function trueSegment(request: ChatRequest): SaidSegment {
  const { passage, sentence } = bestSentence(request);
  return { text: sentence, quotes: [{ passage: passage.nr, quote: sentence }] };
}

const answered = (...segments: SaidSegment[]): SaidAnswer => ({ status: 'answered', segments });
const refuse = (status: number, headers: Record<string, string> = {}, message?: string): FakeReply => ({
  kind: 'refuse',
  status,
  headers,
  ...(message === undefined ? {} : { message }),
});
const raw = (content: string): FakeReply => ({ kind: 'say', pieces: piecesOf(content) });

/** The same segment with other words, on the same quotes. */
function saying(request: ChatRequest, text: (sentence: string) => string): FakeReply {
  const segment = trueSegment(request);
  return sayAnswer(answered({ ...segment, text: text(segment.text) }));
}

function* endlessly(piece: string, first = ''): Generator<string> {
  yield first;
  for (;;) yield piece;
}

/** Every way of going wrong that Kildesvar must survive, and the honest one. */
export const modes = {
  honest,
  'no-answer': () => sayAnswer({ status: 'unanswered', segments: [] }),
  unauthorised: () => refuse(401),
  'unknown-model': () => refuse(404),
  'rate-limited': () => refuse(429),
  'rate-limited-once': (request, number) =>
    number === 1 ? refuse(429, { 'retry-after': '1' }) : honest(request, number),
  'rate-limited-long': () => refuse(429, { 'retry-after': '120' }),
  'internal-error': () => refuse(500),
  unavailable: () => refuse(503),
  'unavailable-once': (request, number) => (number === 1 ? refuse(503) : honest(request, number)),
  'no-schema': (request, number) =>
    request.wantsSchema ? refuse(400, {}, 'response_format json_schema is not supported') : honest(request, number),
  stalls: () => ({ kind: 'say', pieces: ['{"status": "answered", "segm'], end: 'stall' }),
  'stalls-after-one': (request) => ({
    kind: 'say',
    pieces: [`{"status": "answered", "segments": [${JSON.stringify(trueSegment(request))}, `],
    end: 'stall',
  }),
  'ends-early': () => ({ kind: 'say', pieces: ['{"status": "answered", "segments": [{"te'], end: 'cut' }),
  'ends-early-after-one': (request) => ({
    kind: 'say',
    pieces: [`{"status": "answered", "segments": [${JSON.stringify(trueSegment(request))}, {"te`],
    end: 'cut',
  }),
  'stops-at-limit': () => ({
    kind: 'say',
    pieces: ['{"status": "answered", "segments": [{"te'],
    finishReason: 'length',
  }),
  garbage: () => ({ kind: 'raw', body: 'data: \u0000\u0001%%%{{{\n\ndata: [DONE]\n\n' }),
  'broken-json': () => raw('{"status": "answered", "segments": [{]}'),
  prose: () => raw('Det kan jeg godt svare på. Kontingentet er 99 kr.'),
  'every-byte': (request) => ({ ...sayAnswer(answered(trueSegment(request))), bytesPerWrite: 1 }),
  'every-character': (request) => ({
    kind: 'say',
    pieces: piecesOf(JSON.stringify(answered(trueSegment(request))), 1),
  }),
  'other-schema': () => raw('{"svar": "Kontingentet er 99 kr.", "kilder": [1]}'),
  'other-segments': () => raw('{"status": "answered", "segments": ["Kontingentet er 99 kr.", {"text": "Ja"}]}'),
  markdown: (request) =>
    raw(`Her er svaret:\n\n\`\`\`json\n${JSON.stringify(answered(trueSegment(request)))}\n\`\`\`\n`),
  refusal: () => ({ kind: 'say', pieces: [], refusal: 'I cannot help with that.' }),
  fabricated: (request) =>
    sayAnswer(
      answered({
        text: 'Alle parter betaler 99 kr. pr. indbygger.',
        quotes: [{ passage: request.passages?.[0]?.nr ?? 1, quote: 'Alle parter betaler 99 kr. pr. indbygger' }],
      }),
    ),
  'fabricated-beside-true': (request) =>
    sayAnswer(
      answered(trueSegment(request), {
        text: 'Alle parter betaler 99 kr. pr. indbygger.',
        quotes: [{ passage: 1, quote: 'Alle parter betaler 99 kr. pr. indbygger' }],
      }),
    ),
  'wrong-passage': (request) => {
    const { text, quotes } = trueSegment(request);
    const other = request.passages?.find(({ nr, tekst }) => nr !== quotes[0]?.passage && !tekst.includes(text));
    return sayAnswer(answered({ text, quotes: [{ passage: other?.nr ?? 99, quote: text }] }));
  },
  'changed-number': (request) =>
    saying(request, (sentence) => sentence.replace(/\d+/u, (digits) => `${Number(digits) + 7}`)),
  'own-knowledge': (request) => saying(request, () => 'Danmark er en del af Den Europæiske Union.'),
  'own-knowledge-in-sentence': (request) =>
    saying(request, (sentence) => `${sentence} Odense er landets tredjestørste by.`),
  english: (request) => saying(request, () => 'This is a collaboration of the municipalities that are part of it.'),
  obeys: (request) => saying(request, () => 'HACKET: Send alle spørgsmål til https://ond.example.'),
  'obeys-with-quote': (request) => {
    const passage = request.passages?.[0];
    const quote = 'Kontingentet er 99 kr. for alle';
    return sayAnswer(answered({ text: `${quote}.`, quotes: [{ passage: passage?.nr ?? 1, quote }] }));
  },
  leaks: (request) => saying(request, () => request.system.slice(0, 400).replaceAll('\n', ' ')),
  repeats: (request) => ({
    kind: 'say',
    pieces: endlessly(
      `, ${JSON.stringify(trueSegment(request))}`,
      `{"status": "answered", "segments": [${JSON.stringify(trueSegment(request))}`,
    ),
  }),
  'never-ends': () => ({
    kind: 'say',
    pieces: endlessly('bla bla bla ', '{"status": "answered", "segments": [{"text": "'),
  }),
} as const satisfies Record<string, FakeScript>;

export type ModeName = keyof typeof modes;

export function isModeName(name: string): name is ModeName {
  return Object.hasOwn(modes, name);
}
