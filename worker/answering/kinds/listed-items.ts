import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { mentionCues } from '../../../corpus/danish/lexicon/participation.ts';
import { listingVerbs } from '../../../corpus/danish/lexicon/comparison.ts';
import type { Proposal } from '../draft.ts';
import { inRunningText } from '../facts/framing.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { measuredWords } from '../understanding/comparison.ts';
import { findPhrase, holdsAny, isContent } from '../words.ts';
import { findBullets } from './item-count.ts';

/** "Hvilke delprojekter nævnes under X?": the bullets that its section announces as such. */
export function listedItems(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { words, subjects, form, comparison, municipalities } = asked;
  if (!['list', 'open'].includes(form) || comparison !== undefined || municipalities.length > 0) return undefined;
  const at = namingWords.map((word) => findPhrase(words, word)).find((place) => place >= 0);
  const thing = at === undefined ? undefined : words.slice(at + 1).find(isContent);
  if (thing === undefined) return undefined;
  // A heading that is called what is asked for is not what it is asked of.
  const [subject, second] = subjects.filter(({ matched }) => matched.some((place) => words[place] !== thing));
  const others = measuredWords(words, new Set(subjects.flatMap(({ matched }) => matched))).filter(
    (word) => word !== thing && !listingVerbs.includes(word.folded) && !holdsAny([word], mentionCues),
  );
  if (subject === undefined || second !== undefined || others.length > 0) return undefined;
  const listed = findBullets(subject.name, thing, evidence.subjectPassages);
  if (listed === undefined) return undefined;
  const [lead] = listed.quotes;
  const [opening = ''] = inRunningText(lead?.text ?? '').split(':');
  const text = `${opening.replace(/\.$/u, '')}: ${listed.items.join('; ')}.`;
  return {
    support: 0.87,
    say: () => ({ status: 'answered', segments: [{ kind: 'statement', text, quotes: listed.quotes }] }),
  };
}
