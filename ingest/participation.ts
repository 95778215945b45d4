import { standsApart } from '../corpus/danish/lexicon/standing-apart.ts';
import type { CanonicalDocument } from '../corpus/document.ts';
import { splitSentences, type SentenceSpan } from '../corpus/danish/sentences.ts';
import type { Participation } from '../corpus/participation.ts';
import type { Passage } from '../corpus/passage.ts';
import { collaborationOf } from './participation/collaboration.ts';
import { memberLabel } from './participation/lexicon.ts';
import { numberGroups } from './participation/number-groups.ts';
import { readSentence, type Found, type Reading } from './participation/read-sentence.ts';

/**
 * Who takes part in what, as the document's own sentences say it, in text order: typed mentions in enumerations, and
 * single participants with a role. Pure; offsets are UTF-16 units of the canonical text.
 */
export function deriveParticipation(document: CanonicalDocument, passages: readonly Passage[]): Participation[] {
  const found = passages.flatMap((passage) => readPassage(document, passage));
  return numberGroups(document, found);
}

function readPassage(document: CanonicalDocument, passage: Passage): Found[] {
  const { text, label, headingPath } = passage;
  const isList = label !== undefined && memberLabel.test(label);
  const hasLabel = label !== undefined && text.startsWith(`${label}:`);
  const sentences = isList ? listFirst(text) : splitSentences(text);
  return sentences.flatMap(({ start, end }, index) => {
    const sentence = text.slice(start, end);
    const before = sentences[index - 1];
    const previous = before === undefined ? undefined : text.slice(before.start, before.end);
    const labelled = index === 0 && hasLabel ? label.length + 1 : 0;
    const readings = readSentence(sentence, { label, isList: isList && index === 0, labelled, previous });
    return readings.map((reading) => ({
      ...reading,
      collaboration: collaborationOf(document, passage, sentence.slice(labelled).trimStart()),
      headingPath,
      ...(isList && !hasLabel && passage.kind === 'field' ? { column: label } : {}),
      base: passage.start + start,
      evidence: evidenceOf(reading, { start, end }, before, passage.start),
    }));
  });
}

/** What shows a reading: its clause, or its sentence with the one that leads in to it. */
function evidenceOf(
  { clause, withPrevious }: Reading,
  { start, end }: SentenceSpan,
  before: SentenceSpan | undefined,
  at: number,
): Found['evidence'] {
  if (clause !== undefined) return { start: at + start + clause.start, end: at + start + clause.end };
  return { start: at + (withPrevious && before !== undefined ? before.start : start), end: at + end };
}

/** A whole sentence, and no more names. */
const saysSomething =
  /(?<!\p{L})(?:er|var|har|havde|blev|bliver|kan|skal|kom|får|fik|deltager|betaler|leverer)(?!\p{L})/iu;

/** The list as one, and behind it the sentences that say something else, or how somebody else stands to it. */
function listFirst(text: string): { readonly start: number; readonly end: number }[] {
  const sentences = splitSentences(text);
  const first = sentences.findIndex(({ start, end }, index) => {
    const sentence = text.slice(start, end);
    return index > 0 && (standsApart.test(sentence) || saysSomething.test(sentence));
  });
  const listEnd = first < 0 ? undefined : sentences[first - 1]?.end;
  return listEnd === undefined
    ? [{ start: 0, end: text.length }]
    : [{ start: 0, end: listEnd }, ...sentences.slice(first)];
}
