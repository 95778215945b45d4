import { fold } from '../../../corpus/danish/folding.ts';
import { exemptions, universals } from '../../../corpus/danish/lexicon/deciding.ts';
import { negations } from '../../../corpus/danish/lexicon/negations.ts';
import type { Draft } from '../draft.ts';
import { isAbout } from '../facts/fact-features.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Exception } from '../understanding/exception.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { wordsOf, type Word } from '../words.ts';

const universal = new Set(universals.map(fold));
const exempt = new Set(exemptions.map(fold));
const verdict = /^(?:Ja|Jo|Nej)\. /u;

/**
 * Whether there are any who do not: no, where all are said to do it; yes, where somebody is said not to, and of what was
 * asked. Where neither is said nothing is decided.
 * @param all what is said of them all
 * @param who what is said of those who do not
 */
export function decideException(asked: Exception, all: Draft | undefined, who: Draft, evidence: Evidence): Draft {
  if (all !== undefined && saysOf(all, (words) => saysOfAll(asked, words) && !words.some(isDenial)))
    return withVerdict(all, 'Nej');
  if (
    isOfSubjects(asked.who, who, evidence) &&
    saysOf(who, (words) => words.some((word) => isDenial(word) || exempt.has(word.folded)))
  )
    return withVerdict(who, 'Ja');
  return {
    status: 'unanswered',
    reason: 'not_in_documents',
    segments: [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }],
  };
}

function isOfSubjects({ subjects }: Understanding, { segments }: Draft, evidence: Evidence): boolean {
  const quoted = new Set(segments.flatMap(({ quotes }) => quotes.map(({ passageId }) => passageId)));
  const passages = [...evidence.passages, ...evidence.subjectPassages].filter(({ id }) => quoted.has(id));
  return subjects.every(({ name }) => passages.some((passage) => isAbout(passage, name)));
}

function isDenial({ folded }: Word): boolean {
  return negations.has(folded);
}

/** So many words stand between "alle" and of whom it is said ("alle 98 kommuner"). */
const reach = 3;

/** Whether it is said of all of the sort that is asked of, and not of all of another. */
function saysOfAll({ all }: Exception, words: readonly Word[]): boolean {
  const isUniversal = ({ folded }: Word): boolean => universal.has(folded);
  const sort = all?.words[all.words.findIndex(isUniversal) + 1];
  return words.some(
    (word, at) =>
      isUniversal(word) &&
      words.slice(at + 1, at + 1 + reach).some(({ stem }) => sort !== undefined && stem === sort.stem),
  );
}

/** Whether the first thing said is an answer whose quote holds such words. */
function saysOf({ status, segments }: Draft, holds: (words: readonly Word[]) => boolean): boolean {
  const [quote] = segments.find(({ kind }) => kind === 'statement')?.quotes ?? [];
  return status === 'answered' && quote !== undefined && holds(wordsOf(quote.text));
}

function withVerdict(draft: Draft, said: 'Ja' | 'Nej'): Draft {
  const at = draft.segments.findIndex(({ kind }) => kind === 'statement');
  return {
    ...draft,
    segments: draft.segments.map((segment, index) =>
      index === at ? { ...segment, text: `${said}. ${segment.text.replace(verdict, '')}` } : segment,
    ),
  };
}
