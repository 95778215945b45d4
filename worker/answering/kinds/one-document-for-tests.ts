import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { PassageIndex } from '../../../corpus/passage-index.ts';
import type { Evidence } from '../retrieve.ts';

const metadata = {
  id: 'd',
  file: 'd.md',
  title: 'Oversigt',
  kind: 'oversigt',
  publisher: 'X',
  date: '2024-01-01',
  language: 'da',
};

/** An index of one document with these passages and rows, all of which are found; its headings are those of the passages. */
export function oneDocument(
  passages: readonly Passage[],
  participation: readonly Participation[],
): { index: PassageIndex; evidence: Evidence } {
  const headings = new Set(passages.flatMap(({ headingPath }) => headingPath));
  const outline = [...headings].map((heading) => ({ heading, level: 1, start: 0, end: 0 }));
  const text = passages.map((passage) => passage.text).join('\n');
  return {
    index: {
      corpusVersion: '0',
      embedder: { id: 'none', dimension: 1, version: 1 },
      documents: [{ metadata, version: '0', outline, pageStarts: [0], passages: passages.length }],
      participation,
      search: () => Promise.resolve({ hits: [], coverage: 0 }),
      passages: () => Promise.resolve([...passages]),
      passagesOf: () => Promise.resolve([...passages]),
      documentText: () => Promise.resolve(text),
    },
    evidence: { passages, scores: [], coverage: 1, subjectPassages: passages, participation, parts: [] },
  };
}

/** A sentence under its heading, and what rows say of it. */
export type Line = readonly [collaboration: string, text: string, rows: readonly Partial<Participation>[]];

/** One document of these sentences, each a passage of its own. */
export function documentOf(lines: readonly Line[]): ReturnType<typeof oneDocument> {
  let at = 0;
  const passages: Passage[] = [];
  const participation: Participation[] = [];
  for (const [collaboration, text, rows] of lines) {
    const start = at;
    const end = start + text.length;
    at = end + 1;
    const common = { documentId: 'd', headingPath: [collaboration] };
    const id = `p-${String(start).padStart(16, '0')}`;
    passages.push({ ...common, id, text, embeddedText: text, start, end, page: 1, pageEnd: 1, kind: 'prose' });
    for (const row of rows)
      participation.push({
        ...common,
        ...{ collaboration, name: '', kind: 'municipality', role: 'member', group: 0 },
        ...{ start: start + text.indexOf(row.name ?? ''), end, evidenceStart: start, evidenceEnd: end },
        ...row,
      });
  }
  return oneDocument(passages, participation);
}
