import { isJoined } from '../facts/asked-fact.ts';
import { askedSort, isSortOfVenue } from '../understanding/asked-sort.ts';
import { aspectCues } from '../../../corpus/danish/lexicon/aspects.ts';
import { listNouns, namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { participationFillers, roleCues, venueCues } from '../../../corpus/danish/lexicon/participation.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import type { Understanding } from '../understand.ts';
import { endsIn, findPhrase, isContent, isFrame, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

const cues = aspectCues.participants.cues.flatMap((cue) => wordsOf(cue));

const venues = venueCues.flatMap((cue) => wordsOf(cue));

const fillers = [...participationFillers, ...listNouns].flatMap((filler) => wordsOf(filler));

const asking = namingWords.flatMap((word) => wordsOf(word));

/**
 * The words of a question that neither its subjects and names nor the asking for participants explain: with one left
 * over, it asks for something else about them. Words in front of the word that asks do not count when its subject
 * stands behind it ("Min chef spurgte, hvilke kommuner …").
 */
export function unexplainedByParticipation(asked: Understanding): Word[] {
  const { words, subjects, municipalities, organisations, role } = asked;
  const inName = new Set([...subjects, ...organisations].flatMap(({ matched }) => matched));
  const from = askedFrom(words);
  const isBehind = [...subjects.flatMap(({ matched }) => matched), words.length].some((at) => at > from);
  const sort = isSortOfVenue(words) ? askedSort(words) : undefined;
  const roleWords = role === undefined ? [] : roleCues[role].flatMap((cue) => wordsOf(cue));
  return words.filter(
    (word, at) =>
      isContent(word) &&
      word !== sort &&
      !isFrame(word) &&
      !(isBehind && at < from) &&
      !inName.has(at) &&
      !continuesName(words, at, inName) &&
      !(inName.has(at - 1) && isJoined(asked, at)) &&
      parseNumerals(word.text).length === 0 &&
      !word.stem.startsWith('kommun') &&
      !(municipalities.length > 0 && isPartOf(word.text, municipalities)) &&
      ![...fillers, ...roleWords].some((cue) => sameWord(cue, word)) &&
      !venues.some((cue) => endsIn(word, cue)) &&
      !cues.some((cue) => sameWord(cue, word) || (cue.stem.length >= 5 && sharesPart(cue, word))),
  );
}

/** Where the asking begins: at its first word that asks, or else at the list that is asked for. */
function askedFrom(words: readonly Word[]): number {
  const first = words.findIndex((word) => asking.some(({ folded }) => folded === word.folded));
  if (first >= 0) return first;
  return listNouns.map((noun) => findPhrase(words, noun)).find((at) => at >= 0) ?? -1;
}

/** A capital right behind a name belongs to it, though the documents' headings leave it out. */
function continuesName(words: readonly Word[], at: number, inName: ReadonlySet<number>): boolean {
  return inName.has(at - 1) && /^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? '');
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
