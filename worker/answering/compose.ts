import type { Answer, Citation } from './answer.ts';
import type { Draft, Quote } from './draft.ts';
import { composeExtractive } from './extractive.ts';
import { composeGenerative, type GenerativeInput, type GenerativeOutcome } from './generative.ts';
import { notices } from './notices.ts';
import type { GenerativeServices, TokenUse } from './ports.ts';
import type { Evidence } from './retrieve.ts';
import { verifyDraft, type CheckedStatement } from './verify.ts';

export interface Composed {
  readonly status: Answer['status'];
  readonly reason: Answer['reason'];
  readonly composer: Answer['composer'];
  /** Why the model's answer was not used, or not used alone. */
  readonly fallback: Answer['fallback'];
  readonly use: TokenUse | undefined;
}

export type ComposeInput = Omit<GenerativeInput, 'generative'> & {
  readonly generative: GenerativeServices | undefined;
};

/**
 * Composes the answer by the model where one is wanted and there, and else of verbatim pieces. What the model has shown
 * stays: after a fault, pieces that do not repeat it are added.
 */
export async function* compose(input: ComposeInput): AsyncGenerator<CheckedStatement, Composed> {
  const planned = planComposer(input);
  if (planned.composer === 'extractive') {
    const { status, reason } = yield* sayExtractive(
      composeExtractive(input.asked, input.evidence, input.documents),
      input,
    );
    return { status, reason, composer: 'extractive', fallback: planned.fallback, use: undefined };
  }
  const shown: CheckedStatement[] = [];
  const events = composeGenerative({ ...input, generative: planned.generative });
  let next = await events.next();
  for (; next.done !== true; next = await events.next()) {
    shown.push(next.value);
    yield next.value;
  }
  const outcome = next.value;
  const { use } = outcome;
  const draft = composeExtractive(input.asked, input.evidence, input.documents);
  if (outcome.shown === 0) {
    // The model saw for itself that the passages do not answer: our own words say so, with the nearest there is.
    if (outcome.fault === undefined && outcome.rejected === 0 && outcome.status === 'unanswered') {
      const refused = draft.status === 'unanswered' ? draft : notInDocuments;
      const { status, reason } = yield* sayExtractive(refused, input);
      return { status, reason, composer: 'generative', fallback: undefined, use };
    }
    const { status, reason } = yield* sayExtractive(draft, input);
    return {
      status,
      reason,
      composer: 'extractive',
      fallback: { code: outcome.fault?.code ?? 'nothing_verified' },
      use,
    };
  }
  const status = statusOf(outcome);
  if (outcome.fault === undefined) {
    const remarks = remarksOn(draft, shown);
    yield* remarks.map(notice);
    if (status === 'partial' && remarks.length === 0) yield notice(notices.weaker);
    return { status, reason: reasonOf(status), composer: 'generative', fallback: undefined, use };
  }
  if (draft.status !== 'unanswered') yield* addExtractive(draft, shown, input);
  const reached = draft.status === 'answered' ? 'answered' : outcome.status === 'unanswered' ? 'unanswered' : 'partial';
  const fallback = { code: outcome.fault.code };
  return { status: reached, reason: reasonOf(reached), composer: 'generative', fallback, use };
}

const standing: ReadonlySet<unknown> = new Set(Object.values(notices));

/**
 * What the rules have to remark on what was asked: that a number and the names differ, that somebody is not named. Only
 * where the model's answer stands on the same words as theirs, and nothing that merely introduces or refuses.
 */
function remarksOn(draft: Draft, shown: readonly CheckedStatement[]): string[] {
  const cited = shown.flatMap(({ citations }) => citations);
  const isAlike = draft.segments.some(({ quotes }) =>
    quotes.some((quote) => cited.some((one) => overlaps(quote, one))),
  );
  if (draft.status === 'unanswered' || !isAlike) return [];
  return draft.segments
    .filter(({ kind, text }) => kind === 'notice' && !standing.has(text) && !text.endsWith(':'))
    .map(({ text }) => text);
}

/** Whether a citation holds more than half of a quote. */
function overlaps({ passageId, start, end }: Quote, one: Citation): boolean {
  return one.passageId === passageId && Math.min(end, one.end) - Math.max(start, one.start) > (end - start) / 2;
}

const notInDocuments: Draft = {
  status: 'unanswered',
  reason: 'not_in_documents',
  segments: [{ kind: 'notice', text: notices.notInDocuments, quotes: [] }],
};

type Planned =
  | { readonly composer: 'extractive'; readonly fallback: Answer['fallback'] }
  | { readonly composer: 'generative'; readonly generative: GenerativeServices };

/** Whether the model is asked: when it is wanted, set up, and there is something it can do better than a rule. */
export function planComposer({
  request,
  asked,
  evidence,
  generative,
}: Pick<ComposeInput, 'request' | 'asked' | 'generative'> & { readonly evidence?: Evidence }): Planned {
  const requested = request.composer ?? 'auto';
  const wanted = requested === 'auto' ? (generative?.defaultComposer ?? 'extractive') : requested;
  if (wanted === 'extractive') return { composer: 'extractive', fallback: undefined };
  if (generative === undefined) return { composer: 'extractive', fallback: { code: 'no_model' } };
  if (asked.utterance !== 'question' || asked.documentFacts.length > 0)
    return { composer: 'extractive', fallback: { code: 'not_needed' } };
  if (evidence?.passages.length === 0) return { composer: 'extractive', fallback: { code: 'nothing_found' } };
  return { composer: 'generative', generative };
}

/** Says a draft of verbatim pieces. When none of its statements holds, it is said that the documents do not tell. */
async function* sayExtractive(
  draft: Draft,
  { verifier }: ComposeInput,
): AsyncGenerator<CheckedStatement, Pick<Composed, 'status' | 'reason'>> {
  const checked: CheckedStatement[] = [];
  for await (const one of verifyDraft(draft, verifier)) checked.push(one);
  const isStatement = ({ kind }: { readonly kind: string }) => kind === 'statement';
  const isLost = draft.segments.some(isStatement) && !checked.some(({ segment }) => isStatement(segment));
  if (isLost && draft.status !== 'unanswered') yield notice(notices.notInDocuments);
  else yield* checked;
  return isLost ? { status: 'unanswered', reason: 'not_in_documents' } : { status: draft.status, reason: draft.reason };
}

/** Adds the statements of a draft that say more than what was shown. */
async function* addExtractive(
  draft: Draft,
  shown: readonly CheckedStatement[],
  { verifier }: ComposeInput,
): AsyncGenerator<CheckedStatement, void> {
  const cited = shown.flatMap(({ citations }) => citations);
  for (const segment of draft.segments) {
    if (segment.kind === 'notice') continue;
    const isSaid = segment.quotes.every((quote) => cited.some((one) => overlaps(quote, one)));
    const checked = isSaid ? undefined : await verifier.check(segment);
    if (checked !== undefined) yield checked;
  }
}

function statusOf({ status, shown }: GenerativeOutcome): Answer['status'] {
  if (status === undefined) return shown > 0 ? 'answered' : 'unanswered';
  return status;
}

function reasonOf(status: Answer['status']): Answer['reason'] {
  switch (status) {
    case 'answered':
      return undefined;
    case 'partial':
      return 'asks_for_more_than_documents_say';
    case 'unanswered':
      return 'not_in_documents';
  }
}

function notice(text: string): CheckedStatement {
  return { segment: { kind: 'notice', text, citations: [] }, citations: [] };
}
