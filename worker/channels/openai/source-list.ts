import type { Citation } from '../../answering/answer.ts';
import { sourceTitle } from './citation-shapes.ts';
import type { ModelId } from './models.ts';

const heading = '\n\nKilder:';

/** What the text of an answer ends with: its quotes with their places, if the model is the one that lists them. */
export function sourceList(model: ModelId, citations: readonly Citation[]): string {
  if (model !== 'kildesvar-med-kilder' || citations.length === 0) return '';
  const entries = citations.map((cited) => {
    const quote = cited.quote.replace(/\s+/g, ' ');
    return `\n\n[${cited.n}] »${quote}« ${sourceTitle(cited)}: ${cited.url}`;
  });
  return `${heading}${entries.join('')}`;
}

/** A text without such a list, which clients send back as part of the conversation. */
export function withoutSourceList(text: string): string {
  const position = text.lastIndexOf(`${heading}\n\n[`);
  return position === -1 ? text : text.slice(0, position);
}
