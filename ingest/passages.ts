import { type DocumentMetadata, type OutlineEntry, pageAt } from '../corpus/document.ts';
import type { Passage } from '../corpus/passage.ts';
import type { CanonicalText, TextBlock } from './clean/write-blocks.ts';
import { groupBlocks } from './passages/group-blocks.ts';
import type { PassageDraft } from './passages/passage-draft.ts';
import { passageNamer } from './passages/passage-id.ts';
import { splitLong } from './passages/split-long.ts';

/**
 * Cuts a document's body into passages, in text order. A passage never runs over a heading.
 * @param subject what the whole document is about, first in every heading path
 */
export async function cutPassages(
  cleaned: CanonicalText,
  outline: readonly OutlineEntry[],
  body: readonly TextBlock[],
  metadata: DocumentMetadata,
  subject?: string,
): Promise<Passage[]> {
  const { text, pageStarts } = cleaned;
  const nameOf = passageNamer();
  const passages: Passage[] = [];
  for (const section of sections(outline, body)) {
    const above = subject === undefined ? section.headingPath : [subject, ...section.headingPath];
    for (const draft of groupBlocks(section.blocks, text)) {
      const headingPath = draft.row === undefined ? above : [...above, draft.row];
      for (const [from, to] of await splitLong(text.slice(draft.start, draft.end))) {
        const start = draft.start + from;
        const end = draft.start + to;
        const parts = { documentId: metadata.id, headingPath, ...labelOf(draft), text: text.slice(start, end) };
        passages.push({
          id: nameOf(parts),
          ...parts,
          embeddedText: [
            metadata.title,
            ...headingPath,
            ...(draft.label === undefined ? [] : [draft.label]),
            parts.text,
          ].join('\n'),
          start,
          end,
          page: pageAt(pageStarts, start),
          pageEnd: pageAt(pageStarts, end - 1),
          kind: draft.kind,
        });
      }
    }
  }
  return passages;
}

function labelOf(draft: PassageDraft): { label?: string } {
  return draft.label === undefined ? {} : { label: draft.label };
}

interface Section {
  readonly headingPath: string[];
  readonly blocks: TextBlock[];
}

/** The blocks under each heading, with the path to it; what stands before the first heading has an empty path. */
function sections(outline: readonly OutlineEntry[], body: readonly TextBlock[]): Section[] {
  const found: Section[] = [{ headingPath: [], blocks: [] }];
  const open: OutlineEntry[] = [];
  let next = 0;
  for (const block of body) {
    for (let entry = outline[next]; entry !== undefined && entry.start <= block.start; entry = outline[next]) {
      while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
      open.push(entry);
      found.push({ headingPath: open.map((each) => each.heading), blocks: [] });
      next++;
    }
    found.at(-1)?.blocks.push(block);
  }
  return found;
}
