import { fold } from '../../../corpus/danish/folding.ts';
import { amongCues, ordinals, pronouns, rankingCues } from '../../../corpus/danish/lexicon/conversation.ts';
import { enumerate } from '../notices.ts';
import { findPhrase, holdsAny, isContent, cueWords } from '../words.ts';
import type { Turn, Whole } from './conversation.ts';
import { isFragment, residual } from './leaning.ts';
import { asQuestion, replaced, withOtherSubject } from './put-back.ts';
import type { Understanding } from './understanding.ts';

const foldedOrdinals = new Map(Object.entries(ordinals).map(([word, place]) => [fold(word), place]));
const foldedPronouns = new Set(pronouns.map(fold));
const foldedArticles = new Set(['den', 'det', 'de'].map(fold));

/** A question about one or more of several things named before: "hvilke af dem …", "den anden", "er den også med". */
export function pointedOut(
  asked: Understanding,
  turns: readonly Turn[],
  about: readonly string[],
  names: (text: string) => readonly string[],
): Whole | undefined {
  return among(asked, turns, about, names) ?? byPlace(asked, turns, about, names) ?? samePlace(asked, turns, about);
}

/** "Hvilke af dem er også med i …?" asks for those in both; "Hvem af dem har flest?" ranks what was named. */
function among(
  asked: Understanding,
  turns: readonly Turn[],
  about: readonly string[],
  names: (text: string) => readonly string[],
): Whole | undefined {
  const cue = amongCues.find((one) => findPhrase(asked.words, one) >= 0);
  if (cue === undefined) return undefined;
  const topic = turns.at(-1)?.asked;
  const [subject] = asked.subjects;
  if (subject !== undefined) {
    const [other] = about;
    if (other === undefined || topic?.aspects.includes('participants') !== true || other === subject.name)
      return undefined;
    return { text: `Hvilke kommuner er med i både ${other} og ${subject.name}?`, inherited: ['subject', 'question'] };
  }
  const several = namedTogether(turns, names);
  if (several.length < 2) return undefined;
  const at = findPhrase(asked.words, cue);
  const first = asked.words[at];
  const last = asked.words[at + cueWords(cue).length - 1];
  if (first === undefined || last === undefined) return undefined;
  const put = `${first.folded === 'af' ? 'af ' : ''}${enumerate(several)}`;
  const text = asQuestion(replaced(asked.searchText, { start: first.start, end: last.end }, put));
  return { text: withMeasure(text, asked, turns), inherited: ['subject', 'question'] };
}

/** "Hvem har flest?": what is ranked was said before. */
function withMeasure(text: string, asked: Understanding, turns: readonly Turn[]): string {
  const isRanking = holdsAny(asked.words, rankingCues);
  const hasMeasure = asked.aspects.length > 0 || residual(asked).some((word) => !holdsAny([word], rankingCues));
  if (!isRanking || hasMeasure) return text;
  const measure = turns
    .toReversed()
    .map(({ asked: { words } }) => {
      const at = findPhrase(words, 'hvor mange');
      return at < 0 ? undefined : words[at + 2];
    })
    .find((word) => word !== undefined && isContent(word));
  return measure === undefined ? text : `${text.slice(0, -1)} ${measure.text}?`;
}

/** Those that the last answer lists, or else those asked about one after the other. */
function namedTogether(turns: readonly Turn[], names: (text: string) => readonly string[]): readonly string[] {
  const answered = names(turns.at(-1)?.answer ?? '');
  if (answered.length > 1) return answered;
  return [...new Set(turns.flatMap(({ asked }) => asked.subjects.map(({ name }) => name)))];
}

/** "Og den anden?", "Hvem leder den første?": by place among those named; of two, the other one. */
function byPlace(
  asked: Understanding,
  turns: readonly Turn[],
  about: readonly string[],
  names: (text: string) => readonly string[],
): Whole | undefined {
  if (asked.subjects.length > 0) return undefined;
  const at = asked.words.findIndex(
    ({ folded }, index) => foldedOrdinals.has(folded) && foldedArticles.has(asked.words[index - 1]?.folded ?? ''),
  );
  const word = asked.words[at];
  const article = asked.words[at - 1];
  const next = asked.words[at + 1];
  if (word === undefined || article === undefined || (next !== undefined && residual(asked).includes(next)))
    return undefined;
  const several = namedTogether(turns, names);
  const place = foldedOrdinals.get(word.folded) ?? 0;
  const [current] = about;
  const isOther = several.length === 2 && place === 1 && current !== undefined && about.length === 1;
  const name = isOther ? several.find((one) => one !== current) : several.at(place);
  if (name === undefined || several.length < 2) return undefined;
  const topic = turns.at(-1)?.asked;
  const whole = isFragment(asked) && topic !== undefined ? withOtherSubject(topic, name) : undefined;
  if (whole !== undefined) return { text: whole, inherited: ['subject', 'question'] };
  const text = asQuestion(replaced(asked.searchText, { start: article.start, end: word.end }, name));
  return { text, inherited: ['subject'] };
}

/** "Er den også med i …?" after a question about a municipality, "Er de …" after one about several. */
function samePlace(asked: Understanding, turns: readonly Turn[], about: readonly string[]): Whole | undefined {
  const topic = turns.at(-1)?.asked;
  if (asked.subjects.length === 0 || asked.municipalities.length > 0 || topic === undefined) return undefined;
  const pronoun = asked.words.find(({ folded }) => foldedPronouns.has(folded));
  if (pronoun === undefined || asked.form !== 'yes-no') return undefined;
  const [subject] = asked.subjects;
  const [other] = about;
  if (topic.municipalities.length === 0) {
    if (subject === undefined || other === undefined || other === subject.name) return undefined;
    if (pronoun.folded !== 'de' || !topic.aspects.includes('participants')) return undefined;
    return { text: `Hvilke kommuner er med i både ${other} og ${subject.name}?`, inherited: ['subject', 'question'] };
  }
  return {
    text: asQuestion(replaced(asked.searchText, pronoun, enumerate(topic.municipalities))),
    inherited: ['municipality'],
  };
}
