import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { mentionCues } from '../../../corpus/danish/lexicon/participation.ts';
import { listingVerbs } from '../../../corpus/danish/lexicon/comparison.ts';
import type { Proposal } from '../draft.ts';
import { inRunningText } from '../facts/framing.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { scopeOf } from '../figures/scope.ts';
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
  const table = figuresOf(evidence.subjectPassages, evidence.participation);
  const measured = measuredWords(words, new Set(subjects.flatMap(({ matched }) => matched)));
  const { owners, used, isNamed } = scopeOf(subjects, measured, table.owners);
  const [owner, second] = owners;
  const others = measured.filter(
    (word) =>
      word !== thing && !used.includes(word) && !listingVerbs.includes(word.folded) && !holdsAny([word], mentionCues),
  );
  if (owner === undefined || second !== undefined || !isNamed || others.length > 0) return undefined;
  const listed = findBullets(owner, thing, evidence.subjectPassages);
  if (listed === undefined) return undefined;
  const [lead] = listed.quotes;
  const text = `${inRunningText(lead?.text ?? '').replace(/[.:]$/u, '')}: ${listed.items.join('; ')}.`;
  return {
    support: 0.87,
    say: () => ({ status: 'answered', segments: [{ kind: 'statement', text, quotes: listed.quotes }] }),
  };
}
