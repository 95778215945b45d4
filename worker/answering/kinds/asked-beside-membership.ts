import { foundingCues } from '../../../corpus/danish/lexicon/participation.ts';
import { leaving } from '../../../corpus/danish/lexicon/standing-apart.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import { verdictOf } from '../facts/verdict.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { holdsAny } from '../words.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/**
 * Whether a question of yes or no asks something else than who takes part, and a sentence says that it is so: "Har X
 * taleret?", "Trådte X ud?". That X stands outside is then no answer.
 */
export function isSaidBesideMembership(asked: Understanding, { subjectPassages }: Evidence): boolean {
  if (asked.form !== 'yes-no' || asked.role !== undefined || holdsAny(asked.words, foundingCues)) return false;
  if (unexplainedByParticipation(asked).length === 0 && !leaving.test(asked.searchText)) return false;
  return subjectPassages.some((passage) =>
    splitSentences(passage.text).some(
      ({ start, end }) => verdictOf(asked, passage, passage.text.slice(start, end)) === 'Ja',
    ),
  );
}
