import { headingName } from '../../../corpus/heading-name.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { aspectCues } from '../../../corpus/danish/lexicon/aspects.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wordsOf, type Word } from '../words.ts';
import { readAskedFact } from './asked-fact.ts';
import type { RankedFact } from './fact-model.ts';

const stemsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.filter((text) => !text.includes(' ')).flatMap((text) => wordsOf(text).map(({ stem }) => stem)));
const cues = stemsOf(aspectCues.purpose.cues);
const labels = stemsOf(aspectCues.purpose.labels);

/**
 * Puts first the line of the subject's own section that is labelled as its purpose, whatever the label is ("Idéen",
 * "Sigte"), where a purpose is all that is asked for: a sentence that has the asked word may tell of some other goal.
 */
export function preferNamedPurpose(asked: Understanding, ranked: readonly RankedFact[]): readonly RankedFact[] {
  const [best] = ranked;
  const { specifics } = readAskedFact(asked);
  const isAsked = (word: Word): boolean => cues.has(word.stem);
  if (asked.form !== 'open' || best === undefined || specifics.length === 0 || !specifics.every(isAsked)) return ranked;
  if (isNamed(asked, best.passage)) return ranked;
  const named = ranked.find(({ passage }) => isNamed(asked, passage));
  return named === undefined ? ranked : [{ ...named, score: best.score }, ...ranked.filter((one) => one !== named)];
}

function isNamed({ subjects }: Understanding, { kind, label, headingPath }: Passage): boolean {
  const section = fold(headingName(headingPath.at(-1) ?? ''));
  const [first, ...others] = wordsOf(label ?? '');
  return (
    kind === 'field' &&
    subjects.some(({ name }) => fold(name) === section) &&
    first !== undefined &&
    others.length === 0 &&
    labels.has(first.stem)
  );
}
