import type { Answer, Citation } from '../answering/answer.ts';
import { wrapText } from './wrap-text.ts';

export interface RenderOptions {
  /** Characters on a line. */
  readonly width: number;
  /** Whether the terminal shows colours. */
  readonly colours: boolean;
}

const styles = { bold: '1', dim: '2', cyan: '36' } as const;
type Style = keyof typeof styles;

/**
 * An answer as terminal text: the sentences with their [n], then each quote with document, page and heading path,
 * then questions to go on with, and that a machine wrote it. Control characters of texts from outside are left out.
 */
export function renderAnswer(answer: Answer, { width, colours }: RenderOptions): string {
  const paint = (style: Style, text: string) =>
    colours
      ? text
          .split('\n')
          .map((line) => `\u001B[${styles[style]}m${line}\u001B[0m`)
          .join('\n')
      : text;
  const parts = [wrapText(withoutControls(answer.text), width).replaceAll(/\[\d+\]/g, (mark) => paint('cyan', mark))];
  for (const citation of answer.citations) parts.push(renderCitation(citation, width, paint));
  if (answer.followUps.length > 0) {
    const questions = answer.followUps.map((question) => `  ${wrapText(withoutControls(question), width, '    ')}`);
    parts.push(['Du kan også spørge:', ...questions].join('\n'));
  }
  parts.push(paint('dim', wrapText(withoutControls(answer.aiNotice), width)));
  return `${parts.join('\n\n')}\n`;
}

function renderCitation(citation: Citation, width: number, paint: (style: Style, text: string) => string): string {
  const mark = `[${citation.n}] `;
  const indent = ' '.repeat(2 + mark.length);
  const quote = wrapText(`»${withoutControls(citation.quote)}«`, width, indent);
  const place = [citation.document.title, pagesText(citation), citation.headingPath.join(' › ')].filter(
    (text) => text !== '',
  );
  const source = wrapText(withoutControls(place.join(' · ')), width, indent);
  return `  ${paint('cyan', mark)}${quote}\n${indent}${paint('dim', source)}`;
}

function pagesText({ page, pageEnd }: Citation): string {
  return page === pageEnd ? `side ${page}` : `side ${page}-${pageEnd}`;
}

/** A document may hold anything; an escape sequence must not reach the terminal. */
function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : character === '\t' ? ' ' : ''));
}
