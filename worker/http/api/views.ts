import { z } from '@hono/zod-openapi';

import type { DocumentSummary, PassageIndex } from '../../../corpus/passage-index.ts';
import type { Passage } from '../../../corpus/passage.ts';

/** A passage as it is shown: verbatim text and where it stands. */
export const passageViewSchema = z
  .strictObject({
    id: z.string(),
    documentId: z.string(),
    documentVersion: z.string(),
    headingPath: z.array(z.string()),
    label: z.string().optional(),
    kind: z.string(),
    text: z.string(),
    start: z.int(),
    end: z.int(),
    page: z.int(),
    pageEnd: z.int(),
    url: z.string(),
  })
  .openapi('Passage');

export const documentViewSchema = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    kind: z.string(),
    publisher: z.string(),
    date: z.string(),
    language: z.string(),
    caseNumber: z.string().optional(),
    note: z.string().optional(),
    /** Where the publisher has the document. */
    sourceUrl: z.string().optional(),
    pages: z.int(),
    passages: z.int(),
    /** Where the text can be read here. */
    url: z.string(),
  })
  .openapi('Document');

export function viewPassage(
  passage: Passage,
  { documents }: PassageIndex,
  publicUrl: string,
): z.infer<typeof passageViewSchema> {
  const { id, documentId, headingPath, label, kind, text, start, end, page, pageEnd } = passage;
  const version = documents.find(({ metadata }) => metadata.id === documentId)?.version ?? '';
  const query = new URLSearchParams({ p: id, fra: `${start}`, til: `${end}`, v: version });
  return {
    id,
    documentId,
    documentVersion: version,
    headingPath: [...headingPath],
    ...(label === undefined ? {} : { label }),
    kind,
    text,
    start,
    end,
    page,
    pageEnd,
    url: `${publicUrl}/dokument/${documentId}?${query.toString()}#citat`,
  };
}

export function viewDocument(document: DocumentSummary, publicUrl: string): z.infer<typeof documentViewSchema> {
  const { id, title, kind, publisher, date, language, caseNumber, note, url } = document.metadata;
  return {
    id,
    version: document.version,
    title,
    kind,
    publisher,
    date,
    language,
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(note === undefined ? {} : { note }),
    ...(url === undefined ? {} : { sourceUrl: url }),
    pages: document.pageStarts.length,
    passages: document.passages,
    url: `${publicUrl}/dokument/${id}`,
  };
}
