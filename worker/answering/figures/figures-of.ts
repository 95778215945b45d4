import { municipalities } from '../../../corpus/danish/municipalities.ts';
import { splitSentences } from '../../../corpus/danish/sentences.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { wordsOf, type Word } from '../words.ts';
import { findMentions, findOwners, ownerKey, titleOf, type Owner } from './owners.ts';
import { onlyPeriodIn, periodBefore, periodOfTitle, withoutPeriod } from './periods.ts';
import { readFigures, type TextFigure } from './read-figures.ts';

/** A figure with whom it is of and where it stands. Offsets of the figure are within the passage's text. */
export interface Figure extends TextFigure {
  readonly owner: Owner;
  readonly passage: Passage;
  /** The sentence it stands in, within the passage's text. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** Where a quote must begin that shows whose figure it is. */
  readonly quoteFrom: number;
  /** Its words as the document has them: "ca. 45 ansatte". */
  readonly words: string;
  /** What is counted and its label alone. */
  readonly called: readonly Word[];
  /** What is counted, its label and the headings that name a matter: words that say what the figure is of. */
  readonly named: readonly Word[];
  /** The words of its sentence. */
  readonly context: readonly Word[];
  /** Its sentence opens with the owner's name, or it stands on a line of the owner's own. */
  readonly isOwn: boolean;
}

export interface FigureTable {
  readonly owners: readonly Owner[];
  readonly figures: readonly Figure[];
}

/** Tables read before, by first passage and the documents they are of: an index hands out the same passages. */
const known = new WeakMap<Passage, Map<string, FigureTable>>();

/**
 * Every figure that the passages give of somebody or something, in text order; read once.
 * @param passages whole documents, as the index holds them
 */
export function figuresOf(passages: readonly Passage[], participation: readonly Participation[]): FigureTable {
  const [first] = passages;
  if (first === undefined) return { owners: [], figures: [] };
  const documents = new Set(passages.map(({ documentId }) => documentId));
  const key = [...documents].join('\n');
  const tables = known.get(first) ?? new Map<string, FigureTable>();
  known.set(first, tables);
  const read = tables.get(key);
  if (read !== undefined) return read;
  const table = readTable(
    passages,
    participation.filter(({ documentId }) => documents.has(documentId)),
  );
  tables.set(key, table);
  return table;
}

function readTable(passages: readonly Passage[], participation: readonly Participation[]): FigureTable {
  const owners = findOwners(passages, participation);
  const byKey = new Map(owners.map((owner) => [owner.key, owner]));
  const introductions = Map.groupBy(
    passages.filter(({ kind }) => kind === 'prose'),
    ({ documentId, headingPath }) => [documentId, ...headingPath].join('\n'),
  );
  return { owners, figures: passages.flatMap((passage) => figuresIn(passage, owners, byKey, introductions)) };
}

function figuresIn(
  passage: Passage,
  owners: readonly Owner[],
  byKey: ReadonlyMap<string, Owner>,
  introductions: ReadonlyMap<string, readonly Passage[]>,
): Figure[] {
  const sentences = splitSentences(passage.text).map(({ start, end }) => ({
    start,
    end,
    figures: readFigures(passage.text.slice(start, end)),
  }));
  if (sentences.every(({ figures }) => figures.length === 0)) return [];
  const { text, label, headingPath } = passage;
  const heading = headingPath.map((one) => byKey.get(ownerKey(one))).findLast((owner) => owner !== undefined);
  const ofLabel = label === undefined ? undefined : byKey.get(ownerKey(label));
  // "Ton salt pr. udkald": the column says per what, and that is not what it counts.
  const [counted = '', labelPer] = (label ?? '').split(/\s+(?:pr\.?|per)\s+/iu);
  // Where a column is called by a year only, the table's heading says what of.
  const isOfYear = label !== undefined && withoutPeriod(label) === '';
  const matters = headingPath
    .slice(isOfYear ? -2 : -1)
    .filter((one) => !byKey.has(ownerKey(one)))
    .flatMap((one) => wordsOf(one));
  const named = [...wordsOf(counted), ...matters];
  // A cell of a table says nothing itself: the text above the table tells what its columns hold.
  const isCell = passage.kind === 'field' && /^[\d.,\s]+(?:\p{L}+\.?|%)?$/u.test(text);
  const above = isCell ? (introductions.get([passage.documentId, ...headingPath.slice(0, -1)].join('\n')) ?? []) : [];
  const introduced = above.flatMap((one) => wordsOf(one.text));
  const otherYear =
    (passage.kind === 'field' && label !== undefined ? onlyPeriodIn(label) : undefined) ??
    onlyPeriodIn(headingPath.join(' ')) ??
    periodOfTitle(titleOf(passage));
  // A municipality that a table has a row for is not who a section about something else speaks of.
  const inProse = heading?.isCollaboration === true ? owners.filter(({ name }) => !isMunicipality(name)) : owners;
  let carried: { readonly owner: Owner; readonly from: number } | undefined;
  let before: readonly Figure[] = [];
  let from = 0;
  return sentences.flatMap(({ start, end, figures }) => {
    const sentence = text.slice(start, end);
    const words = wordsOf(sentence);
    const mentions = findMentions(words, inProse).map(({ owner, at }) => ({ owner, at: words[at]?.start ?? 0 }));
    const found = figures.flatMap((figure): Figure[] => {
      const near = mentions.findLast(({ at }) => at < figure.start) ?? mentions[0];
      const owner = near?.owner ?? carried?.owner ?? ofLabel ?? heading;
      if (owner === undefined) return [];
      // "Den gennemsnitlige tid var ...": the sentence that names whose it is belongs to the evidence.
      // "Året før var det …" goes on from the year of the sentence before.
      const yearBefore =
        figure.earlier === undefined ? undefined : before.findLast(({ unit }) => unit !== 'date')?.year;
      const isLater = figure.year === undefined && yearBefore !== undefined;
      const isCarried = near === undefined && carried !== undefined && carried.owner !== heading;
      return [
        {
          ...figure,
          per: figure.per ?? (isCell && labelPer !== undefined ? labelPer.toLowerCase() : undefined),
          year: isLater
            ? periodBefore(yearBefore)
            : (figure.year ?? (figure.unit === 'date' || figure.earlier !== undefined ? undefined : otherYear)),
          owner,
          passage,
          sentence: { start, end },
          quoteFrom: isCarried ? (carried?.from ?? start) : isLater ? from : start,
          start: start + figure.start,
          end: start + figure.end,
          words: sentence.slice(figure.start, figure.end),
          called: [...wordsOf(figure.noun), ...wordsOf(counted), ...(isOfYear ? matters : [])],
          named: [...wordsOf(figure.noun), ...named],
          context: [...words, ...introduced, ...(isLater ? (before.at(-1)?.context ?? []) : [])],
          isOwn: mentions[0]?.at === 0 || passage.kind === 'field',
        },
      ];
    });
    const own = mentions.length === 0 ? readOn(sentence, found, before) : found;
    const last = mentions.at(-1);
    if (last !== undefined) carried = { owner: last.owner, from: start };
    before = own;
    from = start;
    return own;
  });
}

const samePrice = /(?<!\p{L})(?:prisen|taksten|satsen|gebyret|bidraget|kontingentet|betalingen)(?!\p{L})/iu;
const sameNumbers = /(?<!\p{L})(?:tallene|beløbene|priserne|udgifterne)(?!\p{L})/iu;

/**
 * Figures of a sentence that names nobody and goes on from the one before: "I 2022 var prisen 2.980 kr." is per what the
 * price before was; of "For 2023 er tallene 24,1 mio. kr. og 5,3 mio. kr." the first is of whom the first before was.
 */
function readOn(sentence: string, figures: readonly Figure[], before: readonly Figure[]): readonly Figure[] {
  const amounts = figures.filter(({ unit }) => unit !== 'date');
  const earlier = before.filter(({ unit }) => unit !== 'date');
  const [first] = earlier;
  if (first === undefined) return figures;
  const isInTurn =
    sameNumbers.test(sentence) &&
    amounts.length > 1 &&
    amounts.length === earlier.length &&
    amounts.every(({ unit }, at) => unit === earlier[at]?.unit);
  if (isInTurn)
    return figures.map((figure) => {
      const of = earlier[amounts.indexOf(figure)];
      return of === undefined
        ? figure
        : {
            ...figure,
            owner: of.owner,
            quoteFrom: of.quoteFrom,
            named: [...of.named, ...figure.named],
            context: [...of.context, ...figure.context],
          };
    });
  const isSamePrice = samePrice.test(sentence) && earlier.length === 1 && first.unit === 'kr';
  return isSamePrice
    ? figures.map((figure) =>
        figure.unit === 'kr' && figure.per === undefined && figure.owner === first.owner
          ? { ...figure, per: first.per, quoteFrom: first.quoteFrom, context: [...first.context, ...figure.context] }
          : figure,
      )
    : figures;
}

const municipalityKeys = new Set(municipalities.map(({ name }) => ownerKey(name)));

function isMunicipality(name: string): boolean {
  return municipalityKeys.has(ownerKey(name));
}
