import { fold } from '../../../corpus/danish/folding.ts';
import { aspectCues } from '../../../corpus/danish/lexicon/aspects.ts';
import { severalCues } from '../../../corpus/danish/lexicon/participation.ts';
import { amongCues, anaphora, followUpOpenings, samePredicate } from '../../../corpus/danish/lexicon/conversation.ts';
import { askingWords } from '../../../corpus/danish/lexicon/message.ts';
import { yesNoOpenings } from '../../../corpus/danish/lexicon/forms.ts';
import { cueWords, holdsAny, isContent, sameWord, wordsOf, type Word } from '../words.ts';
import { holdsScattered, opensWith } from './cues.ts';
import type { Understanding } from './understanding.ts';

const foldedAnaphora = new Set([...anaphora].map(fold));
const foldedSame = new Set([...samePredicate].map(fold));
const foldedVerbs = new Set([...askingWords, ...yesNoOpenings].map(fold));
const determinatives = new Set(['de', 'den', 'det'].map(fold));
const relatives = new Set(['der', 'som', 'hvor'].map(fold));
const foldedArticles = new Set(['en', 'et'].map(fold));

/** Whether the question leaves out what only the conversation tells. */
export function leansOnHistory(asked: Understanding): boolean {
  const { words, subjects, aspects, municipalities } = asked;
  const opens = opensWith(words, followUpOpenings);
  const rest = residual(asked);
  if (subjects.length > 0)
    return (
      holdsAny(words, amongCues) ||
      asksTheSame(asked) ||
      (asked.comparison?.kind === 'more' && subjects.length === 1 && points(words)) ||
      (opens && (rest.length === 0 || isFragment(asked))) ||
      (rest.length === 0 && aspects.length === 0 && (points(words) || asked.form === 'count')) ||
      (municipalities.length === 0 && aspects.includes('participants') && asked.form === 'yes-no' && points(words))
    );
  const namesOther = rest.some(({ text, start }) => start > 0 && /^\p{Lu}\p{Ll}/u.test(text));
  if (namesOther && !opens) return false;
  if (opens) return true;
  // "Hvilke ordninger er Tønder med i?" asks over all of them, whatever was spoken of before.
  if (asked.asksForCollaborations && !points(words)) return false;
  if (isBarePlace(asked)) return true;
  if (municipalities.length > 0 && aspects.length === 0 && asked.form !== 'yes-no') return false;
  if (points(words)) return true;
  const isNew = rest.some(
    (word) => !isExplained(word, asked) && foldedArticles.has(words[words.indexOf(word) - 1]?.folded ?? ''),
  );
  return !isNew && words.length <= 6 && (aspects.length > 0 || rest.length < 2);
}

/** Words that only tie a bare name to what was asked. */
const foldedTies = new Set(['i', 'for', 'hos', 'om', 'med', 'paa', 'ja', 'nej', 'det', 'er', 'altsaa', 'the', 'in']);

/** A subject's name and nothing else ("Kløverbo", "I Kløverbo."). */
export function isBareName({ words, subjects, municipalities }: Understanding): boolean {
  const [subject, ...others] = subjects;
  if (subject === undefined || others.length > 0 || municipalities.length > 0) return false;
  return words.every((word, at) => subject.matched.includes(at) || foldedTies.has(word.folded));
}

/** A municipality's name and nothing else ("Odense?"). */
export function isBarePlace(asked: Understanding): boolean {
  const { words, subjects, municipalities } = asked;
  if (subjects.length > 0 || municipalities.length === 0 || words.length > 4) return false;
  return isFragment(asked) && residual(asked).length === 0;
}

/** A thing asked beside others in one message that names nothing of its own to be about. */
export function isOpenPart(asked: Understanding): boolean {
  return (
    asked.subjects.length === 0 &&
    asked.municipalities.length === 0 &&
    asked.organisations.length === 0 &&
    asked.unknownNames.length === 0 &&
    asked.documentIds.length === 0 &&
    !asked.asksForCollaborations &&
    asked.comparison?.kind !== 'extreme'
  );
}

/** "Hvor meget koster det?" with nothing before it: every content word only says which aspect is asked. */
export function namesNothing(asked: Understanding): boolean {
  // Who is in several is asked over all that there is.
  if (severalCues.some((cue) => holdsScattered(asked.words, cue))) return false;
  if (asked.subjects.length > 0 || asked.municipalities.length > 0 || !points(asked.words)) return false;
  return residual(asked).every((word) => isExplained(word, asked));
}

/** The content words that neither a subject nor a municipality accounts for. */
export function residual({ words, subjects, municipalities }: Understanding): readonly Word[] {
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const places = municipalities.flatMap((name) => wordsOf(name));
  return words.filter(
    (word, at) =>
      isContent(word) &&
      !inSubject.has(at) &&
      !places.some((place) => place.folded === word.folded || `${place.folded}s` === word.folded) &&
      !(municipalities.length > 0 && /^kommunen?s?$/u.test(word.folded)),
  );
}

/** "Hvem er det i Kløverbo?": beside the name only a word that asks, and "det" for what was asked of another before. */
export function asksTheSame({ words, subjects }: Understanding): boolean {
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const rest = words.filter((_, at) => !inSubject.has(at));
  const asks = rest.some(({ folded }) => folded === 'hvem');
  return asks && rest.some(({ folded }) => folded === 'det') && rest.every(({ folded }) => foldedSame.has(folded));
}

/** Neither a verb nor a word that asks: only something to put into the question before. */
export function isFragment({ words }: Understanding): boolean {
  if (opensWith(words, ['hvad med', 'hvad så med', 'og hvad med', 'hvad så'])) return true;
  return !words.some(({ folded }) => foldedVerbs.has(folded));
}

function points(words: readonly Word[]): boolean {
  return words.some(({ folded }, at) => foldedAnaphora.has(folded) && !isDeterminative(words, at));
}

/** "De kommuner, som …": what follows the noun says which are meant. */
function isDeterminative(words: readonly Word[], at: number): boolean {
  const [article, noun, relative] = words.slice(at, at + 3);
  if (article === undefined || noun === undefined || relative === undefined) return false;
  return determinatives.has(article.folded) && isContent(noun) && relatives.has(relative.folded);
}

function isExplained(word: Word, { aspects }: Understanding): boolean {
  return aspects.some((aspect) =>
    aspectCues[aspect].cues.some((cue) => cueWords(cue).some((one) => sameWord(one, word))),
  );
}
