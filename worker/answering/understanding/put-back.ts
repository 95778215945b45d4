import { fold } from '../../../corpus/danish/folding.ts';
import {
  aspectPrepositions,
  definiteNouns,
  expletiveAfter,
  imperatives,
  leadIns,
  possessives,
  pronounBefore,
  pronouns,
  verbsOfCourse,
} from '../../../corpus/danish/lexicon/conversation.ts';
import { finiteVerbs } from '../../../corpus/danish/lexicon/digests.ts';
import { yesNoOpenings } from '../../../corpus/danish/lexicon/forms.ts';
import { enumerate } from '../notices.ts';
import { wordsOf, type Word } from '../words.ts';
import type { Understanding } from './understanding.ts';

const folded = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].map(fold));
const foldedPronouns = folded(pronouns);
const foldedPossessives = folded(possessives);
const foldedNouns = folded(definiteNouns);
const foldedExpletive = folded(expletiveAfter);
const foldedAfter = folded(pronounBefore);
const foldedLeadIns = folded(leadIns);
const foldedImperatives = folded(imperatives);
const foldedCourse = folded(verbsOfCourse);
const foldedVerbs = folded([...yesNoOpenings, ...finiteVerbs]);
/** After these "der" stands for no place ("hvor mange er der?"). */
const existential = folded(['er', 'var', 'findes', 'blev']);
const prepositionOf = new Map(Object.entries(aspectPrepositions).map(([word, value]) => [fold(word), value]));

/** A question that leaves out its subject, with the subject where a person would have put it. */
export function withSubject(question: string, names: readonly string[]): string {
  const text = asQuestion(question);
  const name = enumerate(names);
  const words = wordsOf(text);
  const possessive = words.find((word) => foldedPossessives.has(word.folded));
  if (possessive !== undefined) return replaced(text, possessive, genitive(name));
  const noun = words.find((word) => foldedNouns.has(word.folded) || foldedNouns.has(word.folded.replace(/s$/u, '')));
  if (noun !== undefined) return replaced(text, noun, foldedNouns.has(noun.folded) ? name : genitive(name));
  const pronoun = words.find((word, at) => foldedPronouns.has(word.folded) && isPronoun(words, at));
  if (pronoun !== undefined) return replaced(text, pronoun, name);
  const holdsVerb = words.some(({ folded: word }) => foldedVerbs.has(word) || /^.{4,}es$/u.test(word));
  if (!holdsVerb && /^hvor mange/iu.test(text)) return `${text.slice(0, -1)} er der i ${name}?`;
  const last = words.at(-1);
  if (last !== undefined && ['der', 'her'].includes(last.folded) && !existential.has(words.at(-2)?.folded ?? ''))
    return withSubject(`${text.slice(0, last.start).trimEnd()}${text.slice(-1)}`, names);
  const joined = last !== undefined && ['i', 'for', 'af', 'om', 'til', 'hos'].includes(last.folded);
  const preposition = words.map((word) => prepositionOf.get(word.folded)).findLast((one) => one !== undefined) ?? 'i';
  return `${text.slice(0, -1)} ${joined ? '' : `${preposition} `}${name}${text.slice(-1)}`;
}

/** Without "og" and the like in front, with a capital first and one question mark (or, told to do, full stop) last. */
export function asQuestion(question: string): string {
  const words = wordsOf(question);
  const first = words.find(({ folded: word }) => !foldedLeadIns.has(word));
  const text = (first === undefined ? question : question.slice(first.start)).replace(/[\s?.!,;:]+$/u, '');
  const mark = first !== undefined && foldedImperatives.has(first.folded) ? '.' : '?';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${mark}`;
}

/** "Kolding" as "Koldings", "Business Region Aarhus" as "Business Region Aarhus'". */
export function genitive(name: string): string {
  return /[sxz]$/iu.test(name) ? `${name}'` : `${name}s`;
}

/** The text with one of its words replaced. */
export function replaced(text: string, { start, end }: Pick<Word, 'start' | 'end'>, by: string): string {
  return `${text.slice(0, start)}${by}${text.slice(end)}`;
}

/** Before a noun or an adjective "de" and "det" are articles; "det" before "rigtigt, at" stands for nothing. */
function isPronoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (words[at]?.folded === 'det' && foldedCourse.has(words[at - 1]?.folded ?? '')) return false;
  if (next === undefined) return true;
  if (foldedExpletive.has(next.folded) && words[at]?.folded === 'det') return false;
  if (foldedAfter.has(next.folded)) return true;
  const isPredicate = at + 2 === words.length && !next.folded.endsWith('e') && !/(?:er|erne)$/u.test(next.folded);
  return isPredicate || /[^e]et$/u.test(next.folded);
}

/**
 * The topic's question about another subject in the place of its own, of several the first that is written as a name;
 * undefined when the topic names none.
 */
export function withOtherSubject(topic: Understanding, name: string): string | undefined {
  const isNamed = ({ matched }: (typeof topic.subjects)[number]): boolean =>
    matched.some((at) => /^\p{Lu}/u.test(topic.words[at]?.text ?? ''));
  const old = topic.subjects.find(isNamed) ?? topic.subjects[0];
  const matched = old?.matched ?? [];
  const first = topic.words[Math.min(...matched)];
  const last = topic.words[Math.max(...matched)];
  if (old === undefined || first === undefined || last === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  const put = likeIn(topic.searchText.slice(span.start, span.end), old.name, name);
  return asQuestion(replaced(topic.searchText, span, put));
}

/**
 * What was asked before with the name that comes alone: where it asked without one, and, asked with a question mark,
 * in the place of its own. Undefined where the name is to be told of by itself.
 */
export function withMissingName(before: Understanding, named: Understanding): string | undefined {
  const [subject] = named.subjects;
  if (subject === undefined || before.documentFacts.length > 0 || before.digest === 'document') return undefined;
  if (before.subjects.length > 0)
    return named.searchText.trimEnd().endsWith('?') ? withOtherSubject(before, subject.name) : undefined;
  const asksOpenly =
    (before.utterance === 'question' || before.utterance === 'gibberish') &&
    before.municipalities.length === 0 &&
    before.unknownNames.length === 0 &&
    before.aspects.length > 0;
  return asksOpenly ? withSubject(before.searchText, [subject.name]) : undefined;
}

/** A name in the genitive where the name that it replaces is written so. */
export function likeIn(written: string, oldName: string, name: string): string {
  return /s$/iu.test(written) && !/s$/iu.test(oldName) ? genitive(name) : name;
}
