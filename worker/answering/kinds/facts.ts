import { answerUnderHeading } from '../facts/asked-heading.ts';
import { readAskedFact } from '../facts/asked-fact.ts';
import {
  factConfidence,
  isLikely,
  lacksWhatIsAsked,
  nearestFrom,
  preferWhole,
  statedFrom,
  type RankedFact,
} from '../facts/fact-model.ts';
import { findFacts } from '../facts/find-facts.ts';
import { namesOtherDoer, tellsOfReceiver } from '../facts/doer.ts';
import { preferOthers } from '../facts/the-others.ts';
import { isLeadIn } from '../facts/lead-in.ts';
import { preferNamedPurpose } from '../facts/named-purpose.ts';
import { framed, inRunningText } from '../facts/framing.ts';
import { opening } from '../figures/listed.ts';
import { lacksAskedDeed, tellsOtherDeed } from '../facts/other-deed.ts';
import { venueOf } from '../facts/venue-of.ts';
import { withPointedTo } from '../facts/pointed-to.ts';
import { smallestSpan } from '../facts/smallest-span.ts';
import { verdictOf } from '../facts/verdict.ts';
import { isWeakerForm, tellsOfNobody } from '../facts/weaker-form.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Draft, DraftSegment, Proposal, Quote } from '../draft.ts';
import { notices } from '../notices.ts';
import type { Evidence } from '../retrieve.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { asksForDeadline, mayTellDeadline } from './deadline.ts';

/** Other kinds that know that they can answer come before a sentence that is merely likely to. */
const leastSupport = 0.65;
const mostSupport = 0.85;
/** A refusal comes before another kind that leaves part of the question unexplained. */
const refusalSupport = 0.5;
/** Below this confidence nothing in the documents comes near. */
const hopelessBelow = statedFrom / 2;
/**
 * From this confidence on a sentence answers although half of the words of a question without a subject stand elsewhere:
 * measured off the topic, where nothing more is answered down to .4 and one question in 250 is at .3.
 */
const sureFrom = 0.4;
/** Below this share of the question's idf mass the documents do not talk about the matter at all. */
const foreignBelow = 0.4;

/** So many of the likeliest sentences are asked whether they decide a yes-or-no question. */
const decidingAmong = 6;

/** A single fact: the smallest verbatim span that is likely to answer, under the name of what it is about. */
export function facts(asked: Understanding, evidence: Evidence): Proposal {
  const underHeading = answeredUnderHeading(asked, evidence);
  if (underHeading !== undefined) return underHeading;
  const found = findFacts(asked, evidence);
  const doing = found.filter((one) => !tellsOfReceiver(asked, textOf(one.passage, one.start, one.end)));
  const likeliest = preferOthers(asked, preferNamedPurpose(asked, preferWhole(doing)));
  const ranked = preferDeciding(asked, likeliest, evidence);
  const confidence = factConfidence(ranked);
  const [best] = ranked;
  const isStated =
    best !== undefined &&
    (isLikely(ranked) || (confidence >= nearestFrom && decides(asked, best, evidence))) &&
    !lacksWhatIsAsked(best, confidence >= sureFrom) &&
    !tellsOtherDeed(asked, best.passage, textOf(best.passage, best.start, best.end)) &&
    !lacksAskedDeed(asked, best.passage, textOf(best.passage, best.start, best.end)) &&
    !tellsOfNobody(asked, best.passage, textOf(best.passage, best.start, best.end)) &&
    (asked.form === 'yes-no' ||
      !asksForDeadline(asked) ||
      mayTellDeadline(`${best.passage.label ?? ''} ${textOf(best.passage, best.start, best.end)}`));
  return {
    support: isStated ? leastSupport + (mostSupport - leastSupport) * confidence : refusalSupport,
    say: () => (isStated ? state(asked, best, evidence) : refuse(asked, evidence, confidence, best)),
  };
}

/** What the section says first whose heading asks the question itself. */
function answeredUnderHeading(asked: Understanding, { passages }: Evidence): Proposal | undefined {
  for (const passage of passages) {
    const answer = answerUnderHeading(asked, passage);
    // The first passage of the section answers, whichever the search finds first.
    if (answer === undefined || passages.some((one) => isEarlierInSection(one, passage))) continue;
    const quote = quoteOf(passage, passage.start + answer.start, passage.start + answer.end, 'support');
    const segments: DraftSegment[] = [{ kind: 'statement', text: framed(asked, passage, quote.text), quotes: [quote] }];
    return { support: mostSupport, say: () => ({ status: 'answered', segments }) };
  }
  return undefined;
}

function isEarlierInSection(one: Passage, { documentId, headingPath, start }: Passage): boolean {
  return one.documentId === documentId && one.start < start && one.headingPath.join('\n') === headingPath.join('\n');
}

function decides(asked: Understanding, { passage, start, end }: RankedFact, { passages }: Evidence): boolean {
  const text = textOf(passage, start, end);
  return verdictOf(asked, passage, text, passages) !== undefined || namesOtherDoer(asked, text);
}

/** For a yes-or-no question the first sentence that decides it, where it is likely enough to be meant. */
function preferDeciding(
  asked: Understanding,
  ranked: readonly RankedFact[],
  evidence: Evidence,
): readonly RankedFact[] {
  if (asked.form !== 'yes-no') return ranked;
  const likely = ranked.slice(0, decidingAmong);
  const deciding = likely.find((one) => !lacksWhatIsAsked(one) && decides(asked, one, evidence));
  if (deciding === undefined || deciding === ranked[0]) return ranked;
  const reordered = [deciding, ...ranked.filter((one) => one !== deciding)];
  return factConfidence(reordered) >= nearestFrom ? reordered : ranked;
}

function state(asked: Understanding, best: RankedFact, evidence: Evidence): Draft {
  const { text, quotes } = told(asked, best, evidence, 'support');
  const [quote] = quotes;
  const verdict = quotes.length > 1 ? undefined : verdictOf(asked, best.passage, quote?.text ?? '', evidence.passages);
  const said: DraftSegment = { kind: 'statement', text: verdict === undefined ? text : `${verdict}. ${text}`, quotes };
  if (quotes.length > 1 || !isWeakerForm(asked, best.passage, quote?.text ?? ''))
    return { status: 'answered', segments: [said] };
  const notice: DraftSegment = { kind: 'notice', text: notices.weaker, quotes: [] };
  return { status: 'partial', reason: 'asks_for_more_than_documents_say', segments: [said, notice] };
}

/** The smallest span, or a lead-in with the items that it announces. */
function told(
  asked: Understanding,
  best: RankedFact,
  evidence: Evidence,
  role: Quote['role'],
): { readonly text: string; readonly quotes: readonly Quote[] } {
  const { passage } = best;
  const opensList = passage.kind === 'list' && isLeadIn(textOf(passage, passage.start, best.end));
  const span = opensList
    ? { start: best.start, end: passage.end }
    : withPointedTo(passage, smallestSpan(asked, readAskedFact(asked), best));
  const quote = quoteOf(passage, span.start, span.end, role);
  const items = isLeadIn(quote.text) ? itemsAfter(passage, evidence) : [];
  if (items.length === 0) {
    const said = framed(asked, passage, quote.text);
    const venue = role === 'support' ? venueOf(asked, passage, quote, evidence) : undefined;
    if (venue === undefined) return { text: said, quotes: [quote] };
    return {
      text: said.startsWith(`${venue.name}`) ? said : `${venue.name}: ${said}`,
      quotes: [quoteOf(passage, venue.from, quote.end, role)],
    };
  }
  const quotes = items.map((item) => quoteOf(item, item.start, item.start + opening(item.text).length, role));
  const listed = quotes.map(({ text }) => inRunningText(text).replace(/,?(?:\s(?:og|samt))?$/u, '')).join('; ');
  return { text: `${framed(asked, passage, quote.text)} ${listed}.`, quotes: [quote, ...quotes] };
}

/** The bullets that follow a lead-in. */
function itemsAfter(passage: Passage, { subjectPassages, passages }: Evidence): Passage[] {
  const inOrder = (subjectPassages.length > 0 ? subjectPassages : passages)
    .filter((one) => one.documentId === passage.documentId && one.start >= passage.end)
    .toSorted((one, other) => one.start - other.start);
  const stop = inOrder.findIndex(({ kind }) => kind !== 'item' && kind !== 'field');
  return stop < 0 ? inOrder : inOrder.slice(0, stop);
}

function refuse(asked: Understanding, evidence: Evidence, confidence: number, best: RankedFact | undefined): Draft {
  const namesSomething = asked.subjects.length > 0 || asked.municipalities.length > 0;
  const nearest = confidence >= nearestFrom ? best : undefined;
  if (nearest === undefined || !namesSomething) {
    const isHopeless = best === undefined || lacksWhatIsAsked(best) || confidence < hopelessBelow;
    const isForeign = !namesSomething && (evidence.coverage < foreignBelow || isHopeless);
    return {
      status: 'unanswered',
      reason: isForeign ? 'off_topic' : 'not_in_documents',
      segments: [{ kind: 'notice', text: isForeign ? notices.offTopic : notices.notInDocuments, quotes: [] }],
    };
  }
  return {
    status: 'unanswered',
    reason: 'not_in_documents',
    segments: [
      { kind: 'notice', text: notices.nearest, quotes: [] },
      { kind: 'statement', ...told(asked, nearest, evidence, 'nearest') },
    ],
  };
}

function quoteOf(passage: Passage, start: number, end: number, role: Quote['role']): Quote {
  const words = textOf(passage, start, end).replace(/^[•\s]+/u, '');
  return { role, passageId: passage.id, start: end - words.length, end, text: words };
}

function textOf(passage: Passage, start: number, end: number): string {
  return passage.text.slice(start - passage.start, end - passage.start);
}
