import { headingName } from '../../../corpus/heading-name.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { parseNumerals } from '../../../corpus/danish/numerals.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import { municipalities } from '../../../corpus/danish/municipalities.ts';
import { wordsOf } from '../words.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Quote } from '../draft.ts';
import type { Evidence } from '../retrieve.ts';

/** The evidence of participation rows as quotes, each sentence once. Rows whose passage is unknown give none. */
export function quotesOf(
  rows: readonly Participation[],
  { subjectPassages }: Evidence,
  role: Quote['role'] = 'support',
): Quote[] {
  const quotes = new Map<string, Quote>();
  for (const { documentId, collaboration, evidenceStart, evidenceEnd: end } of rows) {
    const passage = subjectPassages.find(
      (one) => one.documentId === documentId && one.start <= evidenceStart && end <= one.end,
    );
    if (passage === undefined) continue;
    const start = isNamedBy(passage, collaboration) ? passage.start : evidenceStart;
    quotes.set(`${documentId} ${start} ${end}`, {
      role,
      passageId: passage.id,
      start,
      end,
      text: passage.text.slice(start - passage.start, end - passage.start),
    });
  }
  return [...quotes.values()];
}

/** Rows of one list without those of a sentence that names only a part of what another names: "X kom til i 2020". */
export function rowsNeeded(rows: readonly Participation[]): readonly Participation[] {
  const sentences = [
    ...Map.groupBy(rows, ({ documentId, evidenceStart }) => `${documentId} ${evidenceStart}`).values(),
  ];
  const named = sentences.map((said) => ({ said, names: new Set(said.map(({ name }) => nameKey(name))) }));
  return named
    .filter(
      ({ names }) =>
        !named.some((other) => other.names.size > names.size && [...names].every((name) => other.names.has(name))),
    )
    .flatMap(({ said }) => said);
}

/** An item of a list that opens with its name is quoted from there: what follows speaks of "it". */
function isNamedBy({ kind, label }: Passage, collaboration: string): boolean {
  return kind === 'item' && label !== undefined && nameKey(label) === nameKey(collaboration);
}

/** The rows that say who takes part in a collaboration, headings and names compared by their words. */
export function rowsIn(collaboration: string, { participation }: Evidence): Participation[] {
  const key = nameKey(collaboration);
  return participation.filter((row) => nameKey(row.collaboration) === key);
}

/** "Alle 98 kommuner": a group as large as there are municipalities. */
export function isEveryMunicipality({ kind, count }: Participation): boolean {
  return kind === 'group' && count === municipalities.length;
}

/** Rows by their group, in the source's order. */
export function byGroup(rows: readonly Participation[]): Participation[][] {
  const groups = Map.groupBy(rows, ({ documentId, group }) => `${documentId} ${group}`);
  return [...groups.values()].map((group) => group.toSorted((one, other) => one.start - other.start));
}

/** Rows with each name once, the first mention kept. */
export function eachOnce(rows: readonly Participation[]): Participation[] {
  const seen = new Set<string>();
  return rows.filter(({ name }) => !seen.has(nameKey(name)) && seen.add(nameKey(name)));
}

/** One key for the spellings of a name or heading. */
export const nameKey: (name: string) => string = remembered((name) =>
  wordsOf(headingName(name))
    .map(({ folded }) => folded)
    .join(' '),
);

/** The sentence of a collaboration's section that gives this number of municipalities. */
export function statedIn(collaboration: string, number: number, { subjectPassages }: Evidence): Quote | undefined {
  const key = nameKey(collaboration);
  for (const passage of subjectPassages) {
    if (!passage.headingPath.some((heading) => nameKey(heading) === key)) continue;
    const numeral = parseNumerals(passage.text).find(
      ({ value, end }) => value === number && /^\s(?:\p{Ll}+\s)?\p{Ll}*kommuner/u.test(passage.text.slice(end)),
    );
    const sentence =
      numeral === undefined
        ? undefined
        : splitSentences(passage.text).find(({ start, end }) => start <= numeral.start && numeral.end <= end);
    if (sentence !== undefined) {
      const { start, end } = sentence;
      const at = passage.start;
      return {
        role: 'support',
        passageId: passage.id,
        start: at + start,
        end: at + end,
        text: passage.text.slice(start, end),
      };
    }
  }
  return undefined;
}
