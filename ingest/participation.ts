import { splitSentences } from '../corpus/danish/sentences.ts';
import type { CanonicalDocument } from '../corpus/document.ts';
import type { Participation } from '../corpus/participation.ts';
import type { Passage } from '../corpus/passage.ts';
import { collaborationOf } from './participation/collaboration.ts';
import { findMentions, type Mention } from './participation/mentions.ts';
import { roleOf } from './participation/roles.ts';

/**
 * Who takes part in what, read from the passages of one document: every enumeration or cue of participation gives one
 * row per name, group and role, in the order of the text. Only what the text names: no member is filled in.
 */
export function deriveParticipation(document: CanonicalDocument, passages: readonly Passage[]): Participation[] {
  const rows = new Map<string, Participation>();
  const groups = new Map<string, number>();
  for (const passage of passages) {
    const section = collaborationOf(passage) ?? document.metadata.title;
    const ofPassage = new Set<string>();
    for (const evidence of evidenceSpans(passage)) {
      const text = passage.text.slice(evidence.start, evidence.end);
      const mentions = findMentions(text);
      const collaboration = (passage.kind === 'prose' ? openingName(text, mentions) : undefined) ?? section;
      for (const mention of mentions) {
        const role = roleOf(mention, text, passage, mentions);
        if (role === undefined) continue;
        const group = groups.get(collaboration) ?? 0;
        const name = mention.name;
        const isKnown = [...rows.values()].some(
          (row) => row.collaboration === collaboration && row.name === name && row.role === role && row.group === group,
        );
        if (isKnown) continue;
        if (role === 'member') ofPassage.add(evidenceKey(evidence));
        rows.set(`${collaboration}\n${name}\n${role}\n${group}`, {
          documentId: passage.documentId,
          collaboration,
          headingPath: passage.headingPath,
          name,
          kind: mention.kind,
          role,
          group,
          ...countsOf(mention, mentions),
          start: passage.start + evidence.start + mention.start,
          end: passage.start + evidence.start + mention.end,
          evidenceStart: passage.start + evidence.start,
          evidenceEnd: passage.start + evidence.end,
        });
      }
      if (ofPassage.has(evidenceKey(evidence)) && mentions.filter(({ kind }) => kind === 'municipality').length > 1)
        groups.set(collaboration, (groups.get(collaboration) ?? 0) + 1);
    }
  }
  return [...rows.values()].toSorted((one, other) => one.start - other.start);
}

/** "Fjordlauget dækker Skive og Struer": an enumeration of municipalities belongs to the name its sentence opens with. */
function openingName(text: string, mentions: readonly Mention[]): string | undefined {
  if (mentions.filter(({ kind }) => kind === 'municipality').length < 2) return undefined;
  return /^(\p{Lu}[\p{L}\d]+(?:\s\p{Lu}[\p{L}\d]+)+)\s\p{Ll}/u.exec(text)?.[1];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function evidenceKey({ start, end }: Span): string {
  return `${start} ${end}`;
}

/**
 * The sentences of a passage. A short labelled line is one span, and an enumeration that stands alone after a full
 * stop goes with the sentence that leads up to it.
 */
function evidenceSpans(passage: Passage): Span[] {
  const isList = passage.kind === 'list' || passage.text.includes('\n');
  if (isList) return [{ start: 0, end: passage.text.length }];
  const spans: Span[] = [];
  for (const { start, end } of splitSentences(passage.text)) {
    const before = spans.at(-1);
    if (before !== undefined && isBareEnumeration(passage.text.slice(start, end)))
      spans[spans.length - 1] = { start: before.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

/** A "sentence" of names alone has no lower-case word but "og". */
function isBareEnumeration(text: string): boolean {
  const words = text.match(/[\p{L}-]+/gu) ?? [];
  return words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word) || ['og', 'samt', 'kommuner'].includes(word));
}

/** How many a group has, or how many the text states beside the names it gives. */
function countsOf(mention: Mention, all: readonly Mention[]): Pick<Participation, 'count' | 'stated'> {
  if (mention.kind === 'group') return mention.count === undefined ? {} : { count: mention.count };
  if (mention.kind !== 'municipality') return {};
  const stated = all.find(
    ({ kind, count, start }) => kind === 'group' && count !== undefined && start < mention.start,
  )?.count;
  return stated === undefined ? {} : { stated };
}
