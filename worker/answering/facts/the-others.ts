import { splitSentences } from '../../../corpus/danish/sentences.ts';
import { otherOpenings } from '../../../corpus/danish/lexicon/deciding.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isContent, wordsOf, type Word } from '../words.ts';
import { nearness } from './concept.ts';
import type { RankedFact } from './fact-model.ts';

const opensWithOthers = new RegExp(`^(?:${otherOpenings.join('|')})(?!\\p{L})`, 'u');
/** Below this nearness a sentence does not speak of those asked for. */
const namedFrom = 0.8;

/**
 * Puts first the sentence on all others where the likeliest one is on some only ("gratis for børn. Andre betaler …") and
 * those that the question asks for are not among them.
 */
export function preferOthers(asked: Understanding, ranked: readonly RankedFact[]): readonly RankedFact[] {
  const [best] = ranked;
  const group = groupIn(asked.words);
  if (best === undefined || group === undefined || best.passage.kind !== 'prose') return ranked;
  const { passage } = best;
  const own = groupIn(wordsOf(passage.text.slice(best.start - passage.start, best.end - passage.start)));
  if (own === undefined || nearness(group, [own]) >= namedFrom) return ranked;
  const next = splitSentences(passage.text).find(({ start }) => passage.start + start >= best.end);
  if (next === undefined || !opensWithOthers.test(passage.text.slice(next.start, next.end))) return ranked;
  const found = ranked.find((one) => one.passage === passage && one.start === passage.start + next.start);
  return found === undefined ? ranked : [{ ...found, score: best.score }, ...ranked.filter((one) => one !== found)];
}

/** The "voksne" of "for voksne": for whom something is. */
function groupIn(words: readonly Word[]): Word | undefined {
  return words.find((word, at) => words[at - 1]?.folded === 'for' && isContent(word) && /^\p{Ll}/u.test(word.text));
}
