import { demonyms } from '../../../corpus/danish/demonyms.ts';
import { concepts } from '../../../corpus/danish/lexicon/concepts.ts';
import { distinctPrefixes } from '../../../corpus/danish/lexicon/deciding.ts';
import { irregularVerbs } from '../../../corpus/danish/lexicon/irregular-verbs.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

const prefixes = new Set(distinctPrefixes.map(fold));

let known: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** The lines of the lexicon that hold each stem. */
function readConcepts(): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  concepts.forEach((line, number) => {
    for (const { stem } of wordsOf(line)) lines.set(stem, (lines.get(stem) ?? new Set()).add(number));
  });
  return lines;
}

/** Whether two words may say the same thing: a line of the lexicon holds both. */
function shareConcept(one: Word, other: Word): boolean {
  known ??= readConcepts();
  const lines = known.get(one.stem);
  if (lines === undefined) return false;
  for (const line of known.get(other.stem) ?? []) if (lines.has(line)) return true;
  return false;
}

const verbOf = new Map(irregularVerbs.flatMap((line, verb) => wordsOf(line).map(({ folded }) => [folded, verb])));

/** Whether two words are forms of one verb that changes more than its ending: "solgte" and "sælger". */
function isSameVerb(one: Word, other: Word): boolean {
  const verb = verbOf.get(one.folded);
  return verb !== undefined && verb === verbOf.get(other.folded);
}

const landOf = new Map(demonyms.flatMap((line, land) => wordsOf(line).map(({ stem }) => [stem, land])));

/** Whether one is the adjective of the land that the other names, or both are. */
function isSameLand(one: Word, other: Word): boolean {
  const land = landOf.get(one.stem);
  return land !== undefined && land === landOf.get(other.stem);
}

/** Pairs of words whose nearness is kept; then all are forgotten. */
const mostPairs = 60_000;
let pairs = 0;
const nearnessOf = new Map<string, Map<string, number>>();

/** How well (0..1) a text says a word of the question: the same word, another word for it, or a compound with it. */
export function nearness(word: Word, text: readonly Word[]): number {
  if (pairs > mostPairs) {
    nearnessOf.clear();
    pairs = 0;
  }
  const known = nearnessOf.get(word.folded) ?? new Map<string, number>();
  if (known.size === 0) nearnessOf.set(word.folded, known);
  let best = 0;
  for (const other of text) {
    let one = known.get(other.folded);
    if (one === undefined) {
      one = nearnessOfWords(word, other);
      known.set(other.folded, one);
      pairs++;
    }
    if (one === 1) return 1;
    if (one > best) best = one;
  }
  return best;
}

/** How well another word for the same thing says a word. */
export const conceptNearness = 0.8;

function nearnessOfWords(word: Word, other: Word): number {
  if (sameWord(word, other) || loose(word) === loose(other) || isSameLand(word, other)) return 1;
  if (sharesRoot(word, other) || isSameVerb(word, other)) return 0.9;
  if (shareConcept(word, other)) return conceptNearness;
  return (sharesPart(word, other) || endsWhole(word, other)) && !isOther(word, other) ? 0.7 : 0;
}

/** "sekretariatsleder" is a kind of "leder", though stems as short as that one's are met by chance elsewhere. */
function endsWhole({ folded: asked }: Word, { folded: said }: Word): boolean {
  // "Tilvejebringe" is no kind of "ringe": infinitives make no compounds.
  return asked.length >= shortestPart && !asked.endsWith('e') && said.endsWith(asked);
}

/** Whether one is the other behind a beginning that makes another thing of it: "næstformand", "uafhængig". */
export function isOther({ stem: one }: Word, { stem: other }: Word): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.endsWith(short) && prefixes.has(long.slice(0, -short.length));
}

/** Without endings that the stemmer keeps apart: "samlet" and "samlede", "museum" and "museet". */
function loose({ folded }: Word): string {
  return folded.length < 6 ? folded : folded.replace(/(?:ede|ende|et|te|es|er|en|um|e|t)$/, '');
}

/**
 * The roots that a verb shares with the noun made of it: "åbner" and "åbningen", "godkendt" and "godkendelse". Two,
 * since the noun's ending may be -ing or -ning.
 */
function rootsOf({ folded }: Word): string[] {
  if (folded.length < shortestDerived) return [folded];
  const stems = nounEndings.map((ending) => folded.replace(ending, ''));
  return [...new Set(stems)].map((stem) =>
    stem.replace(/(?:ede|ende|ere|et|te|es|er|en|e|t|s)$/, '').replace(/([bdfglmnprst])\1$/, '$1'),
  );
}

const shortestDerived = 6;
const shortestRoot = 4;
const shortestPart = 5;
const nounEndings = [/n?ing(?:en|ens|er|erne|ernes)?$/, /(?:ing|else|elsen|elsens|elser|elserne)(?:en|ens|er|erne)?$/];

function sharesRoot(one: Word, other: Word): boolean {
  const roots = rootsOf(other);
  return rootsOf(one).some((root) => root.length >= shortestRoot && roots.includes(root));
}
