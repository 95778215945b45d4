import { mentionCues } from '../../../corpus/danish/lexicon/participation.ts';
import type { Proposal } from '../draft.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { isDocumentNoun } from '../understanding/named-documents.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { holdsAny } from '../words.ts';
import { verbatim } from './known-members.ts';
import { isEveryMunicipality, nameKey, quotesOf } from './participant-evidence.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** "Er X med i noget?", "Er X nævnt?": where X takes part, by name. */
export function namedSomewhere(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const [name, ...others] = asked.municipalities;
  const isMention = holdsAny(asked.words, mentionCues);
  const left = unexplainedByParticipation({ ...asked, role: undefined }).filter(
    (word) => !isDocumentNoun(word) && !mentionCues.includes(word.text.toLowerCase()),
  );
  if (name === undefined || others.length > 0 || asked.subjects.length > 0 || left.length > 0) return undefined;
  const rows = evidence.participation.filter((row) => row.role === 'member' && nameKey(row.name) === nameKey(name));
  const where = [...new Set(rows.map(({ collaboration }) => collaboration))];
  if (where.length > 0)
    return {
      support: 0.93,
      say: () => ({
        status: 'answered',
        segments: [
          {
            kind: 'statement',
            text: `Ja, ${name} er med i ${enumerate(where)}.`,
            quotes: quotesOf(rows, evidence),
          },
        ],
      }),
    };
  const isNamed = evidence.participation.some((row) => nameKey(row.name) === nameKey(name));
  if (!isMention || isNamed) return undefined;
  const all = quotesOf(evidence.participation.filter(isEveryMunicipality), evidence, 'nearest');
  return {
    support: 0.93,
    say: () => ({
      status: 'partial',
      reason: 'asks_for_more_than_documents_say',
      segments: [{ kind: 'notice', text: notices.notNamed(name), quotes: [] }, ...verbatim(all)],
    }),
  };
}
