import { headingName } from '../../../corpus/heading-name.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { pronouns } from '../../../corpus/danish/lexicon/conversation.ts';
import { taskCues, taskVerbs } from '../../../corpus/danish/lexicon/tasks.ts';
import { isMadeOf, isShortFor } from '../../../corpus/danish/short-names.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { wordsOf, type Word } from '../words.ts';

const asking = new Set(taskCues.map(fold));
const verbs = new RegExp(`(?<!\\p{L})(?:${taskVerbs.join('|')})(?!\\p{L})`, 'iu');
const pointing = new Set(pronouns.map(fold));
/** So many words may stand between the subject and what it does ("X har siden 2010 …"). */
const reach = 6;

/** Whether a word of a question asks what its subject does, whatever that is. */
export function asksForTask({ folded }: Word): boolean {
  return asking.has(folded);
}

/** Whether a sentence tells what the subject does: it opens with it, its short name or a pronoun, and has such a verb. */
export function tellsTask({ headingPath, label }: Passage, text: string, subject: string): boolean {
  const opening = wordsOf(text).slice(0, reach + wordsOf(subject).length);
  const [first] = opening;
  const last = opening.at(-1);
  if (first === undefined || last === undefined) return false;
  const named = wordsOf(subject).map(({ folded }) => folded);
  const opens =
    text.startsWith(subject) ||
    named.includes(first.folded) ||
    named.some((one) => isShortFor(first.folded, one)) ||
    isMadeOf(first.folded, named);
  const isOwn = [label, headingPath.at(-1)].some((name) => name !== undefined && headingName(name) === subject);
  return (opens || (isOwn && pointing.has(first.folded))) && verbs.test(text.slice(0, last.end));
}
