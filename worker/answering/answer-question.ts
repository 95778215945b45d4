import type { Answer, AnswerEvent, AskRequest, Citation, Segment } from './answer.ts';
import { compose, planComposer } from './compose.ts';
import { suggestFollowUps } from './follow-ups.ts';
import { sum } from './generative.ts';
import { rewriteQuestion } from './generative/rewrite-question.ts';
import { aiNotice } from './notices.ts';
import type { AnsweringServices, TokenUse } from './ports.ts';
import { redactRequest } from './redaction/redact-request.ts';
import { retrieve } from './retrieve.ts';
import { understand, type Understanding } from './understand.ts';
import { leansOnHistory } from './understanding/leaning.ts';
import { createVerifier, type Verifier } from './verify.ts';

const neverAborted = new AbortController().signal;

/**
 * Answers one question, without the personal numbers and addresses in it: understand, search, compose, verify. Yields stages, the passages found (best first), each
 * verified segment with the citations it introduces, and last the whole answer, whose segments are those yielded.
 * A damaged part of the index throws; everything expected is in the answer. When `signal` is aborted nobody waits any
 * more: a call of a model is broken off, and what is still yielded is of no account.
 */
export async function* answerQuestion(
  given: AskRequest,
  services: AnsweringServices,
  signal: AbortSignal = neverAborted,
): AsyncGenerator<AnswerEvent, void> {
  const { index, now, generative } = services;
  const begun = now();
  const { request, question, redactions, notice } = redactRequest(given);
  yield { type: 'status', stage: 'understanding' };
  const { asked, use: rewriteUse } = await understandInContext(request, services, signal);
  const understood = now();
  yield { type: 'status', stage: 'searching' };
  const { evidence, degraded } = await retrieve(asked, request, services);
  const retrieved = now();
  yield {
    type: 'passages',
    passages: evidence.passages.map(({ id, headingPath, page }) => ({ id, headingPath, page })),
  };
  yield { type: 'status', stage: 'composing' };
  const allowed = request.documentIds;
  const verifier = createVerifier({
    question: `${request.question} ${asked.standaloneQuestion}`,
    index,
    publicUrl: services.publicUrl,
    ...(allowed === undefined ? {} : { documentIds: allowed }),
  });
  const clocked = clockVerifier(verifier, now);
  const events = compose({
    request,
    asked,
    evidence,
    documents: index.documents.filter(({ metadata }) => allowed?.includes(metadata.id) ?? true),
    verifier: clocked.verifier,
    generative,
    signal,
  });
  const segments: Segment[] = [];
  let next = await events.next();
  for (; next.done !== true; next = await events.next()) {
    const { segment, citations } = next.value;
    segments.push(segment);
    yield { type: 'segment', segment, citations };
  }
  const { status, reason, composer, fallback, use: composeUse } = next.value;
  if (notice !== undefined) {
    const segment: Segment = { kind: 'notice', text: notice, citations: [] };
    segments.push(segment);
    yield { type: 'segment', segment, citations: [] };
  }
  const ended = now();
  const citations = verifier.citations();
  const cited = new Set(citations.map(({ passageId }) => passageId));
  const use = sum(rewriteUse, composeUse);
  yield {
    type: 'done',
    answer: {
      id: services.newId(),
      ...(request.conversationId === undefined ? {} : { conversationId: request.conversationId }),
      question,
      standaloneQuestion: asked.standaloneQuestion,
      status,
      ...(reason === undefined ? {} : { reason }),
      text: textOf(segments),
      segments,
      citations: [...citations],
      related: evidence.passages.map(({ id }) => id).filter((id) => !cited.has(id)),
      followUps: suggestFollowUps(asked, evidence, citations),
      composer,
      ...(composer === 'generative' && generative !== undefined
        ? { model: generative.model.name, promptVersion: generative.prompts.answer.version }
        : {}),
      corpusVersion: index.corpusVersion,
      ...(fallback === undefined ? {} : { fallback }),
      ...(degraded.length === 0 ? {} : { degraded: [...degraded] }),
      ...(redactions === undefined ? {} : { redactions }),
      ...(use === undefined ? {} : { usage: use }),
      checks: verifier.checks(),
      aiNotice: composer === 'generative' ? aiNotice.generative : aiNotice.extractive,
      timings: {
        understand: understood - begun,
        retrieve: retrieved - understood,
        compose: ended - retrieved - clocked.spent(),
        verify: clocked.spent(),
        total: ended - begun,
      },
    },
  };
}

/** Runs an answer to its end. */
export async function collectAnswer(
  request: AskRequest,
  services: AnsweringServices,
  signal: AbortSignal = neverAborted,
): Promise<Answer> {
  for await (const event of answerQuestion(request, services, signal)) if (event.type === 'done') return event.answer;
  throw new Error('answerQuestion ended without an answer');
}

/** Reads the question by rule; where it leans on the conversation and a model is wanted, the model fills it in. */
async function understandInContext(
  request: AskRequest,
  { index, generative }: AnsweringServices,
  signal: AbortSignal,
): Promise<{ readonly asked: Understanding; readonly use: TokenUse | undefined }> {
  const asked = understand(request, index);
  if (request.history === undefined || request.history.length === 0 || asked.utterance !== 'question')
    return { asked, use: undefined };
  const planned = planComposer({ request, asked, generative });
  const leans = asked.leansOnHistory || leansOnHistory(asked);
  if (planned.composer === 'extractive' || !leans) return { asked, use: undefined };
  const { question, use } = await rewriteQuestion(request, planned.generative, signal);
  return { asked: question === undefined ? asked : understand({ question }, index), use };
}

/** The verifier, with the milliseconds that its checks take. */
function clockVerifier(
  verifier: Verifier,
  now: () => number,
): { readonly verifier: Verifier; readonly spent: () => number } {
  let spent = 0;
  return {
    spent: () => spent,
    verifier: {
      ...verifier,
      async check(statement, rules) {
        const begun = now();
        const checked = await verifier.check(statement, rules);
        spent += now() - begun;
        return checked;
      },
    },
  };
}

function textOf(segments: readonly Segment[]): string {
  return segments
    .map(
      ({ text, citations }: { text: string; citations: readonly Citation['n'][] }) =>
        `${text}${citations.map((n) => ` [${n}]`).join('')}`,
    )
    .join(' ');
}
