import { splitSentences } from '../../../corpus/danish/sentences.ts';
import { candidateWords, listingVerbs } from '../../../corpus/danish/lexicon/comparison.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Proposal, Quote } from '../draft.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { opening, readList } from '../figures/listed.ts';
import { ownerKey, type Owner } from '../figures/owners.ts';
import { scopeOf } from '../figures/scope.ts';
import { enumerate } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understand.ts';
import { measuredWords } from '../understanding/comparison.ts';
import { isContent, sameWord, sharesPart, wordsOf, type Word } from '../words.ts';

/** Things that a section enumerates, with where it does. */
export interface Counted {
  readonly items: readonly string[];
  readonly quotes: readonly Quote[];
}

/** How many things a section enumerates, or how many collaborations are described: counted, and each named. */
export function itemCount(asked: Understanding, evidence: Evidence): Proposal | undefined {
  const { words, subjects, form, comparison, municipalities } = asked;
  if (form !== 'count' || comparison !== undefined || municipalities.length > 0) return undefined;
  const table = figuresOf(evidence.subjectPassages, evidence.participation);
  const inSubject = new Set(subjects.flatMap(({ matched }) => matched));
  const scope = scopeOf(subjects, measuredWords(words, inSubject), table.owners);
  const thing = words
    .slice(words.findIndex(({ folded }) => folded === 'mange' || folded === 'antal') + 1)
    .find(isContent);
  if (thing === undefined) return undefined;
  const others = measuredWords(words, inSubject).filter(
    (word) => word !== thing && !scope.used.includes(word) && !listingVerbs.includes(word.folded),
  );
  if (candidateWords.includes(thing.folded) && !scope.isNamed)
    return others.length > 0 ? undefined : countOwners(thing, asked.subjects, scope, evidence.subjectPassages);
  const [owner] = scope.owners;
  if (others.length > 0 || !scope.isNamed || owner === undefined || scope.owners.length > 1) return undefined;
  const isStated = table.figures.some(
    (figure) => figure.owner === owner && wordsOf(figure.noun).some((word) => means(thing, word)),
  );
  const counted = isStated ? undefined : findItems(owner, thing, evidence.subjectPassages);
  if (counted === undefined) return undefined;
  return propose(`${owner.name} har ${counted.items.length} ${thing.text}`, counted, 0.93);
}

function propose(lead: string, { items, quotes }: Counted, support: number): Proposal {
  return {
    support,
    say: () => ({
      status: 'answered',
      segments: [
        {
          kind: 'statement',
          text: `${lead}: ${enumerate(items)}.`,
          quotes,
          derived: [{ operation: 'count', names: items }],
        },
      ],
    }),
  };
}

/** "Hvor mange samarbejder nævnes i Syddanmark?": those under the heading that the question describes. */
function countOwners(
  thing: Word,
  subjects: Understanding['subjects'],
  { owners, used, isNamed }: ReturnType<typeof scopeOf>,
  passages: readonly Passage[],
): Proposal | undefined {
  const isGroup = used.length > 0 || (subjects.length > 0 && !isNamed);
  const meant = owners.filter(({ isCollaboration }) => isCollaboration);
  if (!isGroup || meant.length < 2) return undefined;
  const quotes = meant.flatMap((owner): Quote[] => {
    const passage = passages.find(
      ({ text, headingPath }) => ownerKey(headingPath.at(-1) ?? '') === owner.key && ownerKey(text).includes(owner.key),
    );
    const sentence = passage === undefined ? undefined : splitSentences(passage.text)[0];
    return passage === undefined || sentence === undefined ? [] : [quoteOf(passage, sentence.start, sentence.end)];
  });
  if (quotes.length < meant.length) return undefined;
  const names = meant.map(({ name }) => name);
  return propose(`Der nævnes ${names.length} ${thing.text}`, { items: names, quotes }, 0.92);
}

/** The enumeration in a section that is called what is counted. */
function findItems(owner: Owner, thing: Word, passages: readonly Passage[]): Counted | undefined {
  const section = passages.filter(({ headingPath }) => headingPath.some((heading) => ownerKey(heading) === owner.key));
  for (const [at, passage] of section.entries()) {
    const { text, kind, label } = passage;
    // "Konkrete fokusområder: a, b, c" inside a line, or the line's own label.
    for (const { start, end } of splitSentences(text)) {
      const sentence = text.slice(start, end);
      const colon = sentence.indexOf(':');
      const lead = colon < 0 ? (kind === 'list' ? '' : (label ?? '')) : sentence.slice(0, colon);
      if (!wordsOf(lead).some((word) => means(thing, word))) continue;
      const value = colon < 0 ? sentence : sentence.slice(colon + 1);
      const items = readList(kind === 'list' ? text : value);
      if (items.length > 1)
        return { items, quotes: [kind === 'list' ? quoteOf(passage, 0, text.length) : quoteOf(passage, start, end)] };
      const announced = kind === 'prose' && sentence.endsWith(':') ? bulletsAfter(section, at) : [];
      if (announced.length > 1) return countBullets(quoteOf(passage, start, end), announced);
    }
  }
  return undefined;
}

/** The bullets that a section announces as such things: by the sentence that leads in, or the one before its "herunder:". */
export function findBullets(name: string, thing: Word, passages: readonly Passage[]): Counted | undefined {
  const key = ownerKey(name);
  const section = passages.filter(({ headingPath }) => headingPath.some((heading) => ownerKey(heading) === key));
  for (const [at, passage] of section.entries()) {
    const { text, kind } = passage;
    const ownLead = kind === 'list' ? text.slice(0, Math.max(0, text.indexOf('•'))).trimEnd() : '';
    if (ownLead.endsWith(':') && wordsOf(ownLead).some((word) => means(thing, word)))
      return { items: readList(text), quotes: [quoteOf(passage, 0, text.length)] };
    if (!text.endsWith(':')) continue;
    const lead = splitSentences(text).slice(-2);
    const last = lead.at(-1);
    const isShort = last !== undefined && wordsOf(text.slice(last.start, last.end)).length <= shortLead;
    const telling = (isShort ? lead : lead.slice(-1)).find(({ start, end }) =>
      wordsOf(text.slice(start, end)).some((word) => means(thing, word)),
    );
    const bullets = telling === undefined ? [] : bulletsAfter(section, at);
    if (telling !== undefined && bullets.length > 1)
      return countBullets(quoteOf(passage, telling.start, telling.end), bullets);
  }
  return undefined;
}

/** Words of a lead-in that says nothing by itself ("Herunder fx:"). */
const shortLead = 3;

function bulletsAfter(section: readonly Passage[], at: number): readonly Passage[] {
  const following = section.slice(at + 1);
  const stop = following.findIndex((one) => one.kind !== 'item');
  return stop < 0 ? following : following.slice(0, stop);
}

function countBullets(lead: Quote, bullets: readonly Passage[]): Counted {
  const named = bullets.map((item) => ({ item, name: item.label ?? opening(item.text) }));
  return {
    items: named.map(({ name }) => name),
    quotes: [
      lead,
      ...named.map(({ item, name }) => quoteOf(item, 0, Math.max(name.length, opening(item.text).length))),
    ],
  };
}

function means(thing: Word, word: Word): boolean {
  return sameWord(thing, word) || (word.stem.length >= thing.stem.length && sharesPart(thing, word));
}

function quoteOf(passage: Passage, start: number, end: number): Quote {
  return {
    role: 'support',
    passageId: passage.id,
    start: passage.start + start,
    end: passage.start + end,
    text: passage.text.slice(start, end),
  };
}
