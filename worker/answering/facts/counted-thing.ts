import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { wordsOf, type Word } from '../words.ts';
import { nearness } from './concept.ts';

const numeralsOf = remembered(parseNumerals);

/** Words after a number within which the thing that it counts stands. */
const reach = 3;

/**
 * Whether the text says how many there are of the thing: a number with the thing among the words after it ("ca. 45
 * ansatte"), or a number under a label that names the thing ("Klager: 412"). "3 kr. pr. indbygger" counts no
 * inhabitants. "Antallet af klager er 412", "rykkede ud 19 gange" and "ingen ansatte" count too. Without a thing any
 * number will do.
 */
export function countsThing(text: string, label: string | undefined, thing: Word | undefined): boolean {
  const numerals = numeralsOf(text).filter(({ ambiguous }) => ambiguous !== true);
  if (thing === undefined) return numerals.length > 0;
  if (deniesThing(text, thing)) return true;
  if (numerals.length > 0 && label !== undefined && nearness(thing, wordsOf(label)) >= 0.7) return true;
  const counting = /antal\p{L}*\s(?:af\s)?([^.;:,]*)/iu.exec(text)?.[1];
  if (counting !== undefined && /\d/.test(counting) && nearness(thing, wordsOf(counting).slice(0, reach)) >= 0.7)
    return true;
  const isDone = nearness(thing, wordsOf(text)) >= 0.7;
  return numerals.some(({ end }) => {
    if (isDone && /^\s+gange?\b/u.test(text.slice(end))) return true;
    const after = text.slice(end).split(/[.;:]\s|\bpr\b|\bper\b|\/|\d/u, 1)[0] ?? '';
    return nearness(thing, wordsOf(after).slice(0, reach)) >= 0.7;
  });
}

/** "Lauget har ingen ansatte": there are none. */
export function deniesThing(text: string, thing: Word): boolean {
  return [...text.matchAll(/(?<!\p{L})(?:ingen|intet|nul)(?!\p{L})/giu)].some(
    ({ 0: word, index }) => nearness(thing, wordsOf(text.slice(index + word.length)).slice(0, 2)) >= 0.7,
  );
}
