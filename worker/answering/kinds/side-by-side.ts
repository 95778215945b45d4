import { fold } from '../../../corpus/danish/folding.ts';
import { aspectCues, type Aspect } from '../../../corpus/danish/lexicon/aspects.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Draft, DraftSegment, Proposal } from '../draft.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { ownerKey, type Owner } from '../figures/owners.ts';
import { scopeOf } from '../figures/scope.ts';
import { readList } from '../figures/listed.ts';
import { enumerate, notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';

/** What is laid side by side when no matter is named. */
const usualAspects: readonly Aspect[] = ['purpose', 'tasks', 'staff', 'money'];
/** A longer piece is cut at its first sentence. */
const wholePieceWords = 30;

/** Two or more laid side by side on what the question names, each in the words of its own section. */
export function layOut(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { comparison, aspects } = asked;
  if (comparison === undefined || !['side-by-side', 'difference', 'same'].includes(comparison.kind)) return undefined;
  const { owners } = figuresOf(evidence.subjectPassages, evidence.participation);
  const scope = scopeOf(asked.subjects, [], owners);
  if (!scope.isNamed || scope.owners.length < 2) return undefined;
  const named = aspects.filter((aspect) => aspect !== 'participants');
  if (named.length === 0 && comparison.measure.length > 0) return undefined;
  const wanted = named.length > 0 ? named : usualAspects;
  const pieces = wanted
    .map((aspect) => scope.owners.map((owner) => ({ owner, piece: pieceOf(owner, aspect, evidence.subjectPassages) })))
    .filter((row) => row.some(({ piece }) => piece !== undefined))
    .filter((row, at, rows) => rows.findIndex((other) => other[0]?.piece?.passage === row[0]?.piece?.passage) === at);
  if (pieces.length === 0) return undefined;
  if (comparison.kind === 'same') {
    const same = sayWhetherSame(pieces.flat());
    return same === undefined ? undefined : { support: 0.93, say: () => same };
  }
  const lacking = scope.owners.filter((owner) =>
    pieces.every((row) => row.every((one) => one.owner !== owner || one.piece === undefined)),
  );
  return {
    support: 0.93,
    say: () => ({
      status: lacking.length === 0 ? 'answered' : 'partial',
      ...(lacking.length === 0 ? {} : { reason: 'asks_for_more_than_documents_say' as const }),
      segments: [
        ...pieces.flatMap((row) =>
          row.flatMap(({ owner, piece }) => (piece === undefined ? [] : [sayPiece(owner, piece)])),
        ),
        ...(lacking.length === 0
          ? []
          : [
              {
                kind: 'notice' as const,
                text: notices.nothingOn(enumerate(lacking.map(({ name }) => name))),
                quotes: [],
              },
            ]),
      ],
    }),
  };
}

interface Piece {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** The labelled line, or the first sentence under the heading, that speaks of the aspect in an owner's section. */
function pieceOf(owner: Owner, aspect: Aspect, passages: readonly Passage[]): Piece | undefined {
  const labels = aspectCues[aspect].labels.map(fold);
  const isLabel = (text: string | undefined): boolean => {
    const folded = fold(text ?? '');
    return labels.some((label) => folded === label || folded === `${label}r` || folded === `${label}er`);
  };
  const passage = passages.find(
    ({ headingPath, label, kind }) =>
      headingPath.some((heading) => ownerKey(heading) === owner.key) &&
      ((kind === 'field' && isLabel(label)) || isLabel(headingPath.at(-1))),
  );
  if (passage === undefined) return undefined;
  const [first] = splitSentences(passage.text);
  const isShort = passage.text.split(/\s+/u).length <= wholePieceWords;
  return { passage, start: 0, end: isShort || first === undefined ? passage.text.length : first.end };
}

function textOf({ passage, start, end }: Piece): string {
  return passage.text.slice(start, end);
}

function sayPiece(owner: Owner, piece: Piece): DraftSegment {
  const { passage } = piece;
  const label = passage.label ?? passage.headingPath.at(-1) ?? '';
  const text = textOf(piece)
    .replace(passage.kind === 'field' ? `${label}:` : '', '')
    .replace(/\s*\n\s*•?\s*/gu, ' ')
    .replace(/^[•\s]+/u, '');
  return {
    kind: 'statement',
    text: `${owner.name}, ${label.toLowerCase()}: ${text}${/[.!?]$/u.test(text) ? '' : '.'}`,
    quotes: [quoteOf(piece)],
  };
}

function quoteOf(piece: Piece): DraftSegment['quotes'][number] {
  const { passage } = piece;
  return {
    role: 'support',
    passageId: passage.id,
    start: passage.start + piece.start,
    end: passage.start + piece.end,
    text: textOf(piece),
  };
}

/** Whether enumerations are alike, as sets; undefined when one is not an enumeration. */
function sayWhetherSame(
  pieces: readonly { readonly owner: Owner; readonly piece: Piece | undefined }[],
): Draft | undefined {
  const lists = pieces.map(({ piece }) => (piece === undefined ? [] : readList(textOf(piece), piece.passage.label)));
  const [first, second] = lists;
  if (first === undefined || second === undefined || lists.length !== 2 || first.length < 2 || second.length < 2)
    return undefined;
  const keys = new Set(second.map(fold));
  const shared = first.filter((item) => keys.has(fold(item)));
  const isSame = shared.length === first.length && first.length === second.length;
  const text = isSame
    ? `Ja, begge steder: ${enumerate(first)}.`
    : shared.length === 0
      ? `Nej, ingen går igen: ${enumerate(first)} mod ${enumerate(second)}.`
      : `Nej, kun ${enumerate(shared)} går igen.`;
  const quotes = pieces.flatMap(({ piece }) => (piece === undefined ? [] : [quoteOf(piece)]));
  return { status: 'answered', segments: [{ kind: 'statement', text, quotes }] };
}
