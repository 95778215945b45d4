import { fold } from '../../../corpus/danish/folding.ts';
import { boughtFor, makers, perTime, pastVerbs, qualities } from '../../../corpus/danish/lexicon/deeds.ts';
import { duties, pronouns } from '../../../corpus/danish/lexicon/deciding.ts';
import { typeWords } from '../../../corpus/danish/lexicon/frames.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isContent, isFrame, wordsOf, type Word } from '../words.ts';
import { askedInfinitive } from './deciding-clause.ts';
import { isTurned } from './opposites.ts';
import { nearness } from './concept.ts';
import { saidFrom } from './said-around.ts';

/**
 * Whether a sentence tells something else of what is asked about: not who did it, not what was paid for it once, not the
 * kind of thing that is asked for.
 */
export function tellsOtherDeed(asked: Understanding, passage: Passage, text: string): boolean {
  if (asked.form === 'yes-no' || asked.language === 'en') return false;
  const said = wordsOf(text);
  const above = wordsOf(`${passage.label ?? ''} ${passage.headingPath.join(' ')}`);
  return (
    lacksDoing(asked.words, said, above) ||
    isRate(asked.searchText, text) ||
    lacksKind(asked.words, text, [...above, ...said])
  );
}

/**
 * "Skal virksomheder BETALE for at være med?": a sentence that says nothing of what must be done, neither itself nor by
 * its label or heading, tells nothing of it.
 */
export function lacksAskedDeed({ words, form }: Understanding, passage: Passage, text: string): boolean {
  const deed = form === 'yes-no' && must.has(words[0]?.folded ?? '') ? askedInfinitive(words) : undefined;
  if (deed === undefined || !isContent(deed) || isFrame(deed)) return false;
  const said = wordsOf(`${passage.label ?? ''} ${passage.headingPath.join(' ')} ${text}`);
  return nearness(deed, said) < saidFrom && !isTurned(deed, said);
}

/** From this nearness on a verb is said: a compound with its stem says another thing. */
const verbFrom = 0.8;
/** A label or heading says it by the verb itself. */
const sameFrom = 0.9;
const must = new Set(duties.map(fold));
const makerKinds = new Set(makers.map(fold));

/** "Hvem har UDVIKLET appen?", "Hvilket firma har LEVERET den?": who did it is told by no sentence without the doing. */
function lacksDoing(
  [first, second, third, fourth]: readonly Word[],
  said: readonly Word[],
  above: readonly Word[],
): boolean {
  const isWho = first?.folded === 'hvem';
  const isMaker = /^hvilke[nt]$/u.test(first?.folded ?? '') && makerKinds.has(second?.folded ?? '');
  if (!isWho && !isMaker) return false;
  const [verb, next] = isWho ? [second, third] : [third, fourth];
  const isDone = verb?.folded === 'har' && next?.folded.endsWith('t') === true && !next.folded.endsWith('st');
  // Who is in charge, or sits somewhere, is told without a verb as well; who works there is not.
  const deed = isDone ? next : /(?:ede|te|^arbejder)$/u.test(verb?.folded ?? '') ? verb : undefined;
  return deed !== undefined && isContent(deed) && nearness(deed, said) < verbFrom && nearness(deed, above) < sameFrom;
}

/** "Hvad KOSTEDE bussen?": what was paid once is no price for each time. In a year that is named it may be. */
function isRate(question: string, text: string): boolean {
  return (
    boughtFor.test(question) &&
    !perTime.test(question) &&
    !/(?:19|20)\d\d/u.test(question) &&
    perTime.test(text) &&
    !pastVerbs.test(text)
  );
}

const types = new Set(Object.values(typeWords).flatMap((words) => [...words].map(fold)));
const told = new Set(qualities.map(fold));

/** "Hvilken MAD får man?": neither the kind of thing is said nor a name or number that could be one of it. */
function lacksKind(words: readonly Word[], text: string, said: readonly Word[]): boolean {
  const kind = words[words.findIndex(({ folded }) => /^hvilke[nt]$/u.test(folded)) + 1];
  if (kind === undefined || kind === words[0] || !isContent(kind) || isFrame(kind)) return false;
  if (types.has(kind.folded) || told.has(kind.folded) || nearness(kind, said) >= saidFrom) return false;
  const known = new Set(words.map(({ stem }) => stem));
  // "Det mødes i marts": what is named before may be of the kind.
  if (pronouns.has(wordsOf(text)[0]?.folded ?? '')) return false;
  return !wordsOf(text).some((word) => word.start > 0 && /^(?:\p{Lu}|\d)/u.test(word.text) && !known.has(word.stem));
}
