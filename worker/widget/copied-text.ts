import type { Answer, Citation } from './read-answer.ts';
import type { Texts } from './texts.ts';

/** The answer with its numbered quotes, as plain text. */
export function answerWithSources(answer: Answer, texts: Texts): string {
  return paragraphs([answer.text, sourceList(answer, texts), answer.aiNotice]);
}

/** The answer as a note for a case file; `date` is the day it is written, in words. */
export function journalNote(answer: Answer, texts: Texts, date: string): string {
  const { note, composed } = texts;
  return paragraphs([
    note.title,
    `${note.question}: ${answer.question}`,
    `${note.answer} (${texts.status(answer)}):\n${answer.text}`,
    sourceList(answer, texts),
    `${note.date}: ${date}\n${note.id}: ${answer.id}\n${composed(answer)}\n${answer.aiNotice}`,
  ]);
}

function sourceList({ citations }: Answer, texts: Texts): string | undefined {
  if (citations.length === 0) return undefined;
  return [`${texts.note.sources}:`, ...citations.map((citation) => sourceLines(citation, texts))].join('\n');
}

function sourceLines(citation: Citation, texts: Texts): string {
  const { n, quote, document, headingPath, url, role } = citation;
  const place = [document.title, ...headingPath].join(' › ');
  const nearest = role === 'nearest' ? ` (${texts.nearest.toLowerCase()})` : '';
  return [
    `[${n}]${nearest} »${quote}«`,
    `    ${place}, ${texts.place(citation)}, ${texts.note.version} ${document.version}`,
    `    ${url}`,
  ].join('\n');
}

function paragraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n');
}
