import {
  circumstanceBorder,
  clauseBorder,
  contrastOpenings,
  modalVerbs,
  nounOpenings,
  openClause,
  pronouns,
} from '../../../corpus/danish/lexicon/deciding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { isContent, wordsOf, type Word } from '../words.ts';

/** Modal verbs in folded form. */
export const modals: ReadonlySet<string> = new Set([...modalVerbs].map(fold));
const contrasts = new Set(contrastOpenings);
const opensNoun = new Set([...nounOpenings].map(fold));

/** The specific words that say what is asked, without those of a clause that says when or if; all where none are left. */
export function mainWords(question: string, specifics: readonly Word[]): readonly Word[] {
  const [main = ''] = question.split(circumstanceBorder, 1);
  const kept = specifics.filter(({ start }) => start < main.length);
  return kept.length > 0 ? kept : specifics;
}

/** "DRIVER museet centralen?", "skal kommunerne BETALE for driften?": what is asked to be done. */
function askedVerb(asked: readonly Word[]): Word | undefined {
  const [opens] = asked;
  return opens !== undefined && isContent(opens) ? opens : askedInfinitive(asked);
}

/** The infinitive that the question's first verb is the modal of. */
export function askedInfinitive(asked: readonly Word[]): Word | undefined {
  if (asked[0] === undefined || !modals.has(asked[0].folded)) return undefined;
  const can = (at: number): boolean => {
    const { folded } = asked[at] ?? { folded: '' };
    return /[^e]e$/u.test(folded) && folded.length > 3 && !opensNoun.has(asked[at - 1]?.folded ?? '');
  };
  const first = asked.findIndex((_, at) => at >= 2 && can(at));
  // "En ny kommune søge": an adjective stands between the article and its noun.
  const isNoun = opensNoun.has(asked[first - 2]?.folded ?? '') && can(first + 1);
  return asked[isNoun ? first + 1 : first];
}

/**
 * The clause of the sentence that says most of the words: names say less of what is so than the others, the verb that
 * is asked says most. None where a clause that is
 * set against it is said of what the question asks of, and it of something else.
 * @param nearnessTo how well a clause says a word, 0..1
 */
export function decidingClause(
  clauses: readonly (readonly Word[])[],
  asked: readonly Word[],
  specifics: readonly Word[],
  nearnessTo: (word: Word, clause: readonly Word[]) => number,
): readonly Word[] | undefined {
  const verb = askedVerb(asked);
  // What is said stands last in a question, what it is said of before it.
  const weigh = (word: Word): number =>
    word.start > 0 && /^\p{Lu}/u.test(word.text) ? 0.1 : word === verb ? 3 : word === specifics.at(-1) ? 2 : 1;
  const said = (clause: readonly Word[]): number =>
    specifics.reduce((sum, word) => sum + weigh(word) * nearnessTo(word, clause), 0);
  const at = clauses.reduce((best, clause, index) => (said(clause) > said(clauses[best] ?? []) ? index : best), 0);
  const chosen = clauses[at] ?? [];
  const subject = askedSubject(asked);
  const ofSubject = clauses.findIndex((clause) => subject !== undefined && nearnessTo(subject, clause) > 0);
  const later = clauses[Math.max(at, ofSubject)]?.[0];
  const isOfOther =
    ofSubject >= 0 &&
    subject !== undefined &&
    nearnessTo(subject, chosen) === 0 &&
    contrasts.has(later?.folded ?? '') &&
    !goesOn(chosen, at === 0);
  return isOfOther ? undefined : chosen;
}

/** The clauses of a sentence, each with the words that open it: "uden" denies what follows. */
export function clausesOf(text: string): readonly (readonly Word[])[] {
  const starts = [...text.matchAll(new RegExp(clauseBorder, 'gu'))].map(({ index }) => index);
  return [0, ...starts].map((start, at) => wordsOf(text.slice(start, starts[at])));
}

/** "Er SVARET på ansøgningen kommet?": the noun behind the first verb. */
function askedSubject(asked: readonly Word[]): Word | undefined {
  return asked.slice(1, 3).find((word) => isContent(word));
}

/** Whether a clause has a pronoun for its subject, or none: it goes on from the one before. */
function goesOn(clause: readonly Word[], isFirst: boolean): boolean {
  if (clause.some(({ folded }) => pronouns.has(folded))) return true;
  if (isFirst) return false;
  const [opens, next] = clause;
  const verb = contrasts.has(opens?.folded ?? '') || opens?.folded === 'og' ? next : opens;
  return verb === undefined || verb.folded === 'uden' || negations.has(verb.folded) || isFinite(verb);
}

function isFinite({ folded }: Word): boolean {
  return modals.has(folded) || /(?:r|ede|te)$/u.test(folded) || folded === 'var' || folded === 'blev';
}

/** The words of a sentence without those that it leaves open ("…, om den vil deltage"). */
export function withoutOpen(text: string): readonly Word[] {
  return wordsOf(text.replace(openClause, ''));
}

/** Whether a word of the question stands in a clause that it opens with "at" or "om", as what is decided or known. */
export function isInContentClause(word: Word, asked: readonly Word[]): boolean {
  return asked.slice(0, asked.indexOf(word)).some(({ folded }) => folded === 'at' || folded === 'om');
}
