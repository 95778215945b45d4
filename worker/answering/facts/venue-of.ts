import { namesAspect } from '../../../corpus/danish/aspect-names.ts';
import { headingName, isAskingHeading } from '../../../corpus/heading-name.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { nameKey } from '../kinds/participant-evidence.ts';
import type { Quote } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import { opensWith } from '../understanding/cues.ts';
import type { Understanding } from '../understanding/understanding.ts';

const openings = ['hvad', 'hvilken', 'hvilket', 'hvilke', 'i hvilken', 'i hvilket', 'i hvilke', 'til hvad'];

/** The name to put in front of a sentence, and where its evidence begins (an offset of the document). */
interface Venue {
  readonly name: string;
  readonly from: number;
}

/**
 * "Hvad giver X penge til?", "Hvilken ordning ledes af direktøren i X?": the name of what the sentence tells of, where
 * the question names nobody but a municipality and the sentence leaves it to its heading, or to the one before it.
 */
export function venueOf(
  { subjects, municipalities, form, words }: Understanding,
  passage: Passage,
  quote: Pick<Quote, 'start' | 'text'>,
  { participation }: Evidence,
): Venue | undefined {
  if (subjects.length > 0 || municipalities.length === 0 || !['open', 'list'].includes(form)) return undefined;
  if (!opensWith(words, openings)) return undefined;
  const known = participation
    .filter(({ documentId }) => documentId === passage.documentId)
    .map(({ collaboration }) => collaboration);
  const isSaid = (name: string): boolean => nameKey(quote.text).includes(nameKey(name));
  if (/^(?:Den|Det|De)\s\p{Ll}/u.test(quote.text)) {
    const before = splitSentences(passage.text).findLast(({ end }) => passage.start + end <= quote.start);
    const told = before === undefined ? '' : passage.text.slice(before.start, before.end);
    const name = known.find((one) => told.startsWith(`${one} `));
    if (name !== undefined && before !== undefined && !isSaid(name))
      return { name, from: passage.start + before.start };
  }
  // The nearest heading that names something; one above it tells of more than this.
  const name = passage.headingPath.map(headingName).findLast((heading) => !namesPart(heading));
  const isKnown = name !== undefined && known.some((one) => nameKey(one) === nameKey(name));
  return isKnown && !isSaid(name) ? { name, from: quote.start } : undefined;
}

function namesPart(heading: string): boolean {
  return namesAspect(heading) || isAskingHeading(heading);
}
