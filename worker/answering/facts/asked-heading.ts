import { headingName } from '../../../corpus/heading-name.ts';
import { duties, permissions } from '../../../corpus/danish/lexicon/deciding.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isContent, isFrame, wordsOf, type Word } from '../words.ts';
import { nearness } from './concept.ts';
import { isAbout } from './fact-features.ts';

/** From this nearness on a heading asks with the same word as the question, or another for the same. */
const sameFrom = 0.8;
/** A heading that asks, and not for who, what or how. */
const yesNoHeading = /^(?!hv|sådan)\p{L}.*\?$/iu;
const moods = [permissions, duties].map((verbs) => new Set(verbs.map(fold)));

/**
 * Where a section under the question itself answers: the offsets in the passage's text of its first sentence, with the
 * yes or no in front. Neither the heading nor the question may say more than the other, nor deny.
 */
export function answerUnderHeading(
  asked: Understanding,
  passage: Passage,
): { readonly start: number; readonly end: number } | undefined {
  const heading = passage.headingPath.at(-1);
  if (asked.form !== 'yes-no' || heading === undefined || !yesNoHeading.test(headingName(heading))) return undefined;
  if (passage.kind !== 'prose' || !isOfSubjects(asked, passage)) return undefined;
  if (!asksSame(asked, passage, wordsOf(headingName(heading)))) return undefined;
  const [opening = ''] = /^(?:(?:ja|nej)[.,!]\s*)?/iu.exec(passage.text) ?? [];
  const last = splitSentences(passage.text).find(({ end }) => end > opening.length);
  return last === undefined ? undefined : { start: 0, end: last.end };
}

function isOfSubjects({ subjects }: Understanding, passage: Passage): boolean {
  return subjects.every(({ name }) => isAbout(passage, name));
}

function asksSame({ words, subjects }: Understanding, passage: Passage, heading: readonly Word[]): boolean {
  const ofSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const own = words.filter((word, at) => !ofSubject.has(at) && isTelling(word));
  const context = wordsOf(passage.embeddedText.split('\n', 1)[0] ?? '');
  return (
    own.length > 0 &&
    own.every((word) => nearness(word, heading) >= sameFrom || nearness(word, context) === 1) &&
    heading.filter(isTelling).every((word) => nearness(word, words) >= sameFrom) &&
    moods.every((mood) => holds(mood, words) === holds(mood, heading)) &&
    ![words, heading].some((some) => holds(negations, some))
  );
}

function isTelling(word: Word): boolean {
  return isContent(word) && !isFrame(word);
}

function holds(forms: ReadonlySet<string>, words: readonly Word[]): boolean {
  return words.some(({ folded }) => forms.has(folded));
}
