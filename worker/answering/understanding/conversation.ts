import { fold } from '../../../corpus/danish/folding.ts';
import {
  offices,
  parties,
  partyQuantifiers,
  personPossessives,
  personPronouns,
  reshaped,
  yearSteps,
} from '../../../corpus/danish/lexicon/conversation.ts';
import { holdsAny, type Word } from '../words.ts';
import { isFragment, residual } from './leaning.ts';
import { findPlaces } from './places.ts';
import { pointedOut } from './pointing.ts';
import { reacted, whyOf } from './reactions.ts';
import { asQuestion, genitive, likeIn, replaced, withOtherSubject, withSubject } from './put-back.ts';
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
export function makeWhole(
  asked: Understanding,
  turns: readonly Turn[],
  names: KnownNames,
): Whole | undefined {
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
  }
  return [];
}

function isBareWhy(asked: Understanding): boolean {
  return asked.form === 'why' && residual(asked).length === 0 && asked.subjects.length === 0;
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

/** "Hvad med …?": another subject, municipality, year or party in the place of the topic's own. */
function putInto(asked: Understanding, topic: Understanding, about: readonly string[]): Whole | undefined {
  const rest = residual(asked);
  const { searchText } = topic;
  const [subject] = asked.subjects;
  if (subject !== undefined && rest.length === 0 && (isFragment(asked) || asked.aspects.length === 0)) {
    const text = withOtherSubject(topic, subject.name);
    return text === undefined ? undefined : { text, inherited: ['question'] };
  }
  if (subject !== undefined) return undefined;
  const inYear = putYear(asked, topic, rest);
  if (inYear !== undefined) return { text: inYear, inherited: ['question'] };
  if (!isFragment(asked)) return undefined;
  if (asked.municipalities.length > 0 && rest.length === 0) return putPlace(asked.municipalities, topic);
  const swapped = swapParty(rest, topic);
  if (swapped !== undefined) return { text: swapped, inherited: ['question'] };
  if (asked.aspects.length > 0 || rest.length === 0 || about.length === 0) return undefined;
  const fragment = asQuestion(asked.searchText.replace(/^.*?\bmed\s+/iu, '')).slice(0, -1);
  return {
    text: `${asQuestion(searchText).slice(0, -1)}, og ${fragment.charAt(0).toLowerCase()}${fragment.slice(1)}?`,
    inherited: ['question'],
  };
}

const yearPattern = /(?<!\d)(?:19|20)\d\d(?:\/\d\d)?(?!\d)/u;

/** "Og i 2022?", "Hvad med året efter?": the topic's question in another year. */
function putYear(asked: Understanding, topic: Understanding, rest: readonly Word[]): string | undefined {
  if (asked.municipalities.length > 0) return undefined;
  const text = asQuestion(topic.searchText);
  const before = yearPattern.exec(text);
  const named = yearPattern.exec(asked.searchText)?.[0];
  const step = Object.entries(yearSteps).find(([cue]) => holdsAny(asked.words, [cue]));
  const year = named ?? (before === null || step === undefined ? undefined : stepped(before[0], step[1]));
  const said = new Set(step?.[0].split(' ').map(fold));
  if (year === undefined || !rest.every(({ text: word, folded }) => /^\d/u.test(word) || said.has(folded)))
    return undefined;
  if (before === null) return `${text.slice(0, -1)} i ${year}?`;
  return replaced(text, { start: before.index, end: before.index + before[0].length }, year);
}

/** "2022" as "2023", "2022/23" as "2023/24". */
function stepped(year: string, step: number): string {
  const [first, second] = year.split('/').map(Number);
  const next = String((first ?? 0) + step);
  return second === undefined ? next : `${next}/${String((second + step + 100) % 100).padStart(2, '0')}`;
}

function putPlace(names: readonly string[], topic: Understanding): Whole | undefined {
  const [name] = names;
  const [place] = findPlaces(topic.searchText).filter((one) => topic.municipalities.includes(one.name));
  if (name === undefined) return undefined;
  if (place !== undefined) {
    const suffix = /\skommunen?s?$/iu.exec(topic.searchText.slice(place.start, place.end))?.[0] ?? '';
    const written = topic.searchText.slice(place.start, place.end);
    const put = suffix === '' ? likeIn(written, place.name, name) : `${name}${suffix}`;
    return { text: asQuestion(replaced(topic.searchText, place, put)), inherited: ['question'] };
  }
  const [subject] = topic.subjects;
  if (subject === undefined || !topic.aspects.includes('participants')) return undefined;
  return { text: `Er ${names.join(' og ')} med i ${subject.name}?`, inherited: ['subject', 'question'] };
}

/** "Og regionen?" after "Hvor meget betaler hver kommune?": one party for another, its quantifier with it. */
function swapParty(rest: readonly Word[], topic: Understanding): string | undefined {
  const isParty = (word: Word): boolean => parties.some((party) => fold(party) === word.folded);
  const [party, ...others] = rest;
  if (party === undefined || others.length > 0 || !isParty(party)) return undefined;
  const at = topic.words.findIndex((word) => isParty(word));
  const old = topic.words[at];
  if (old === undefined) return undefined;
  const before = topic.words[at - 1];
  const start = before !== undefined && partyQuantifiers.map(fold).includes(before.folded) ? before.start : old.start;
  return asQuestion(replaced(topic.searchText, { start, end: old.end }, party.text));
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

function isRanking({ words }: Understanding): boolean {
  return holdsAny(words, ['flest', 'færrest', 'mest', 'mindst']);
}
