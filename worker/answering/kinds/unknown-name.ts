import { findMunicipalities } from '../../../corpus/danish/municipalities.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Proposal } from '../draft.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { sameNameWord, sameWord, wordsOf, type Word } from '../words.ts';

/** What one is asked to be in stands behind one of these. */
const before: ReadonlySet<string> = new Set(['i', 'af', 'bag', 'hos', 'til']);
/** Shorter words behind a name ("A/S") make no other name of it. */
const shortestPart = 3;

/**
 * A collaboration that no document names: what is told of one with a similar name is no answer. A refusal that says
 * which name it is.
 */
export function unknownName(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const name = longerName(asked, evidence) ?? unknownVenue(asked, evidence);
  if (name === undefined) return undefined;
  return {
    support: 0.98,
    say: () => ({
      status: 'unanswered',
      reason: 'not_in_documents',
      segments: [{ kind: 'notice', text: notices.noSuchName(name), quotes: [] }],
    }),
  };
}

/** "Ringen Nord" where the documents know "Ringen": a capital right behind it that they never put there. */
function longerName({ subjects, words, municipalities }: Understanding, evidence: Evidence): string | undefined {
  for (const { name, matched } of subjects) {
    const last = Math.max(...matched);
    const end = words[last];
    const next = words[last + 1];
    if (end === undefined || next === undefined || next.start !== end.end + 1) continue;
    if (!/^\p{Lu}\p{Ll}/u.test(next.text) || next.text.length < shortestPart || isPlace(next, municipalities)) continue;
    if (wordsOf(name).some((part) => sameNameWord(part, next))) continue;
    if (evidence.subjectPassages.some(({ embeddedText }) => putsTogether(embeddedText, end, next))) continue;
    return words
      .slice(Math.min(...matched), last + 2)
      .map(({ text }) => text)
      .join(' ');
  }
  return undefined;
}

function isPlace({ text, folded }: Word, municipalities: readonly string[]): boolean {
  return folded.startsWith('kommun') || municipalities.length > 0 || findMunicipalities(text).length > 0;
}

/** Whether the text has the two words side by side, or the second as a word that is no name. */
function putsTogether(text: string, first: Word, second: Word): boolean {
  const words = wordsOf(text);
  return words.some(
    (word, at) =>
      sameWord(word, second) &&
      (/^\p{Ll}/u.test(word.text) || (words[at - 1] !== undefined && sameNameWord(words[at - 1] ?? word, first))),
  );
}

/** "Hvem er med i Business Region Nord?": a name in capitals, where a collaboration stands, that is written nowhere. */
function unknownVenue(
  { organisations, subjects, words, aspects }: Understanding,
  { passages, subjectPassages }: Evidence,
): string | undefined {
  if (subjects.length > 0 || !aspects.includes('participants')) return undefined;
  return organisations.find(({ isKnown, matched }) => {
    const first = Math.min(...matched);
    if (isKnown || !before.has(words[first - 1]?.folded ?? '')) return false;
    const name = matched.flatMap((at) => words[at] ?? []);
    return ![...passages, ...subjectPassages].some((passage) => isWritten(passage, name));
  })?.name;
}

function isWritten({ embeddedText }: Passage, name: readonly Word[]): boolean {
  const words = wordsOf(embeddedText);
  return words.some((_, at) =>
    name.every((part, index) => {
      const word = words[at + index];
      return word !== undefined && sameNameWord(word, part);
    }),
  );
}
