import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import type { Proposal } from '../draft.ts';
import { sentencesIn, type PassageSentence } from '../facts/passage-sentences.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { findPhrase, isContent, sameWord, wordsOf, type Word } from '../words.ts';
import { verbatim } from './known-members.ts';
import { sectionOf } from './namings.ts';
import { rowsIn } from './participant-evidence.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Verbs of a sentence that says what somebody is. */
const being: ReadonlySet<string> = new Set(['er', 'var', 'bliver', 'blev']);

/**
 * "Hvilke partnere har X?" where a sentence of its section says it of others than the members: "A, B og C er partnere".
 * Who has a name of their own for their part is not told by the list of those who take part.
 */
export function namedAs(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { words, form, subjects, municipalities, aspects, role } = asked;
  const [subject, other] = subjects;
  if (form !== 'list' || subject === undefined || other !== undefined || municipalities.length > 0) return undefined;
  if (role !== undefined || !aspects.includes('participants')) return undefined;
  const at = namingWords.map((word) => findPhrase(words, word)).find((place) => place >= 0);
  const noun = at === undefined ? undefined : words.slice(at + 1).find(isContent);
  if (noun === undefined || subject.matched.includes(words.indexOf(noun))) return undefined;
  if (/^(?:kommun|medlem)/u.test(noun.stem) || unexplainedByParticipation(asked).some((word) => word !== noun))
    return undefined;
  const members = rowsIn(subject.name, evidence).filter((row) => row.role === 'member');
  const isOfMembers = ({ start, end, passage }: PassageSentence): boolean =>
    members.some((row) => row.documentId === passage.documentId && row.evidenceStart < end && start < row.evidenceEnd);
  const told = sentencesIn(sectionOf(subject.name, evidence)).filter(
    (sentence) => saysWhoIs(sentence.text, noun) && !isOfMembers(sentence),
  );
  if (told.length === 0) return undefined;
  return {
    support: 0.91,
    say: () => ({
      status: 'answered',
      segments: verbatim(
        told.map(({ passage, start, end, text }) => ({ role: 'support', passageId: passage.id, start, end, text })),
      ),
    }),
  };
}

/** "A, B og C er partnere.": names, a verb of being, and the noun where the clause ends. */
function saysWhoIs(text: string, noun: Word): boolean {
  const words = wordsOf(text);
  const verb = words.findIndex(({ folded }) => being.has(folded));
  const predicate = words.slice(verb + 1).find(isContent);
  if (verb < 1 || predicate === undefined || !sameWord(predicate, noun)) return false;
  if (words.slice(verb, words.indexOf(predicate)).some(({ folded }) => negations.has(folded))) return false;
  const names = words.slice(0, verb).filter(({ text: word }) => /^\p{Lu}/u.test(word));
  return names.length > 1 && names.at(-1) === words[verb - 1] && /,\s|\sog\s/u.test(text.slice(0, words[verb]?.start));
}
