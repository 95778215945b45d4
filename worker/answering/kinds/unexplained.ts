import { aspectCues } from '../../../corpus/danish/lexicon/aspects.ts';
import { customerCues } from '../../../corpus/danish/lexicon/forms.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import type { Understanding } from '../understand.ts';
import { isContent, sameWord, sharesPart, wordsOf } from '../words.ts';

const participantCues = [...aspectCues.participants.cues, ...customerCues].flatMap((cue) => wordsOf(cue));

const municipalityWords = wordsOf('kommuner kommune');

/**
 * How many of the question's words neither its subjects, its municipalities nor the asking for participants explain:
 * with one left over, it asks for something else about them.
 */
export function unexplainedByParticipation({ words, subjects, municipalities }: Understanding): number {
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  return words.filter(
    (word, at) =>
      isContent(word) &&
      !inSubject.has(at) &&
      !/^\d/.test(word.folded) &&
      !word.stem.startsWith('kommun') &&
      !municipalityWords.some((one) => sameWord(one, word)) &&
      !(municipalities.length > 0 && (isPartOf(word.text, municipalities) || word.stem.includes('projekt'))) &&
      !participantCues.some((cue) => sameWord(cue, word) || (cue.stem.length >= 5 && sharesPart(cue, word))),
  ).length;
}

function isPartOf(word: string, names: readonly string[]): boolean {
  const [asked] = wordsOf(word);
  return (
    asked !== undefined &&
    names.some(
      (name) =>
        findMunicipalities(name).length > 0 &&
        wordsOf(name).some((part) => sameWord(part, asked) || asked.folded === `${part.folded}s`),
    )
  );
}
