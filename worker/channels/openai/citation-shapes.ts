import type { Citation } from '../../answering/answer.ts';
import type { Mark } from './marked-text.ts';

/**
 * Clients read citations in four shapes that do not clash; every answer has them all. OpenAI's own annotations name
 * the place of each marker; the others have one entry for each citation.
 */
export interface UrlAnnotation {
  readonly url: string;
  readonly title: string;
  readonly start_index: number;
  readonly end_index: number;
}

export function urlAnnotations(marks: readonly Mark[], citations: readonly Citation[]): UrlAnnotation[] {
  return marks.flatMap(({ n, start, end }) => {
    const cited = citations.find((citation) => citation.n === n);
    return cited === undefined
      ? []
      : [{ url: cited.url, title: sourceTitle(cited), start_index: start, end_index: end }];
  });
}

/** Perplexity's: at the top level of a response and of each chunk. */
export function searchResults(citations: readonly Citation[]) {
  return {
    citations: citations.map(({ url }) => url),
    search_results: citations.map((citation) => ({
      title: sourceTitle(citation),
      url: citation.url,
      snippet: citation.quote,
    })),
  };
}

/** Azure's "On Your Data": beside the message, or in a delta. */
export function azureContext(citations: readonly Citation[], question: string) {
  return {
    citations: citations.map((citation) => ({
      content: citation.quote,
      title: sourceTitle(citation),
      url: citation.url,
      filepath: citation.document.id,
      chunk_id: citation.passageId,
    })),
    intent: JSON.stringify([question]),
  };
}

/** Open WebUI's: an event in a chunk of its own, shown as the quoted text. */
export function sourceEvent(citation: Citation) {
  const name = sourceTitle(citation);
  return {
    type: 'source',
    data: {
      source: { name, url: citation.url },
      document: [citation.quote],
      metadata: [{ source: citation.url, name }],
    },
  };
}

/** "Titel · Afsnit › Underafsnit, side 5". */
export function sourceTitle({ document, headingPath, page, pageEnd }: Citation): string {
  const pages = page === pageEnd ? `side ${page}` : `side ${page}-${pageEnd}`;
  return `${[document.title, ...(headingPath.length === 0 ? [] : [headingPath.join(' › ')])].join(' · ')}, ${pages}`;
}
