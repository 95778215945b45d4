import type * as wire from '../answering/answer.ts';

export type Segment = Pick<wire.Segment, 'kind' | 'text' | 'citations'>;
export type Citation = Omit<wire.Citation, 'check'>;

/** What the widget shows of an answer. */
export interface Answer extends Pick<
  wire.Answer,
  'id' | 'question' | 'status' | 'reason' | 'text' | 'followUps' | 'composer' | 'model' | 'fallback' | 'aiNotice'
> {
  readonly corpusVersion: string;
  readonly segments: readonly Segment[];
  readonly citations: readonly Citation[];
  /** How many pieces of personal data the server took out of the question. */
  readonly redacted: number;
}

const statuses: readonly wire.Answer['status'][] = ['answered', 'partial', 'unanswered'];
const reasons: readonly NonNullable<wire.Answer['reason']>[] = [
  'not_in_documents',
  'off_topic',
  'asks_for_more_than_documents_say',
  'not_a_question',
  'unclear',
];

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list that can be read; undefined when one of them cannot, or when it is no list. */
export function readList<T>(value: unknown, read: (item: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.flatMap((item: unknown) => {
    const found = read(item);
    return found === undefined ? [] : [found];
  });
  return items.length === value.length ? items : undefined;
}

export function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Zero or more. */
export function readCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

export function readSegment(value: unknown): Segment | undefined {
  if (!isRecord(value)) return undefined;
  const citations = readList(value['citations'], readCount);
  const text = readText(value['text']);
  if (citations === undefined || text === undefined) return undefined;
  return { kind: value['kind'] === 'statement' ? 'statement' : 'notice', text, citations };
}

export function readCitation(value: unknown): Citation | undefined {
  if (!isRecord(value) || !isRecord(value['document'])) return undefined;
  const [n, page, pageEnd, start, end] = ['n', 'page', 'pageEnd', 'start', 'end'].map((key) => readCount(value[key]));
  const [passageId, quote, url] = ['passageId', 'quote', 'url'].map((key) => readText(value[key]));
  const source = value['document'];
  const [id, title, version] = ['id', 'title', 'version'].map((key) => readText(source[key]));
  const headingPath = readList(value['headingPath'], readText);
  if (n === undefined || page === undefined || pageEnd === undefined || start === undefined || end === undefined)
    return undefined;
  if (passageId === undefined || quote === undefined || url === undefined || headingPath === undefined)
    return undefined;
  if (id === undefined || title === undefined || version === undefined) return undefined;
  const role = value['role'] === 'nearest' ? 'nearest' : 'support';
  return {
    n,
    role,
    passageId,
    document: { id, title, version },
    headingPath,
    page,
    pageEnd,
    quote,
    start,
    end,
    url,
  };
}

/** Reads an answer as the server or an earlier visit wrote it; undefined when it does not have the form of one. */
export function readAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined;
  const [id, question, text, aiNotice, corpusVersion] = ['id', 'question', 'text', 'aiNotice', 'corpusVersion'].map(
    (key) => readText(value[key]),
  );
  const status = statuses.find((known) => known === value['status']);
  const reason = reasons.find((known) => known === value['reason']);
  const segments = readList(value['segments'], readSegment);
  const citations = readList(value['citations'], readCitation);
  const followUps = readList(value['followUps'], readText);
  const model = readText(value['model']);
  const { fallback } = value;
  const code = isRecord(fallback) ? readText(fallback['code']) : undefined;
  if (id === undefined || question === undefined || text === undefined || aiNotice === undefined) return undefined;
  if (corpusVersion === undefined || status === undefined) return undefined;
  if (segments === undefined || citations === undefined || followUps === undefined) return undefined;
  return {
    id,
    question,
    status,
    ...(reason === undefined ? {} : { reason }),
    text,
    segments,
    citations,
    followUps,
    composer: value['composer'] === 'generative' ? 'generative' : 'extractive',
    ...(model === undefined ? {} : { model }),
    ...(code === undefined ? {} : { fallback: { code } }),
    aiNotice,
    corpusVersion,
    redacted: readCount(value['redacted']) ?? redactionsOf(value['redactions']),
  };
}

function redactionsOf(value: unknown): number {
  const counts = readList(value, (item) => (isRecord(item) ? readCount(item['count']) : undefined)) ?? [];
  return counts.reduce((sum, count) => sum + count, 0);
}
