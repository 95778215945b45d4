import type { Passage } from '../../../corpus/passage.ts';
import type { AnsweringServices, FindPassages } from '../../answering/ports.ts';
import type { FetchOutput, SearchOutput } from './tool-shapes.ts';

const resultsPerSearch = 10;

/** The best passages for some words. */
export async function searchPassages(
  query: string,
  services: AnsweringServices,
  findPassages: FindPassages,
): Promise<SearchOutput> {
  const { passages } = await findPassages({ text: query.trim(), limit: resultsPerSearch }, services);
  return {
    results: passages.map(({ passage }) => ({
      id: passage.id,
      title: passageTitle(passage, services),
      url: passageUrl(passage, services),
    })),
  };
}

/** A passage or a whole document by its id; undefined when there is neither. */
export async function fetchById(id: string, services: AnsweringServices): Promise<FetchOutput | undefined> {
  const { index, publicUrl } = services;
  const [passage] = await index.passages([id]);
  if (passage !== undefined) {
    return {
      id,
      title: passageTitle(passage, services),
      text: passage.text,
      url: passageUrl(passage, services),
      metadata: { documentId: passage.documentId, page: `${passage.page}`, pageEnd: `${passage.pageEnd}` },
    };
  }
  const document = index.documents.find(({ metadata }) => metadata.id === id);
  const text = await index.documentText(id);
  if (document === undefined || text === undefined) return undefined;
  const { title, kind, publisher, date, language } = document.metadata;
  const url = `${publicUrl}/dokument/${encodeURIComponent(id)}`;
  return { id, title, text, url, metadata: { kind, publisher, date, language, version: document.version } };
}

function passageTitle({ documentId, headingPath, label }: Passage, { index }: AnsweringServices): string {
  const document = index.documents.find(({ metadata }) => metadata.id === documentId);
  const place = [...headingPath, ...(label === undefined ? [] : [label])].join(' › ');
  return [document?.metadata.title ?? documentId, ...(place === '' ? [] : [place])].join(' · ');
}

function passageUrl({ id, documentId, start, end }: Passage, { index, publicUrl }: AnsweringServices): string {
  const version = index.documents.find(({ metadata }) => metadata.id === documentId)?.version ?? '';
  const query = new URLSearchParams({ p: id, fra: `${start}`, til: `${end}`, v: version });
  return `${publicUrl}/dokument/${encodeURIComponent(documentId)}?${query.toString()}#citat`;
}
