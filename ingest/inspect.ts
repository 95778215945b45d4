import type { CanonicalDocument, OutlineEntry } from '../corpus/document.ts';
import type { Passage, passageKinds } from '../corpus/passage.ts';
import { countText } from './danish-numbers.ts';

const kindTexts: Readonly<Record<(typeof passageKinds)[number], string>> = {
  prose: 'afsnit',
  field: 'felt',
  item: 'punkt',
  list: 'liste',
};

const PREVIEW = 60;

/**
 * A document as a tree: its headings in order, nested by level, and under each its passages with page, kind,
 * label, offsets and first words.
 */
export function inspectDocument(document: CanonicalDocument, passages: readonly Passage[]): string {
  const { metadata, version, text, pageStarts, outline } = document;
  const own = passages.filter((passage) => passage.documentId === metadata.id).toSorted((a, b) => a.start - b.start);
  const lines = [
    `${metadata.title} (${metadata.id}, version ${version})`,
    [
      countText(pageStarts.length, 'side', 'sider'),
      countText(text.length, 'tegn', 'tegn'),
      countText(outline.length, 'overskrift', 'overskrifter'),
      countText(own.length, 'passage', 'passager'),
    ].join(', '),
  ];
  const entries = [
    ...outline.map((entry) => ({ at: entry.start, rank: 0, text: headingLine(entry) })),
    ...own.map((passage) => ({ at: passage.start, rank: 1, text: passageLine(passage) })),
  ].toSorted((a, b) => a.at - b.at || a.rank - b.rank);
  return `${[...lines, ...entries.map((entry) => entry.text)].join('\n')}\n`;
}

function headingLine({ heading, level, start, end }: OutlineEntry): string {
  return `${'  '.repeat(level - 1)}■ ${heading} [${start}–${end}]`;
}

function passageLine({ headingPath, page, pageEnd, kind, label, start, end, text }: Passage): string {
  const pages = page === pageEnd ? `s. ${page}` : `s. ${page}–${pageEnd}`;
  const named = label === undefined ? '' : ` »${label}«`;
  return `${'  '.repeat(headingPath.length)}· ${pages} ${kindTexts[kind]}${named} [${start}–${end}] ${preview(text)}`;
}

function preview(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= PREVIEW) return line;
  const cut = line.lastIndexOf(' ', PREVIEW);
  return `${line.slice(0, cut > 0 ? cut : PREVIEW)} …`;
}
