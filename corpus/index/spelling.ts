import { findTerm } from './term-index.ts';
import type { WordList } from './lexical-index.ts';

/** What one key press can put in: æ and å are two letters once folded. */
const alphabet = [...'abcdefghijklmnopqrstuvwxyz', 'ae', 'aa'];
/** Shorter words have too many neighbours. */
const shortest = 5;
const longest = 24;

/**
 * The word of the corpus that a folded word unknown to it was probably meant to be: one letter dropped, added, changed
 * or swapped with the next. The same first letter goes before another, then the more frequent word, then the alphabet.
 */
export function correctSpelling(words: WordList, word: string): string | undefined {
  if (word.length < shortest || word.length > longest || /[^a-z]/.test(word)) return undefined;
  const candidates = [...new Set(edits(word))].flatMap((candidate) => {
    const term = candidate.length < shortest - 1 ? -1 : findTerm(words, candidate);
    return term < 0
      ? []
      : [{ candidate, sameStart: candidate.startsWith(word.charAt(0)), frequency: words.frequencies[term] ?? 0 }];
  });
  candidates.sort(
    (one, other) =>
      Number(other.sameStart) - Number(one.sameStart) ||
      other.frequency - one.frequency ||
      (one.candidate < other.candidate ? -1 : 1),
  );
  return candidates[0]?.candidate;
}

function* edits(word: string): Generator<string> {
  const units = word.match(/ae|aa|./gu) ?? [];
  for (let index = 0; index <= units.length; index++) {
    const before = units.slice(0, index).join('');
    const after = units.slice(index).join('');
    const rest = units.slice(index + 1).join('');
    if (index < units.length) yield before + rest;
    if (index + 1 < units.length) yield before + units[index + 1] + units[index] + units.slice(index + 2).join('');
    for (const letter of alphabet) {
      yield before + letter + after;
      if (index < units.length) yield before + letter + rest;
    }
  }
}
