import { fold } from '../../../corpus/danish/folding.ts';
import { offices, personPossessives, personPronouns, reshaped } from '../../../corpus/danish/lexicon/conversation.ts';
import { holdsAny, type Word } from '../words.ts';
import { isBarePlace, residual } from './leaning.ts';
import { asksForOthers, pointedOut } from './pointing.ts';
import { reacted, whyOf } from './reactions.ts';
import { asQuestion, genitive, replaced, withSubject } from './put-back.ts';
import { putInto } from './put-into.ts';
import { thingSpokenOf } from './thing-spoken-of.ts';
import type { Inherited, Understanding } from './understanding.ts';

/** One earlier question as it was understood, and what was answered. */
export interface Turn {
  readonly asked: Understanding;
  readonly answer: string | undefined;
}

/** A question made whole, and what it took over. */
export interface Whole {
  readonly text: string;
  readonly inherited: readonly Inherited[];
}

/**
 * The question as it would have been asked with nothing before it, or undefined when the conversation gives nothing to
 * fill in. The first rule that applies speaks: one of several named before, an office's holder, something to put into
 * the question before, another shape of answer to it, and last the subject alone.
 * @param turns earlier questions, oldest first
 */
export function makeWhole(asked: Understanding, turns: readonly Turn[], names: KnownNames): Whole | undefined {
  const topic = turns.at(-1)?.asked;
  if (topic === undefined) return undefined;
  const about = subjectBefore(asked, turns, names);
  const reaction = reacted(asked, topic, about);
  if (reaction !== undefined) return reaction;
  const pointed = pointedOut(asked, turns, about, names);
  if (pointed !== undefined) return pointed;
  const named = withOffice(asked, turns);
  // A ranking with a measure of its own is over all there are, and a bare "hvorfor" after what has no reason asks nothing.
  if (asked.comparison?.kind === 'extreme' || isBareWhy(asked)) return reshape(asked, topic, about);
  if (asksForOthers(asked)) return undefined;
  if (isBarePlace(asked)) return putInto(asked, topic, about);
  return (
    (named === asked.searchText ? (putInto(asked, topic, about) ?? reshape(asked, topic, about)) : undefined) ??
    (asked.subjects.length > 0 || about.length === 0
      ? undefined
      : { text: withSubject(named, about), inherited: ['subject'] })
  );
}

/** Names of subjects, as the documents know them. */
export interface KnownNames {
  /** Those that a text spells out, in its order. */
  readonly inText: (text: string) => readonly string[];
  /** What else its document tells of beside a subject, in its order. */
  readonly beside: (subject: Understanding['subjects'][number]) => readonly string[];
}

/** So many that an answer named can be meant by "de". */
const mostMeant = 4;

/**
 * What the conversation is about: the last subject asked about, or the only one that an answer named; where the
 * question says "de", also the few that the last answer named.
 */
function subjectBefore({ words }: Understanding, turns: readonly Turn[], names: KnownNames): readonly string[] {
  const isPlural = words.some(({ folded }) => ['de', 'dem', 'deres'].includes(folded));
  for (const [back, { asked, answer }] of turns.toReversed().entries()) {
    if (asked.subjects.length > 0) return asked.subjects.map(({ name }) => name);
    const answered = answer === undefined ? [] : names.inText(answer);
    if (answered.length === 1 || (isPlural && back === 0 && answered.length > 1 && answered.length <= mostMeant))
      return answered;
    // A body that no heading is called by ("Hvem er formand for Fællesrådet?") is meant too.
    const [body, other] = asked.organisations;
    const thing = back === 0 && answered.length === 0 ? thingSpokenOf(asked, words) : undefined;
    if (thing !== undefined) return [thing];
    if (answered.length === 0 && body !== undefined && other === undefined) return [body.name];
  }
  return [];
}

/** "Hvorfor?", "Hvorfor ikke?" and nothing more. */
export function isBareWhy(asked: Understanding): boolean {
  const named = [...asked.subjects, ...asked.municipalities, ...asked.organisations];
  return asked.form === 'why' && residual(asked).length === 0 && named.length === 0;
}

/** "Hvad hedder han?" after a question about a chairman: the office takes the pronoun's place. */
function withOffice({ searchText, words }: Understanding, turns: readonly Turn[]): string {
  const isOf = (cues: readonly string[]) => (word: Word) => cues.some((cue) => fold(cue) === word.folded);
  const pronoun = words.find(isOf(personPronouns));
  const possessive = words.find(isOf(personPossessives));
  const found = pronoun ?? possessive;
  if (found === undefined) return searchText;
  const office = turns
    .toReversed()
    .flatMap(({ asked }) => offices.filter((one) => holdsAny(asked.words, [one])))
    .at(0);
  if (office === undefined) return searchText;
  const definite = `${office}en`;
  return replaced(searchText, found, found === pronoun ? definite : genitive(definite));
}

/** "Hvor mange er det?", "Hvilke?", "Hvorfor?": the topic with another word that asks. */
function reshape(asked: Understanding, topic: Understanding, about: readonly string[]): Whole | undefined {
  const rest = residual(asked).filter(({ stem }) => !['kommun', 'samarbejd'].includes(stem));
  if (rest.length > 0 || asked.subjects.length > 0 || asked.municipalities.length > 0) return undefined;
  const question = asQuestion(topic.searchText);
  const [name] = about;
  const inherited = ['subject', 'question'] as const;
  if (asked.form === 'why') {
    const text = whyOf(asked, topic);
    return text === undefined ? undefined : { text, inherited };
  }
  if (asked.form === 'count') {
    if (/^hvilke[nt]?\s/iu.test(question)) return { text: question.replace(/^\S+/u, 'Hvor mange'), inherited };
    if (name === undefined) return undefined;
    const pattern = topic.aspects.includes('staff') ? reshaped.staff : reshaped.howMany;
    return { text: pattern.replace('{}', name), inherited };
  }
  const adverb = adverbAlone(asked);
  if (adverb !== undefined) {
    const small = question.replace(/^(?:hvornår|hvordan|hvorfor|hvor(?! m))\s+/iu, '');
    if (topic.form !== 'yes-no' && small === question) return undefined;
    return { text: `${adverb} ${small.charAt(0).toLowerCase()}${small.slice(1)}`, inherited };
  }
  const asksWhich = holdsAny(asked.words, [
    'hvilke',
    'hvilken',
    'hvilket',
    'hvem er det',
    'hvem er de',
    'hvad hedder de',
  ]);
  if (!asksWhich || isRanking(asked)) return undefined;
  if (/^hvor mange\s/iu.test(question)) return { text: question.replace(/^\S+\s+\S+/u, 'Hvilke'), inherited };
  if (name === undefined || !topic.aspects.includes('participants')) return undefined;
  return { text: reshaped.who.replace('{}', name), inherited };
}

/** "Hvordan?", "Og hvornår?": the one word that asks. */
function adverbAlone({ words }: Understanding): string | undefined {
  const last = words.at(-1)?.folded ?? '';
  if (words.length > 2 || !['hvornaar', 'hvordan', 'hvor'].includes(last)) return undefined;
  return last === 'hvornaar' ? 'Hvornår' : `${last.charAt(0).toUpperCase()}${last.slice(1)}`;
}

function isRanking({ words }: Understanding): boolean {
  return holdsAny(words, ['flest', 'færrest', 'mest', 'mindst']);
}
