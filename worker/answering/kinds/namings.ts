import { headingName } from '../../../corpus/heading-name.ts';
import { standsApart } from '../../../corpus/danish/lexicon/standing-apart.ts';
import { findMunicipalities, isCommonWord, type MunicipalityMention } from '../../../corpus/danish/municipalities.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { inRunningText } from '../facts/framing.ts';
import type { Quote } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import { nameKey } from './participant-evidence.ts';

/** A sentence of the documents that names municipalities, whether or not a row of participation was read from it. */
export interface Naming {
  readonly quote: Quote;
  readonly passage: Passage;
  /** Each once, in the sentence's order. */
  readonly names: readonly string[];
  /** Those among them that no row speaks of. */
  readonly unread: readonly string[];
  /** Several stand side by side, or one is all there is in the line: so members are told. */
  readonly isEnumeration: boolean;
  /** Its sentence is about who has left, has asked to come in, buys or looks on. */
  readonly isApart: boolean;
}

/** The sentences of these passages that name municipalities, in their order. */
export function namingsIn(
  passages: readonly Passage[],
  { participation }: Pick<Evidence, 'participation'>,
): readonly Naming[] {
  return passages.flatMap((passage) =>
    sentencesNaming(passage.text).map(({ start, end, mentions }): Naming => {
      const text = passage.text.slice(start, end);
      const from = passage.start + start;
      const isRead = (mention: MunicipalityMention): boolean =>
        participation.some(
          (row) =>
            row.documentId === passage.documentId && row.start < from + mention.end && from + mention.start < row.end,
        );
      const names = [...new Set(mentions.map(({ name }) => name))];
      const read = new Set(mentions.filter(isRead).map(({ name }) => name));
      return {
        quote: { role: 'support', passageId: passage.id, start: from, end: passage.start + end, text },
        passage,
        names,
        unread: names.filter((name) => !read.has(name)),
        isEnumeration: standTogether(text, mentions),
        isApart: standsApart.test(text),
      };
    }),
  );
}

/** The passages of a collaboration's own section: those under its heading and under no other collaboration's. */
export function sectionOf(collaboration: string, { subjectPassages, participation }: Evidence): readonly Passage[] {
  const key = nameKey(collaboration);
  const others = new Set(participation.map((row) => nameKey(row.collaboration)));
  return subjectPassages.filter(({ headingPath }) => {
    const nearest = headingPath.map(nameKey).findLast((heading) => heading === key || others.has(heading));
    return nearest === key;
  });
}

/**
 * The sentences of a collaboration's section that tell municipalities as members are told, and hold names that its rows
 * leave out: with any, its rows are not the whole list.
 */
export function unreadEnumerations(
  collaboration: string,
  rows: readonly Participation[],
  evidence: Evidence,
): readonly Naming[] {
  const known = new Set(rows.map(({ name }) => nameKey(name)));
  const members = rows.filter(({ role }) => role === 'member');
  return namingsIn(sectionOf(collaboration, evidence), evidence).filter(
    ({ quote, passage, unread, isEnumeration, isApart }) =>
      unread.some((name) => !known.has(nameKey(name))) &&
      !isApart &&
      (isEnumeration ||
        members.some(
          (row) =>
            row.documentId === passage.documentId && row.evidenceStart < quote.end && quote.start < row.evidenceEnd,
        )),
  );
}

/** The sentence, under the name of its section where it does not say that itself. */
export function underHeading({ passage, quote }: Naming): string {
  const heading = passage.headingPath.at(-1);
  const text = inRunningText(quote.text);
  if (heading === undefined || nameKey(text).includes(nameKey(heading))) return text;
  return `${headingName(heading)}: ${text}`;
}

interface NamingSentence {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly MunicipalityMention[];
}

const sentencesNaming: (text: string) => readonly NamingSentence[] = remembered((text) =>
  splitSentences(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const mentions = findMunicipalities(sentence).filter((mention) => isName(sentence, mention));
    return mentions.length === 0 ? [] : [{ start, end, mentions }];
  }),
);

/** A name that is an everyday word too needs more than the capital of a sentence's first word. */
function isName(sentence: string, { name, start, end }: MunicipalityMention): boolean {
  if (!/^\p{Lu}/u.test(sentence.slice(start))) return false;
  const opens = start === 0 && end < sentence.length;
  if (!opens || !isCommonWord(name)) return true;
  return /kommun/iu.test(sentence.slice(start, end)) || /^(?:,|\sog\s)/u.test(sentence.slice(end));
}

function standTogether(sentence: string, mentions: readonly MunicipalityMention[]): boolean {
  const [only, ...others] = mentions;
  if (only !== undefined && others.length === 0)
    return /^[\s•.,;]*$/u.test(sentence.slice(0, only.start) + sentence.slice(only.end));
  return mentions.some((mention, at) => {
    const next = mentions[at + 1];
    return (
      next !== undefined &&
      /^(?:\s|,|(?<!\p{L})(?:og|samt|kommuner?)(?!\p{L}))+$/iu.test(sentence.slice(mention.end, next.start))
    );
  });
}
