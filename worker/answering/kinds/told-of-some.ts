import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { holdsAny, isContent, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';
import { verbatim } from './known-members.ts';
import { namingsIn, sectionOf, type Naming } from './namings.ts';
import { asksForMunicipalities } from './said-of-all.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** More sentences than this, and no one of them is what is asked for. */
const mostSentences = 2;

/**
 * "I hvilke kommuner er der badevagt?": the sentence that says every word of the question of municipalities that stand
 * together in it, where no row of participation tells of them: they need not take part, or be all who do.
 */
export function toldOfSome(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { words, subjects, municipalities, role, form } = asked;
  if (form !== 'list' || role !== undefined || municipalities.length > 0) return undefined;
  if (asked.comparison !== undefined || words.some(({ folded }) => negations.has(folded))) return undefined;
  if (!asksForMunicipalities(words)) return undefined;
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const wanted = words.filter((word, at) => !inSubject.has(at) && isWanted(word));
  const isOfMembers = unexplainedByParticipation(asked).length === 0 && !wanted.some(isNumber);
  if (wanted.length === 0 || isOfMembers) return undefined;
  const passages =
    subjects.length > 0 ? subjects.flatMap(({ name }) => sectionOf(name, evidence)) : evidence.subjectPassages;
  const telling = namingsIn(passages, evidence).filter((naming) => tells(naming, wanted));
  if (telling.length === 0 || telling.length > mostSentences) return undefined;
  return {
    support: 0.92,
    say: () => ({ status: 'answered', segments: verbatim(telling.map(({ quote }) => quote)) }),
  };
}

function isWanted(word: Word): boolean {
  return isNumber(word) || (isContent(word) && !word.stem.startsWith('kommun') && !holdsAny([word], namingWords));
}

function isNumber({ text }: Word): boolean {
  return parseNumerals(text).some(({ ambiguous }) => ambiguous !== true);
}

function tells({ quote, isEnumeration, isApart, unread, names }: Naming, wanted: readonly Word[]): boolean {
  if (!isEnumeration || isApart || unread.length < names.length) return false;
  const said = wordsOf(quote.text);
  const numbers = parseNumerals(quote.text).map(({ value }) => value);
  return wanted.every((word) => {
    const [number] = isNumber(word) ? parseNumerals(word.text) : [];
    return number === undefined
      ? said.some((one) => sameWord(one, word) || sharesPart(one, word))
      : numbers.includes(number.value);
  });
}
