import { fold } from '../../../corpus/danish/folding.ts';
import {
  amongCues,
  ordinals,
  otherCues,
  pronouns,
  verbsOfParties,
} from '../../../corpus/danish/lexicon/conversation.ts';
import { enumerate } from '../notices.ts';
import { findPhrase, holdsAny, cueWords } from '../words.ts';
import type { KnownNames, Turn, Whole } from './conversation.ts';
import { compared, ranked, thingOf, withMeasure } from './comparing-before.ts';
import { isFragment, residual } from './leaning.ts';
import { asQuestion, replaced, withOtherSubject, withSubject } from './put-back.ts';
import type { Understanding } from './understanding.ts';

const foldedOrdinals = new Map(Object.entries(ordinals).map(([word, place]) => [fold(word), place]));
const partyPrepositions = new Map(Object.entries(verbsOfParties).map(([verb, value]) => [fold(verb), value]));
const foldedPronouns = new Set(pronouns.map(fold));
const foldedArticles = new Set(['den', 'det', 'de'].map(fold));

/** A question about one or more of several things named before: "hvilke af dem …", "den anden", "er den også med". */
export function pointedOut(
  asked: Understanding,
  turns: readonly Turn[],
  about: readonly string[],
  names: KnownNames,
): Whole | undefined {
  return (
    allOthers(asked, turns, about, names) ??
    compared(asked, turns, about) ??
    among(asked, turns, about, names) ??
    ranked(asked, turns) ??
    byPlace(asked, turns, about, names) ??
    samePlace(asked, turns, about) ??
    sameParty(asked, turns)
  );
}

/** So many are asked about together; a question about more is for a list and not for this. */
const mostOthers = 4;

/** "Hvad med de andre?": a fragment that names none of those it means. */
export function asksForOthers(asked: Understanding): boolean {
  return asked.subjects.length === 0 && isFragment(asked) && holdsAny(asked.words, otherCues);
}

/** "Hvad med de andre?": the topic's question about those named before, or else the topic's neighbours. */
function allOthers(
  asked: Understanding,
  turns: readonly Turn[],
  about: readonly string[],
  names: KnownNames,
): Whole | undefined {
  const topic = turns.at(-1)?.asked;
  const [subject] = topic?.subjects ?? [];
  if (topic === undefined || subject === undefined || !asksForOthers(asked)) return undefined;
  const named = [...new Set(turns.flatMap(({ asked: { subjects } }) => subjects.map(({ name }) => name)))];
  const others = (named.length > about.length ? named : names.beside(subject)).filter((name) => !about.includes(name));
  const text =
    others.length === 0 || others.length > mostOthers ? undefined : withOtherSubject(topic, enumerate(others));
  return text === undefined ? undefined : { text, inherited: ['subject', 'question'] };
}

/** "Hvilke af dem er også med i …?" asks for those in both; "Hvem af dem har flest?" ranks what was named. */
function among(
  asked: Understanding,
  turns: readonly Turn[],
  about: readonly string[],
  names: KnownNames,
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
  if (several.length < 2) return amongThings(asked, topic, about);
  const at = findPhrase(asked.words, cue);
  const first = asked.words[at];
  const last = asked.words[at + cueWords(cue).length - 1];
  if (first === undefined || last === undefined) return undefined;
  const put = `${first.folded === 'af' ? 'af ' : ''}${enumerate(several)}`;
  const text = asQuestion(replaced(asked.searchText, { start: first.start, end: last.end }, put));
  return { text: withMeasure(text, asked, turns), inherited: ['subject', 'question'] };
}

/** "Hvor mange af dem er besat?" after a question about places: "Hvor mange pladser er besat i …?". */
function amongThings(
  asked: Understanding,
  topic: Understanding | undefined,
  about: readonly string[],
): Whole | undefined {
  const thing = topic === undefined ? undefined : thingOf(topic);
  const [, ask, rest] = /^(hvor mange|hvilke|hvem) af (?:dem|disse)\s+(.+)$/iu.exec(asQuestion(asked.searchText)) ?? [];
  if (ask === undefined || rest === undefined || about.length === 0) return undefined;
  const isCount = /^hvor mange$/iu.test(ask);
  if (thing === undefined && !isCount) return undefined;
  const asks = thing === undefined || isCount ? ask : 'Hvilke';
  const text = [asks, thing, rest].filter((piece) => piece !== undefined).join(' ');
  return { text: withSubject(text, about), inherited: ['subject', 'question'] };
}

/** Those that the last answer lists, or else those asked about one after the other. */
function namedTogether(turns: readonly Turn[], names: KnownNames): readonly string[] {
  const answered = names.inText(turns.at(-1)?.answer ?? '');
  if (answered.length > 1) return answered;
  return [...new Set(turns.flatMap(({ asked }) => asked.subjects.map(({ name }) => name)))];
}

/** "Og den anden?", "Hvem leder den første?": by place among those named; of two, the other one. */
function byPlace(
  asked: Understanding,
  turns: readonly Turn[],
  about: readonly string[],
  names: KnownNames,
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

/** "Hvad betaler de?" after a question about a municipality's part in something: the municipality. */
function sameParty(asked: Understanding, turns: readonly Turn[]): Whole | undefined {
  const topic = turns.at(-1)?.asked;
  const [place, ...places] = topic?.municipalities ?? [];
  const [subject, ...subjects] = topic?.subjects ?? [];
  if (place === undefined || subject === undefined || places.length > 0 || subjects.length > 0) return undefined;
  const at = asked.words.findIndex(
    ({ folded }, index) => folded === 'de' && partyPrepositions.has(asked.words[index - 1]?.folded ?? ''),
  );
  const pronoun = asked.words[at];
  const preposition = partyPrepositions.get(asked.words[at - 1]?.folded ?? '');
  if (pronoun === undefined || preposition === undefined || asked.subjects.length > 0) return undefined;
  const text = asQuestion(replaced(asked.searchText, pronoun, place));
  return { text: `${text.slice(0, -1)} ${preposition} ${subject.name}?`, inherited: ['subject', 'municipality'] };
}
