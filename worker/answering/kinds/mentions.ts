import { municipalities } from '../../../corpus/danish/municipalities.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { DocumentSummary } from '../../../corpus/passage-index.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Proposal, Quote } from '../draft.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import { askedMentions, type MentionKind } from '../understanding/asked-mentions.ts';
import { isDocumentNoun, isSortOf } from '../understanding/named-documents.ts';
import type { Understanding } from '../understand.ts';
import { namingsIn } from './namings.ts';
import { nameKey, quotesOf } from './participant-evidence.ts';
import { speaksOf } from './rows-about.ts';
import { unexplainedByParticipation } from './unexplained.ts';

/** Names as a sentence gives them. */
interface Mention {
  readonly names: readonly string[];
  readonly quote: Quote;
}

/** Which municipalities, regions or organisations the documents, or a section of them, name: each once, in order. */
export function mentions(
  asked: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
): Proposal | undefined {
  const kind = askedMentions(asked.words);
  if (kind === undefined || !['list', 'open'].includes(asked.form)) return undefined;
  if (asked.municipalities.length > 0) return undefined;
  const left = unexplainedByParticipation(asked).filter(
    (word) => !isDocumentNoun(word) && !documents.some(({ metadata }) => isSortOf(word, metadata.kind)),
  );
  const meant = documents.filter(
    ({ metadata }) =>
      (asked.documentIds.length === 0 || asked.documentIds.includes(metadata.id)) &&
      left.every((word) => speaksOf(metadata.title, word)),
  );
  const sections = new Set(asked.subjects.map(({ name }) => nameKey(name)));
  const passages = evidence.subjectPassages.filter(
    ({ documentId, headingPath }) =>
      meant.some(({ metadata }) => metadata.id === documentId) &&
      (sections.size === 0 || headingPath.some((heading) => sections.has(nameKey(heading)))),
  );
  const found = mentionsIn(passages, kind, evidence);
  const names = [...new Map(found.flatMap((one) => one.names.map((name) => [nameKey(name), name]))).values()];
  if (names.length === 0) return undefined;
  const where = asked.subjects.length === 0 ? 'Der' : `Under ${enumerate(asked.subjects.map(({ name }) => name))}`;
  const number = names.length > 5 ? `disse ${names.length}: ` : '';
  return {
    support: 0.94,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: `${where} nævnes ${number}${enumerate(names)}.`,
          quotes: firstNaming(found),
          derived: [names.length],
        },
      ],
    }),
  };
}

function mentionsIn(passages: readonly Passage[], kind: MentionKind, evidence: Evidence): readonly Mention[] {
  if (kind === 'municipality') return namingsIn(passages, evidence);
  if (kind === 'region') return passages.flatMap(regionsIn);
  const rows = evidence.participation.filter(
    (row) =>
      row.kind === 'organisation' &&
      /\p{Lu}/u.test(row.name) &&
      passages.some(
        ({ documentId, start, end }) => documentId === row.documentId && start <= row.start && row.end <= end,
      ),
  );
  return rows
    .toSorted((one, other) => one.start - other.start)
    .flatMap((row) => quotesOf([row], evidence).map((quote) => ({ names: [row.name], quote })));
}

/** The sentences by which each name is said first. */
function firstNaming(found: readonly Mention[]): readonly Quote[] {
  const seen = new Set<string>();
  const quotes = new Map<string, Quote>();
  for (const { names, quote } of found) {
    const added = names.filter((name) => !seen.has(nameKey(name)));
    for (const name of added) seen.add(nameKey(name));
    if (added.length > 0) quotes.set(`${quote.passageId} ${quote.start}`, quote);
  }
  return [...quotes.values()];
}

const regionNames = [...new Set(municipalities.map(({ region }) => region))];
/** A capital in front makes another name of it ("Business Region …"). */
const regionPattern = new RegExp(
  String.raw`(?<!\p{Lu}[\p{L}\d-]*\s)Region\s(?:${regionNames.join('|')})(?=s?(?!\p{L}))`,
  'gu',
);

const regionSentences: (
  text: string,
) => readonly { readonly start: number; readonly end: number; readonly names: readonly string[] }[] = remembered(
  (text) =>
    splitSentences(text).flatMap(({ start, end }) => {
      const names = [...text.slice(start, end).matchAll(regionPattern)].map(([name]) => name);
      return names.length === 0 ? [] : [{ start, end, names }];
    }),
);

function regionsIn({ id, text, start: from }: Passage): readonly Mention[] {
  return regionSentences(text).map(({ start, end, names }) => ({
    names,
    quote: { role: 'support', passageId: id, start: from + start, end: from + end, text: text.slice(start, end) },
  }));
}
