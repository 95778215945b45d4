import {
  deadlineBefore,
  deadlineFillers,
  deadlineNouns,
  deadlineSaid,
} from '../../../corpus/danish/lexicon/deadlines.ts';
import type { Proposal } from '../draft.ts';
import { readAskedFact } from '../facts/asked-fact.ts';
import { nearness } from '../facts/concept.ts';
import { isAbout } from '../facts/fact-features.ts';
import { framed } from '../facts/framing.ts';
import { sentencesIn, type PassageSentence } from '../facts/passage-sentences.ts';
import { readFigures } from '../figures/read-figures.ts';
import type { Evidence } from '../retrieve.ts';
import { isDocumentNoun } from '../understanding/named-documents.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { cueWords, wordsOf, type Word } from '../words.ts';

/** From this nearness on a word is said, if need be by another word for it. */
const saidFrom = 0.8;
const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const day = String.raw`\d{1,2}\.\s?(?:${months})(?:\s(?:19|20)\d\d)?`;
const limited = new RegExp(String.raw`(?<!\p{L})(?:${deadlineBefore.join('|')})\s(?:den\s)?(${day})`, 'iu');
/** A line of a schedule is headed by its day. */
const scheduled = new RegExp(String.raw`^[•\s]*(?:den\s)?(${day}):`, 'iu');
const nounEnd = new RegExp(String.raw`^(.*?)s?(?:${deadlineNouns.join('|')})(?:en|ens|er|erne|n)?$`, 'u');
const fillers = deadlineFillers.flatMap((filler) => cueWords(filler));

const said = new RegExp(String.raw`(?<!\p{L})(?:${deadlineSaid.join('|')})(?!\p{L})`, 'iu');

/** "Hvad er fristen …", "… ansøgningsfrist": a deadline is asked for. */
export function asksForDeadline({ words }: Understanding): boolean {
  return words.some((word) => nounEnd.test(word.folded));
}

/** Whether a text can tell of a deadline: it says when, how long, or until what. */
export function mayTellDeadline(text: string): boolean {
  return said.test(text) || readFigures(text).some(({ unit }) => unit === 'date' || unit === 'seconds');
}

/**
 * The day by which something is to be done ("Hvad er fristen for bemærkninger?"): the one sentence that sets a last day
 * and says, with the sentence before it, all of what it is for.
 */
export function deadline(asked: Understanding, { passages, subjectPassages }: Evidence): Proposal | undefined {
  const { subjects, form } = asked;
  if (form === 'yes-no' || form === 'count' || !asksForDeadline(asked)) return undefined;
  const { specifics, numbers } = readAskedFact(asked);
  const wanted = specifics.flatMap((word) => {
    const [, part = ''] = nounEnd.exec(word.folded) ?? [];
    if (nounEnd.test(word.folded)) return part.length > 3 ? wordsOf(part) : [];
    const isFiller = isDocumentNoun(word) || fillers.some(({ stem }) => stem === word.stem);
    return isFiller ? [] : [word];
  });
  if (wanted.length === 0) return undefined;
  const told = [...new Set([...passages, ...subjectPassages])].filter((passage) =>
    subjects.every(({ name }) => isAbout(passage, name)),
  );
  const sentences = sentencesIn(told);
  const found = sentences.filter((sentence, at) => {
    if (dayOf(sentence) === undefined) return false;
    const before = sentences[at - 1];
    return isFor(wanted, numbers, sentence, before?.passage === sentence.passage ? before.text : '');
  });
  const [first] = found;
  if (first === undefined || found.some((one) => dayOf(one) !== dayOf(first))) return undefined;
  const { passage, end } = first;
  const text = first.text.replace(/^[•\s]+/u, '');
  return {
    support: 0.91,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: framed(asked, passage, text),
          quotes: [{ role: 'support', passageId: passage.id, start: end - text.length, end, text }],
        },
      ],
    }),
  };
}

function dayOf({ text }: PassageSentence): string | undefined {
  return (limited.exec(text) ?? scheduled.exec(text))?.[1];
}

/** Whether the sentence says what the deadline is for; the one before it may, and names of another year tell it apart. */
function isFor(
  wanted: readonly Word[],
  numbers: readonly number[],
  { passage, text }: PassageSentence,
  before: string,
): boolean {
  const around = `${passage.label ?? ''} ${before} ${text}`;
  const near = wordsOf(around);
  return (
    wanted.every((word) => nearness(word, near) >= saidFrom) &&
    numbers.every((number) =>
      wordsOf(`${passage.headingPath.join(' ')} ${around}`).some((one) => one.text === `${number}`),
    )
  );
}
