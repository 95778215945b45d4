import type { DocumentMetadata, OutlineEntry } from '../corpus/document.ts';
import { headingName } from '../corpus/heading-name.ts';
import type { CanonicalText, TextBlock } from './clean/write-blocks.ts';
import { headingKey } from './outline/heading-key.ts';
import { assignLevels, type FoundHeading } from './outline/nesting.ts';
import { openingHeading } from './outline/run-in-heading.ts';
import { type Candidate, judgeBlocks, standingHeadings } from './outline/standing-headings.ts';
import { isAttribute } from './participation/lexicon.ts';
import { fieldLabel } from './passages/labels.ts';
import { isProperName } from './proper-name.ts';

/** Headings of a document, and the blocks that are neither heading, title nor table of contents. */
export interface Outlined {
  readonly outline: OutlineEntry[];
  readonly body: TextBlock[];
}

/** The title is looked for among so many blocks from the start. */
const titleWithin = 8;

/**
 * Finds the headings of a cleaned document by its layout and wording, and their levels by `assignLevels`.
 * The title, and what reads as a heading above it, is no heading: every passage carries the title anyway.
 */
export function findOutline(cleaned: CanonicalText, metadata: DocumentMetadata): Outlined {
  const knownKeys = new Set((metadata.outline ?? []).map((entry) => headingKey(entry.heading)));
  const titleKey = headingKey(metadata.title);
  const candidates = judgeBlocks(cleaned, new Set([...knownKeys, titleKey]));
  const title = candidates.findIndex((each, index) => index < titleWithin && each.key !== '' && each.key === titleKey);
  const heads = standingHeadings(candidates);

  const found: (FoundHeading & { readonly start: number; readonly end: number })[] = [];
  const body: TextBlock[] = [];
  candidates.forEach(({ block, text }, index) => {
    const { start, end, level, shape } = block;
    const isHead = heads[index] === true;
    if (index === title || (index < title && isHead) || shape === 'contents' || shape === 'columns') return;
    // "Indhold" belongs to the table of contents.
    if (isHead && candidates[index + 1]?.block.shape === 'contents') return;
    if (isHead) {
      const directlyAfterHeading = index - 1 !== title && heads[index - 1] === true;
      const marked = level === undefined ? {} : { marked: level };
      const says: FoundHeading['says'] = isAttribute(text)
        ? 'aspect'
        : isProperName(headingName(text), cleaned.text)
          ? 'name'
          : undefined;
      const said = says === undefined ? {} : { says };
      found.push({ heading: text, start, end, runIn: false, directlyAfterHeading, ...marked, ...said });
      return;
    }
    const name = shape === 'paragraph' ? openingHeading(text) : undefined;
    const continuesSeries = found.at(-1)?.runIn === true || isInSeries(candidates, heads, index);
    if (name !== undefined && (continuesSeries || knownKeys.has(headingKey(name))))
      found.push({ heading: name, start, end: start + name.length, runIn: true, directlyAfterHeading: false });
    body.push(block);
  });
  const levels = assignLevels(found, metadata.outline);
  const outline = found.map(({ heading, start, end }, index) => ({ heading, level: levels[index] ?? 1, start, end }));
  return { outline, body };
}

/** Whether a paragraph is one of several that a line ending in a colon announces, or has labelled lines under it. */
function isInSeries(candidates: readonly Candidate[], heads: readonly boolean[], index: number): boolean {
  const previous = candidates[index - 1];
  const next = candidates[index + 1];
  const announced = previous?.block.shape === 'paragraph' && heads[index - 1] !== true && previous.text.endsWith(':');
  return announced || (next?.block.shape === 'item' && fieldLabel(next.text) !== undefined);
}
