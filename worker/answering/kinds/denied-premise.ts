import { sentencesIn } from '../facts/passage-sentences.ts';
import { deniesPremise } from '../facts/denial.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';

/** Before figures of others that are of the asked kind. */
const support = 0.96;

/** What a question takes for granted and a sentence denies: the sentence is the answer. */
export function deniedPremise(asked: Understanding, { passages, subjectPassages }: Evidence): Proposal | undefined {
  const found = [...new Set([...passages, ...subjectPassages])].filter(({ kind }) => kind !== 'list');
  const denying = sentencesIn(found).find(({ passage, text }) => deniesPremise(asked, passage, text));
  if (denying === undefined) return undefined;
  const { passage, text, start, end } = denying;
  return {
    support,
    say: () => ({
      status: 'answered',
      segments: [{ kind: 'statement', text, quotes: [{ role: 'support', passageId: passage.id, start, end, text }] }],
    }),
  };
}
