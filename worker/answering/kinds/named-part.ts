import { nearness } from '../facts/concept.ts';
import { ownerKey } from '../figures/owners.ts';
import { wholesIn } from '../figures/parts-of-whole.ts';
import type { Proposal } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { measuredWords } from '../understanding/comparison.ts';
import { holdsAny, wordsOf } from '../words.ts';

/** From this nearness on a word is said of a whole. */
const saidFrom = 0.65;

/** "Hvor meget betaler X til …?", "Hvor stor en andel har X?": the part of one who is named, where a text parts a whole. */
export function namedPart(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison, subjects, municipalities, words, searchText } = asked;
  const [name, other] = municipalities;
  if (comparison !== undefined || name === undefined || other !== undefined) return undefined;
  if (!holdsAny(words, ['hvor meget', 'hvor stor', 'hvilken andel', 'hvad'])) return undefined;
  // What was paid in another year, or per what, no share tells.
  if (/\d|(?<!\p{L})pr\.?\s/u.test(searchText)) return undefined;
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const wanted = measuredWords(words, inSubject).filter(
    (word) => !word.stem.startsWith('kommun') && ownerKey(word.text) !== ownerKey(name),
  );
  if (wanted.length === 0) return undefined;
  const fitting = wholesIn(evidence.subjectPassages).flatMap(({ headingPath, told, parts }) => {
    const keys = headingPath.map(ownerKey);
    const near = wordsOf([told, headingPath.at(-1) ?? ''].join(' '));
    const isOf = subjects.every((subject) => keys.includes(ownerKey(subject.name)));
    if (!isOf || !wanted.every((word) => nearness(word, near) >= saidFrom)) return [];
    return parts.filter((part) => [ownerKey(name), `${ownerKey(name)}s`].includes(ownerKey(part.name)));
  });
  const [part, second] = fitting;
  if (part === undefined || second !== undefined) return undefined;
  const { passage, start, end } = part;
  const text = passage.text.slice(start, end);
  return {
    support: 0.9,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: `${part.name}: ${part.words}${part.words.endsWith('.') ? '' : '.'}`,
          quotes: [
            {
              role: 'support',
              passageId: passage.id,
              start: passage.start + start,
              end: passage.start + end,
              text,
            },
          ],
        },
      ],
    }),
  };
}
