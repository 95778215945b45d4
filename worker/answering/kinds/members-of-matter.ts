import { nearness } from '../facts/concept.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { askedMunicipality } from '../understanding/asked-sort.ts';
import { wordsOf } from '../words.ts';
import { quotesOf } from './participant-evidence.ts';
import { participants } from './participants.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** From this nearness on a sentence says a word, or another for the same. */
const saidFrom = 0.8;

/**
 * "Hvilke kommuner er gået sammen om køretimer?": who takes part in the one collaboration whose sentence on its members,
 * or whose name, says what it is that they do together.
 */
export function membersOfMatter(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { subjects, municipalities, organisations, form, comparison, aspects, words } = asked;
  if (subjects.length + municipalities.length + organisations.length > 0) return undefined;
  if (form !== 'list' || comparison !== undefined || askedMunicipality(words) === undefined) return undefined;
  if (!aspects.includes('participants')) return undefined;
  const left = unexplainedByParticipation(asked);
  if (left.length === 0 || asked.unknownNames.length > 0) return undefined;
  const members = evidence.participation.filter(({ role, kind }) => role === 'member' && kind === 'municipality');
  const groups = Map.groupBy(members, ({ documentId, collaboration }) => `${documentId}\n${collaboration}`);
  const [only, ...others] = [...groups.values()].filter((rows) => {
    const [first] = rows;
    const told = quotesOf(rows, evidence).map(({ text }) => text);
    const said = wordsOf([...told, first?.collaboration ?? '', ...(first?.headingPath ?? [])].join(' '));
    return left.every((word) => nearness(word, said) >= saidFrom);
  });
  const [row] = only ?? [];
  if (row === undefined || others.length > 0) return undefined;
  const matched = left.map((word) => words.indexOf(word));
  const subject = { name: row.collaboration, documentId: row.documentId, matched, score: 1 };
  return participants({ ...asked, subjects: [subject] }, evidence);
}
