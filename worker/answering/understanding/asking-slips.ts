import { withinEdits } from '../../../corpus/danish/edit-distance.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { isEasySlip } from '../../../corpus/danish/key-slips.ts';
import { aspectCues } from '../../../corpus/danish/lexicon/aspects.ts';
import { concepts } from '../../../corpus/danish/lexicon/concepts.ts';
import { finiteVerbs } from '../../../corpus/danish/lexicon/digests.ts';
import { askedThings, askingSlips, frameWords } from '../../../corpus/danish/lexicon/frames.ts';
import { officeCues } from '../../../corpus/danish/lexicon/forms.ts';
import { functionWords } from '../../../corpus/danish/lexicon/function-words.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { stem } from '../../../corpus/danish/stemming.ts';
import { wordsOf } from '../words.ts';

/** Shorter words are one letter away from too many others. */
const shortest = 6;
/** From so many letters on a word may hold two slips. */
const longFrom = 11;
/** Words that share so many first letters are forms of one. */
const family = 5;
/** What differs in the last letters is inflection and not a slip. */
const ending = 2;

const asking = [
  ...new Set([
    ...Object.values(aspectCues).flatMap(({ cues }) => cues.filter((cue) => !cue.includes(' '))),
    ...officeCues,
    ...askedThings,
  ]),
].filter((word) => word.length >= shortest);

const mistyped = new Map(Object.entries(askingSlips));

const byFirst = new Map<string, string[]>();
for (const word of asking) byFirst.set(word.charAt(0), [...(byFirst.get(word.charAt(0)) ?? []), word]);

const words = concepts.flatMap((line) => line.split(' '));
const known = new Set([...asking, ...functionWords, ...frameWords, ...finiteVerbs, ...words].map(fold));
const knownStems = new Set(asking.map((word) => stem(fold(word))));

/** The word of asking that a word in small letters was probably meant to be; undefined when it is none or several. */
const meant = remembered((word: string): string | undefined => {
  const folded = fold(word);
  const asks = mistyped.get(word);
  if (asks !== undefined) return asks;
  if (word.length < shortest || known.has(folded) || knownStems.has(stem(folded))) return undefined;
  const near = (byFirst.get(word.charAt(0)) ?? []).filter((one) => isSlip(word, one));
  const families = new Set(near.map((one) => one.slice(0, family)));
  return families.size === 1
    ? near.toSorted((one, other) => distance(word, one) - distance(word, other))[0]
    : undefined;
});

function distance(word: string, one: string): number {
  return withinEdits(word, one, 1) ? 1 : 2;
}

/** Letters dropped, doubled or swapped, or one that is easily written for another, before the ending. */
function isSlip(word: string, one: string): boolean {
  if (!withinEdits(word, one, Math.min(word.length, one.length) >= longFrom ? 2 : 1)) return false;
  const at = [...word].findIndex((letter, index) => letter !== one[index]);
  if (at < 0 || at >= Math.max(word.length, one.length) - ending) return false;
  const isSwap = word[at] === one[at + 1] && word[at + 1] === one[at];
  return word.length !== one.length || isSwap || isEasySlip(word.charAt(at), one.charAt(at));
}

/**
 * The question with slips mended in the everyday words that ask; names, capitals inside it and whatever the names of
 * the documents hold stay as they are.
 */
export function withoutAskingSlips(question: string, isName: (stem: string) => boolean): string {
  return wordsOf(question)
    .filter(({ text, start }) => start === 0 || !/^\p{Lu}/u.test(text))
    .toReversed()
    .reduce((text, word) => {
      const put = isName(word.stem) ? undefined : meant(word.text.toLowerCase());
      if (put === undefined) return text;
      const written = /^\p{Lu}/u.test(word.text) ? `${put.charAt(0).toUpperCase()}${put.slice(1)}` : put;
      return `${text.slice(0, word.start)}${written}${text.slice(word.end)}`;
    }, question);
}
