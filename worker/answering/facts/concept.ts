import { concepts } from '../../../corpus/danish/lexicon/concepts.ts';
import { sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

const linesOf = new Map<string, Set<number>>();
concepts.forEach((line, number) => {
  for (const { stem } of wordsOf(line)) linesOf.set(stem, (linesOf.get(stem) ?? new Set()).add(number));
});

/** Whether two words may say the same thing: a line of the lexicon holds both. */
function shareConcept(one: Word, other: Word): boolean {
  const lines = linesOf.get(one.stem);
  if (lines === undefined) return false;
  for (const line of linesOf.get(other.stem) ?? []) if (lines.has(line)) return true;
  return false;
}

/** How well (0..1) a text says a word of the question: the same word, another word for it, or a compound with it. */
export function nearness(word: Word, text: readonly Word[]): number {
  let best = 0;
  for (const other of text) {
    if (sameWord(word, other) || loose(word) === loose(other)) return 1;
    if (best < 0.8 && shareConcept(word, other)) best = 0.8;
    if (best < 0.7 && sharesPart(word, other)) best = 0.7;
  }
  return best;
}

/** Without the endings of verbs and participles that the stemmer keeps apart: "samlet" and "samlede". */
function loose({ folded }: Word): string {
  return folded.length < 6 ? folded : folded.replace(/(?:ede|ende|et|te|es|er|en|e|t)$/, '');
}
