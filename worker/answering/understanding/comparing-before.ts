import { rankingCues } from '../../../corpus/danish/lexicon/conversation.ts';
import { enumerate } from '../notices.ts';
import { cueWords, findPhrase, holdsAny, isContent } from '../words.ts';
import type { Turn, Whole } from './conversation.ts';
import { isFiniteVerb } from './form.ts';
import { residual } from './leaning.ts';
import { asQuestion } from './put-back.ts';
import type { Understanding } from './understanding.ts';

/** "Hvem fik flest?" after the same question about several: which of them. */
export function ranked(asked: Understanding, turns: readonly Turn[]): Whole | undefined {
  if (asked.comparison?.kind !== 'extreme' || asked.subjects.length > 0) return undefined;
  if (saysMeasure(asked)) return undefined;
  const several = [...new Set(turns.flatMap(({ asked: topic }) => writtenLarge(topic)))];
  const text = withMeasure(asQuestion(asked.searchText), asked, turns);
  const among = several.length > 1 ? `, ${enumerate(several, 'eller')}` : '';
  return { text: `${text.slice(0, -1)}${among}?`, inherited: ['subject', 'question'] };
}

/** "Er det flere end X?" after "Hvor mange … har Y?": "Har Y flere … end X?". */
export function compared(asked: Understanding, turns: readonly Turn[], about: readonly string[]): Whole | undefined {
  const [other, ...more] = asked.subjects;
  const [name] = about;
  const [, degree, rest] = /^er (?:det|den|de) (\p{Ll}+) (end .+)$/iu.exec(asQuestion(asked.searchText)) ?? [];
  if (other === undefined || more.length > 0 || name === undefined) return undefined;
  // "Dyrere end i Y": where it is does not matter to which is dearer.
  const than = rest?.replace(/^end (?:i|på|hos|ved|for) /iu, 'end ');
  if (degree === undefined || rest === undefined || other.name === name) return undefined;
  const inherited = ['subject', 'question'] as const;
  if (!/^(?:flere|færre)$/u.test(degree)) return { text: `Er ${name} ${degree} ${than}`, inherited };
  const thing = turns
    .toReversed()
    .map((turn) => thingOf(turn.asked))
    .find((one) => one !== undefined);
  return thing === undefined ? undefined : { text: `Har ${name} ${degree} ${thing} ${rest}`, inherited };
}

/** The subjects that a question calls by name, and not by a common word that a heading holds too. */
function writtenLarge({ subjects, words }: Understanding): string[] {
  return subjects
    .filter(({ matched }) => matched.some((at) => /^\p{Lu}/u.test(words[at]?.text ?? '')))
    .filter(({ name }, _, all) => !all.some((other) => other.name !== name && other.name.startsWith(name)))
    .map(({ name }) => name);
}

/** What a question counts or names several of. */
export function thingOf({ words, aspects }: Understanding): string | undefined {
  const at = ['hvor mange', 'hvilke'].map((cue) => ({ at: findPhrase(words, cue), length: cueWords(cue).length }));
  const opening = at.find((one) => one.at >= 0);
  const noun = opening === undefined ? undefined : words[opening.at + opening.length];
  if (noun !== undefined && isContent(noun)) return noun.text;
  if (aspects.includes('staff')) return 'ansatte';
  return aspects.includes('participants') ? 'medlemmer' : undefined;
}

/** Whether a ranking says what is ranked, and not only a verb. */
function saysMeasure(asked: Understanding): boolean {
  return (
    asked.aspects.length > 0 || residual(asked).some((word) => !holdsAny([word], rankingCues) && !isFiniteVerb(word))
  );
}

/** "Hvem har flest?": what is ranked was said before. */
export function withMeasure(text: string, asked: Understanding, turns: readonly Turn[]): string {
  const isRanking = holdsAny(asked.words, rankingCues);
  if (!isRanking || saysMeasure(asked)) return text;
  const measure = turns
    .toReversed()
    .map((turn) => (findPhrase(turn.asked.words, 'hvor mange') < 0 ? undefined : thingOf(turn.asked)))
    .find((thing) => thing !== undefined);
  return measure === undefined ? text : `${text.slice(0, -1)} ${measure}?`;
}
