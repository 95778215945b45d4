import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { PassageData } from '../../../prompts/data.ts';
import { nameKey, rowsIn } from '../kinds/participant-evidence.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { trustedLength } from './trusted-text.ts';

/** A passage under the number that the model quotes it by. */
export interface NumberedPassage {
  readonly passage: Passage;
  readonly data: PassageData;
}

/**
 * The passages a model is given: those that say who takes part in what is asked about, so that lists are complete, then
 * those the search found, best first, and the rest of the subjects' sections; as many as fit in `tokens`.
 */
export function selectPassages(
  asked: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
  tokens: number,
): NumberedPassage[] {
  const rows = participationAsked(asked, evidence);
  const all = [...evidence.passages, ...evidence.subjectPassages];
  const holding = all.filter((passage) => rows.some((row) => holds(passage, row)));
  const sections = evidence.subjectPassages.filter(({ headingPath }) =>
    asked.subjects.some(({ name }) => headingPath.some((heading) => nameKey(heading) === nameKey(name))),
  );
  const selected: NumberedPassage[] = [];
  const seen = new Set<string>();
  let left = tokens;
  for (const passage of [...holding, ...evidence.passages, ...sections]) {
    if (seen.has(passage.id)) continue;
    seen.add(passage.id);
    const data = dataOf(passage, selected.length + 1, evidence.participation, documents);
    const needed = data === undefined ? 0 : estimateTokens(JSON.stringify(data));
    if (data === undefined || needed > left) continue;
    left -= needed;
    selected.push({ passage, data });
  }
  return selected;
}

/** Rows of the collaborations that are named, and of the municipalities that are. */
function participationAsked({ subjects, municipalities }: Understanding, evidence: Evidence): Participation[] {
  return [
    ...subjects.flatMap(({ name }) => rowsIn(name, evidence)),
    ...evidence.participation.filter(({ name }) => municipalities.includes(name)),
  ];
}

function holds({ documentId, start, end }: Passage, row: Participation): boolean {
  return documentId === row.documentId && start <= row.evidenceStart && row.evidenceEnd <= end;
}

function dataOf(
  passage: Passage,
  nr: number,
  participation: readonly Participation[],
  documents: readonly DocumentSummary[],
): PassageData | undefined {
  const text = passage.text.slice(0, trustedLength(passage.text)).trim();
  if (text === '') return undefined;
  const names = participation
    .filter((row) => row.role === 'member' && row.kind !== 'group' && holds(passage, row))
    .map(({ name }) => name);
  return {
    nr,
    dokument: documents.find(({ metadata }) => metadata.id === passage.documentId)?.metadata.title ?? '',
    afsnit: [...passage.headingPath, ...(passage.label === undefined ? [] : [passage.label])].join(' › '),
    tekst: text,
    ...(names.length > 1 ? { deltagere: [...new Set(names)] } : {}),
  };
}
