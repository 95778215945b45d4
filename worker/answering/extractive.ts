import type { DocumentSummary } from '../../corpus/passage-index.ts';
import type { Draft, Proposal } from './draft.ts';
import { deniedPremise } from './kinds/denied-premise.ts';
import { deadline } from './kinds/deadline.ts';
import { definition } from './kinds/definition.ts';
import { sectionList } from './kinds/section-list.ts';
import { topic } from './kinds/topic.ts';
import { collaborationList } from './kinds/collaborations.ts';
import { documentDigest } from './kinds/document-digest.ts';
import { documentReason } from './kinds/document-reason.ts';
import { documentFacts } from './kinds/document-facts.ts';
import { membership } from './kinds/membership.ts';
import { largestPart } from './kinds/largest-part.ts';
import { labelledLine } from './kinds/labelled-line.ts';
import { listedItems } from './kinds/listed-items.ts';
import { membersOfMatter } from './kinds/members-of-matter.ts';
import { mentions } from './kinds/mentions.ts';
import { participants } from './kinds/participants.ts';
import { partners } from './kinds/partners.ts';
import { roleHolders } from './kinds/role-holders.ts';
import { namedPart } from './kinds/named-part.ts';
import { namedAs } from './kinds/named-as.ts';
import { reverseLookup } from './kinds/reverse-lookup.ts';
import { sharedParticipants } from './kinds/shared-participants.ts';
import { summary } from './kinds/summary.ts';
import { bestYear } from './kinds/best-year.ts';
import { bound } from './kinds/bound.ts';
import { change } from './kinds/change.ts';
import { decideException } from './kinds/exception.ts';
import { exact } from './kinds/exact.ts';
import { itemCount } from './kinds/item-count.ts';
import { pair } from './kinds/pair.ts';
import { severalMeasures } from './kinds/several-measures.ts';
import { several } from './kinds/several.ts';
import { singleFigure } from './kinds/single-figure.ts';
import { layOut } from './kinds/side-by-side.ts';
import { thingsOfSort } from './kinds/things-of-sort.ts';
import { toldOfSome } from './kinds/told-of-some.ts';
import { total } from './kinds/total.ts';
import { superlative } from './kinds/superlative.ts';
import { facts } from './kinds/facts.ts';
import { unknownName } from './kinds/unknown-name.ts';
import { joinDrafts } from './join-drafts.ts';
import { notices } from './notices.ts';
import type { Evidence } from './retrieve.ts';
import type { Understanding } from './understand.ts';
import { contradicts } from './understanding/premise.ts';

/** Composes an answer of verbatim pieces: every kind of answer is asked in turn, the best supported one speaks. */
export function composeExtractive(
  asked: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
): Draft {
  const draft =
    asked.parts.length === 0 ? composeOne(asked, evidence, documents) : composeParts(asked, evidence, documents);
  if (asked.language !== 'en' || asked.utterance !== 'question') return draft;
  return { ...draft, segments: [{ kind: 'notice', text: notices.english, quotes: [] }, ...draft.segments] };
}

/** Each thing that a message asks is answered by itself, from what was found for it. */
function composeParts(asked: Understanding, evidence: Evidence, documents: readonly DocumentSummary[]): Draft {
  return joinDrafts(
    asked.parts.map((part, at) => ({
      question: part.standaloneQuestion,
      draft: composeOne(part, evidence.parts[at] ?? evidence, documents),
    })),
  );
}

function composeOne(asked: Understanding, evidence: Evidence, documents: readonly DocumentSummary[]): Draft {
  const refusal = refuseUtterance(asked);
  if (refusal !== undefined) return refusal;
  const corrected = correctPremise(asked, evidence, documents);
  if (corrected !== undefined) return corrected;
  if (asked.exception !== undefined) {
    const { all, who } = asked.exception;
    const ofAll = all === undefined ? undefined : composeOne(all, evidence, documents);
    return decideException(asked.exception, ofAll, composeOne(who, evidence, documents), evidence);
  }
  const proposals = [
    documentFacts(asked, documents),
    unknownName(asked, evidence),
    deniedPremise(asked, evidence),
    mentions(asked, evidence, documents),
    membership(asked, evidence),
    sharedParticipants(asked, evidence, documents),
    participants(asked, evidence),
    membersOfMatter(asked, evidence),
    toldOfSome(asked, evidence),
    namedAs(asked, evidence),
    partners(asked, evidence, documents),
    reverseLookup(asked, evidence, documents),
    collaborationList(asked, evidence, documents),
    roleHolders(asked, evidence),
    documentDigest(asked, evidence, documents),
    documentReason(asked, evidence, documents),
    summary(asked, evidence),
    definition(asked, evidence),
    deadline(asked, evidence),
    topic(asked, evidence),
    sectionList(asked, evidence),
    superlative(asked, evidence),
    largestPart(asked, evidence),
    namedPart(asked, evidence),
    pair(asked, evidence),
    change(asked, evidence),
    bestYear(asked, evidence),
    total(asked, evidence),
    bound(asked, evidence),
    exact(asked, evidence),
    several(asked, evidence),
    severalMeasures(asked, evidence),
    singleFigure(asked, evidence),
    layOut(asked, evidence),
    itemCount(asked, evidence),
    listedItems(asked, evidence),
    labelledLine(asked, evidence),
    thingsOfSort(asked, evidence),
    facts(asked, evidence),
  ].filter((proposal): proposal is Proposal => proposal !== undefined);
  const best = proposals.reduce((one, other) => (other.support > one.support ? other : one));
  return best.say();
}

/** What the documents say instead, where a question takes for granted what they contradict. */
function correctPremise(
  { premise }: Understanding,
  evidence: Evidence,
  documents: readonly DocumentSummary[],
): Draft | undefined {
  if (premise === undefined) return undefined;
  const draft = composeOne(premise.asked, evidence, documents);
  const statements = draft.segments.filter(({ kind }) => kind === 'statement');
  const said = statements.map(({ text }) => text).join(' ');
  if (draft.status !== 'answered' || !contradicts(said, premise.taken)) return undefined;
  return {
    ...draft,
    segments: [{ kind: 'notice', text: notices.premiseDiffers(premise.taken), quotes: [] }, ...draft.segments],
  };
}

function refuseUtterance({ utterance }: Understanding): Draft | undefined {
  const refusal = (reason: NonNullable<Draft['reason']>, text: string): Draft => ({
    status: 'unanswered',
    reason,
    segments: [{ kind: 'notice', text, quotes: [] }],
  });
  switch (utterance) {
    case 'thanks':
      return refusal('unclear', notices.thanks);
    case 'greeting':
      return refusal('unclear', notices.greeting);
    case 'gibberish':
      return refusal('unclear', notices.unclear);
    case 'request':
      return refusal('not_a_question', notices.notAQuestion);
    case 'question':
      return undefined;
    default:
      return utterance satisfies never;
  }
}
