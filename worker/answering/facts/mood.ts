import { fold } from '../../../corpus/danish/folding.ts';
import { duties, moodWords, permissions, standing } from '../../../corpus/danish/lexicon/deciding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import type { Word } from '../words.ts';
import { nearness } from './concept.ts';
import { askedInfinitive, modals } from './deciding-clause.ts';

const being = new Set(['være', 'blive', 'komme', 'er', 'bliver', 'kommer'].map(fold));
const moods = new Set([...moodWords].map(fold));
const may = new Set(permissions.map(fold));
const must = new Set(duties.map(fold));
const stands = new Set(standing.map(fold));

/** "Kan børn komme med bussen?": what may be done is said by no word of its own, so that the sentence has to say that it may. */
export function lacksMood(asked: readonly Word[], specifics: readonly Word[], words: readonly Word[]): boolean {
  return (
    specifics.length === 1 &&
    modals.has(asked[0]?.folded ?? '') &&
    specifics[0] !== askedInfinitive(asked) &&
    !words.some(({ folded }) => modals.has(folded) || moods.has(folded))
  );
}

const joiningStems = ['deltag', 'medlem', 'optag', 'tilslut'];

/** "Må virksomheder være med?": that somebody may be in something is said by a word for it, or by a "med" of its own. */
export function lacksJoining(asked: readonly Word[], text: string, words: readonly Word[]): boolean {
  const isAsked = asked.at(-1)?.folded === 'med' && being.has(asked.at(-2)?.folded ?? '');
  return (
    isAsked &&
    !/(?<!\p{L})med(?:\si(?!\p{L})|[.,;]|$)/iu.test(text) &&
    !words.some(({ stem }) => joiningStems.some((one) => stem.startsWith(one)))
  );
}

/** "Skal kommunerne kræve gebyr?" is not answered by that they may. */
export function isOnlyAllowed([opens]: readonly Word[], clause: readonly Word[]): boolean {
  return must.has(opens?.folded ?? '') && holds(may, clause) && !holds(must, clause) && !holds(moods, clause);
}

/** "Er lamperne SKIFTET?" is not answered by that they are to be, or may be. */
export function isToCome([opens]: readonly Word[], predicate: Word | undefined, clause: readonly Word[]): boolean {
  if (predicate === undefined || !stands.has(opens?.folded ?? '') || !predicate.folded.endsWith('t')) return false;
  const leftOpen = clause.findIndex(({ folded }) => folded === 'om');
  const told = leftOpen < 0 ? clause : clause.slice(0, leftOpen);
  return nearness(predicate, told) > 0 && holds(modals, told);
}

/**
 * Whether a later clause says of what is asked of, with the question's own modal, the contrary of what the clause says:
 * "udleverer ikke computere, så eleverne skal have deres egne med".
 */
export function isSaidOtherwise(
  [opens, subject]: readonly Word[],
  clauses: readonly (readonly Word[])[],
  clause: readonly Word[],
): boolean {
  if (opens === undefined || subject === undefined || !modals.has(opens.folded)) return false;
  const isOpened = (some: readonly Word[]): boolean => some.some(({ folded }) => folded === opens.folded);
  return clauses
    .slice(clauses.indexOf(clause) + 1)
    .some(
      (later) =>
        isOpened(later) &&
        !isOpened(clause) &&
        later.some(({ stem }) => stem === subject.stem) &&
        holds(negations, later) !== holds(negations, clause),
    );
}

function holds(forms: ReadonlySet<string>, words: readonly Word[]): boolean {
  return words.some(({ folded }) => forms.has(folded));
}
