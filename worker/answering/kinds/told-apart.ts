import { standsApart } from '../../../corpus/danish/lexicon/standing-apart.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import type { Participation } from '../../../corpus/participation.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Quote } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';

/** What the section of the members says of those who are not: that they declined, left, or only buy from it. */
export function toldApart(
  outside: readonly string[],
  members: readonly Participation[],
  evidence: Evidence,
): readonly Quote[] {
  const sections = new Set(members.map(({ documentId, headingPath }) => [documentId, ...headingPath].join('\n')));
  return evidence.subjectPassages
    .filter(({ documentId, headingPath }) => sections.has([documentId, ...headingPath].join('\n')))
    .flatMap(({ id, text, start: from }) =>
      splitSentences(text)
        .map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
        .filter((one) => standsApart.test(one.text) && outside.some((name) => namesPlace(one.text, name)))
        .map((one): Quote => ({
          ...{ role: 'support', passageId: id, text: one.text },
          ...{ start: from + one.start, end: from + one.end },
        })),
    )
    .slice(0, 1);
}

function namesPlace(text: string, name: string): boolean {
  return findMunicipalities(text).some((place) => place.name === name);
}
