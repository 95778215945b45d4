import { fold } from '../../../corpus/danish/folding.ts';
import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import { spendingCues } from '../../../corpus/danish/lexicon/comparison.ts';
import type { DraftSegment, Proposal, Quote } from '../draft.ts';
import { nearness } from '../facts/concept.ts';
import { ownerKey } from '../figures/owners.ts';
import { wholesIn, type Part, type Whole } from '../figures/parts-of-whole.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { askedMunicipality } from '../understanding/asked-sort.ts';
import { wordsOf, type Word } from '../words.ts';

/** From this nearness on a word is said of a whole. */
const saidFrom = 0.65;
const verbs = new Set(spendingCues.map(fold));

/**
 * "Hvem ejer mest af X?", "Hvad går den største del af pengene til?": whoever has the largest or smallest part of a whole
 * that a sentence or labelled lines part; of those that the question names, when it names several.
 */
export function largestPart(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison, subjects, asksForCollaborations } = asked;
  if (comparison?.kind !== 'extreme' || comparison.per !== undefined || asksForCollaborations) return undefined;
  if (!['any', 'number'].includes(comparison.scale)) return undefined;
  const { measure } = comparison;
  const sort = askedMunicipality(asked.words);
  const [best, second] = wholesIn(evidence.subjectPassages)
    .flatMap((whole) => {
      const fit = subjects.every(({ name }) => isOf(whole, name))
        ? fitOf(whole, isAmongPlaces(whole) ? measure.filter((word) => word !== sort) : measure)
        : undefined;
      return fit === undefined ? [] : [{ parts: whole.parts, fit }];
    })
    .toSorted((one, other) => other.fit - one.fit);
  if (best === undefined || second?.fit === best.fit) return undefined;
  const named = best.parts.filter(({ name }) => wordsOf(name).some((word) => isNamed(word, measure)));
  const sign = comparison.direction === 'most' ? 1 : -1;
  const ordered = (named.length > 1 ? named : best.parts).toSorted(
    (one, other) => sign * (other.figure.low - one.figure.low),
  );
  const [first] = ordered;
  if (first === undefined) return undefined;
  const leaders = ordered.filter(({ figure }) => figure.low === first.figure.low);
  const rest = ordered.slice(leaders.length);
  return {
    support: 0.96,
    say: () => ({ status: 'answered', segments: [sayLeaders(leaders, comparison.said), ...sayRest(rest)] }),
  };
}

function isOf({ headingPath, told }: Whole, name: string): boolean {
  const key = ownerKey(name);
  return headingPath.some((heading) => ownerKey(heading) === key) || ` ${ownerKey(told)} `.includes(` ${key} `);
}

/** How well all that is measured is said of the whole; what money is spent on may be put in several ways. */
function fitOf({ told, parts, headingPath }: Whole, measure: readonly Word[]): number | undefined {
  const said = wordsOf([told, ...parts.map(({ name }) => name), headingPath.at(-1) ?? ''].join(' '));
  const wanted = measure.filter(({ folded }) => !verbs.has(folded));
  const isOfSpending = wanted.length < measure.length;
  if (measure.length === 0 || (isOfSpending && !wordsOf(told).some(({ folded }) => verbs.has(folded))))
    return undefined;
  const near = wanted.map((word) => nearness(word, said));
  return near.some((one) => one < saidFrom) ? undefined : near.reduce((sum, one) => sum + one, 0);
}

/** "Hvilken kommune betaler mest?" is asked of what is parted among municipalities. */
function isAmongPlaces({ parts }: Whole): boolean {
  return parts.every(({ name }) => findMunicipalities(name).some(({ start }) => start === 0));
}

function isNamed(word: Word, measure: readonly Word[]): boolean {
  return word.folded.length > 3 && measure.some(({ folded }) => folded === word.folded || `${folded}s` === word.folded);
}

function sayLeaders(leaders: readonly Part[], said: string): DraftSegment {
  const text = said
    .replace('{name}', () => upper(enumerate(leaders.map(({ name }) => name))))
    .replace('{figure}', () => leaders[0]?.words ?? '')
    .replace(/\.\.$/u, '.');
  return { kind: 'statement', text, quotes: quotesOf(leaders) };
}

function sayRest(rest: readonly Part[]): DraftSegment[] {
  if (rest.length === 0) return [];
  const text = `Derefter følger ${enumerate(rest.map(({ name, words }) => `${name} (${words})`))}.`;
  return [{ kind: 'statement', text, quotes: quotesOf(rest) }];
}

/** Each sentence or line once. */
function quotesOf(parts: readonly Part[]): Quote[] {
  const quotes = parts.map(({ passage, start, end }): Quote => ({
    role: 'support',
    passageId: passage.id,
    start: passage.start + start,
    end: passage.start + end,
    text: passage.text.slice(start, end),
  }));
  return [...new Map(quotes.map((quote) => [`${quote.passageId} ${quote.start}`, quote])).values()];
}

function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
