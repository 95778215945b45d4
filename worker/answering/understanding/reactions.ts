import { fold } from '../../../corpus/danish/folding.ts';
import {
  correctionFrames,
  doubtCues,
  elaborateCues,
  reactionFillers,
  returnFrames,
  sourceCues,
} from '../../../corpus/danish/lexicon/conversation.ts';
import { enumerate } from '../notices.ts';
import { cueWords, wordsOf, type Word } from '../words.ts';
import type { Whole } from './conversation.ts';
import { asQuestion } from './put-back.ts';
import type { Understanding } from './understanding.ts';

const fillers = new Set(reactionFillers.map(fold));
const keyOf = (words: readonly Word[]): string =>
  words
    .map(({ folded }) => folded)
    .filter((word) => !fillers.has(word))
    .join(' ');
const keysOf = (cues: readonly string[]): ReadonlySet<string> => new Set(cues.map((cue) => keyOf(cueWords(cue))));
const doubts = keysOf(doubtCues);
const sources = keysOf(sourceCues);
const elaborations = keysOf(elaborateCues);

/** "Er det sikkert?", "Hvor står det?", "Kan du uddybe?": nothing but a word on the answer before. */
export function isReaction({ words }: Pick<Understanding, 'words'>): boolean {
  const key = keyOf(words);
  return doubts.has(key) || sources.has(key) || elaborations.has(key);
}

/** Whether a sentence only doubts what stands before it ("Passer det?"). */
export function isDoubt(sentence: string): boolean {
  return doubts.has(keyOf(wordsOf(sentence)));
}

/** What a reaction asks: the question before once more, or for more of what it was about. */
export function reacted(asked: Understanding, topic: Understanding, about: readonly string[]): Whole | undefined {
  if (!isReaction(asked)) return undefined;
  const inherited = ['subject', 'question'] as const;
  if (!elaborations.has(keyOf(asked.words))) return { text: asQuestion(textOf(topic)), inherited };
  return about.length === 0 ? undefined : { text: `Fortæl mere om ${enumerate(about)}.`, inherited: ['subject'] };
}

const corrected = new RegExp(String.raw`^(?:${correctionFrames.join('|')})\s+([^?]{2,60}?)[.!?\s]*$`, 'isu');
const returned = new RegExp(String.raw`^(?:${returnFrames.join('|')})\s+([^?]{2,60}?)[.!\s]*$`, 'isu');

/** "Nej, jeg mente X" as "Hvad med X?", "Tilbage til X" as "Fortæl om X."; undefined for any other sentence. */
export function plainCorrection(sentence: string): string | undefined {
  const meant = corrected.exec(sentence)?.[1];
  if (meant !== undefined) return `Hvad med ${meant}?`;
  const back = returned.exec(sentence)?.[1];
  return back === undefined ? undefined : `Fortæl om ${back}.`;
}

/** "Hvorfor?", "Hvorfor ikke?": the reason for what was asked before; undefined where that has no such form. */
export function whyOf(asked: Understanding, topic: Understanding): string | undefined {
  const question = asQuestion(textOf(topic));
  if (topic.form === 'why') return question;
  const small = `${question.charAt(0).toLowerCase()}${question.slice(1)}`;
  const negates = asked.words.some(({ folded }) => folded === 'ikke');
  if (topic.form === 'yes-no')
    return `Hvorfor ${negates && !topic.words.some(({ folded }) => folded === 'ikke') ? negated(small) : small}`;
  const [, ask, verb, rest] = /^(hvad|hvornår|hvor) (?!mange|meget)(\p{Ll}+) ([^?]+)\?$/u.exec(small) ?? [];
  if (ask === undefined || verb === undefined || rest === undefined || negates) return undefined;
  if (/(?<!\p{L})det(?!\p{L})/u.test(rest)) return `Hvorfor ${verb} ${rest.replace('det', 'det det')}?`;
  return `Hvorfor ${verb} ${rest} ${reasonedWith[ask] ?? 'det'}?`;
}

const reasonedWith: Readonly<Record<string, string>> = { hvad: 'det', hvornår: 'på det tidspunkt', hvor: 'der' };

/** "er Skive part i X?" as "er Skive ikke part i X?": behind the subject, a name or the word after the verb. */
function negated(question: string): string {
  const name = /^\p{Ll}+ ((?:\p{Lu}[\p{L}-]*(?: Kommune)?(?:, | og )?)+)(?<! og |, )/u.exec(question);
  const end = name === null ? (wordsOf(question)[1]?.end ?? question.length) : name[0].length;
  return `${question.slice(0, end).trimEnd()} ikke${question.slice(end).replace(/^(?=\p{L})/u, ' ')}`;
}

/** A topic in Danish as it was read. */
function textOf({ language, searchText, standaloneQuestion }: Understanding): string {
  return language === 'en' ? searchText : standaloneQuestion;
}
