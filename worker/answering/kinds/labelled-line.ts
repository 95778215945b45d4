import { lightVerbs } from '../../../corpus/danish/lexicon/fact-sheets.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { holdsAnswer } from '../../../corpus/index/answer-type.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Proposal } from '../draft.ts';
import { readAskedFact } from '../facts/asked-fact.ts';
import { nearness } from '../facts/concept.ts';
import { isAbout } from '../facts/fact-features.ts';
import { framed } from '../facts/framing.ts';
import { isCell } from '../facts/read-sentence.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { isContent, wordsOf, type Word } from '../words.ts';

/** From this nearness on a label is called what is asked for, or the same in another form. */
const sameFrom = 0.8;
/** A shorter word ends many compounds by chance. */
const shortestHead = 4;
const light = new Set(lightVerbs.map(fold));

/**
 * "Hvor har X kontor?", "Hvor meget omsatte X for i 2024?": the one line of X whose label says all that the question
 * asks, and nothing that it does not ask.
 */
export function labelledLine(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { subjects, form, comparison, municipalities, organisations, premise, role } = asked;
  const [subject, other] = subjects;
  if (subject === undefined || other !== undefined || comparison !== undefined || premise !== undefined)
    return undefined;
  if (form === 'yes-no' || form === 'why' || asked.asksForCollaborations) return undefined;
  // "Hvilke havne driver X?" asks for no one who drives.
  if (role !== undefined && (role !== 'operator' || form === 'open')) return undefined;
  if (municipalities.length + organisations.length > 0) return undefined;
  const { specifics, type, numbers } = readAskedFact(asked);
  const wanted = specifics.filter(({ folded }) => !light.has(folded));
  if (wanted.length === 0) return undefined;
  const lines = evidence.subjectPassages.filter((line) => isCell(line) && isUnder(line, subject.name));
  const [line, second] = lines.filter(({ label = '' }) => saysAll(label, wanted, numbers));
  if (line === undefined || second !== undefined) return undefined;
  // A place or person may be named by any noun ("Rådhuset"); a number is there or not.
  const mustHold = type !== undefined && type !== 'place' && type !== 'person';
  if (mustHold && !holdsAnswer(type, line.text, asked.searchText)) return undefined;
  const { id: passageId, start, end, text } = line;
  return {
    support: 0.89,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: framed(asked, line, text),
          quotes: [{ role: 'support', passageId, start, end, text }],
        },
      ],
    }),
  };
}

/** A line of the section itself, and not of a row of a table in it. */
function isUnder(line: Passage, name: string): boolean {
  return isAbout({ ...line, text: '', label: '', embeddedText: '', headingPath: line.headingPath.slice(-1) }, name);
}

function saysAll(label: string, wanted: readonly Word[], numbers: readonly number[]): boolean {
  const said = wordsOf(label).filter((word) => isContent(word) && !/^\d/u.test(word.text));
  const ofLabel = parseNumerals(label).map(({ value }) => value);
  return (
    said.length > 0 &&
    wanted.every((word) => nearness(word, said) >= sameFrom || said.some((head) => isKindOf(word, head))) &&
    said.every((word) => wanted.some((one) => nearness(one, [word]) >= sameFrom || isKindOf(one, word))) &&
    numbers.every((number) => ofLabel.includes(number)) &&
    ofLabel.every((number) => numbers.includes(number) || numbers.length === 0)
  );
}

/** "Lystbådehavne" under "Havne": the section's own word for them is the shorter one. */
function isKindOf({ folded: long }: Word, { folded: short }: Word): boolean {
  return short.length >= shortestHead && long.length > short.length + 2 && long.endsWith(short);
}
