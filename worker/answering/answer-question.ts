import type { Answer, AnswerEvent, AskRequest, Citation, Segment } from './answer.ts';
import { composeExtractive } from './extractive.ts';
import { suggestFollowUps } from './follow-ups.ts';
import { aiNotice, notices } from './notices.ts';
import type { AnsweringServices } from './ports.ts';
import { retrieve } from './retrieve.ts';
import { understand } from './understand.ts';
import { verify } from './verify.ts';

/**
 * Answers one question: understand, search, compose, verify. Yields stages, the passages found (best first), each
 * verified segment with the citations it introduces, and last the whole answer, whose segments are those yielded.
 * A damaged part of the index throws; everything expected is in the answer.
 */
export async function* answerQuestion(
  request: AskRequest,
  services: AnsweringServices,
): AsyncGenerator<AnswerEvent, void> {
  const { index, now } = services;
  const begun = now();
  yield { type: 'status', stage: 'understanding' };
  const asked = understand(request, index);
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
  const documents = index.documents.filter(({ metadata }) => allowed?.includes(metadata.id) ?? true);
  const draft = composeExtractive(asked, evidence, documents);
  const composed = now();
  const verified = await verify(draft, `${request.question} ${asked.standaloneQuestion}`, index, services.publicUrl);
  const isLost =
    !verified.segments.some(({ kind }) => kind === 'statement') &&
    draft.segments.some(({ kind }) => kind === 'statement');
  const segments: readonly Segment[] =
    isLost && draft.status !== 'unanswered'
      ? [{ kind: 'notice', text: notices.notInDocuments, citations: [] }]
      : verified.segments;
  const status = isLost ? 'unanswered' : draft.status;
  const reason = isLost ? 'not_in_documents' : draft.reason;
  const citations = isLost ? [] : verified.citations;
  let known = 0;
  for (const segment of segments) {
    const introduced = citations.filter(({ n }) => n > known && segment.citations.includes(n));
    known = Math.max(known, ...segment.citations);
    yield { type: 'segment', segment, citations: introduced };
  }
  const ended = now();
  const cited = new Set(citations.map(({ passageId }) => passageId));
  yield {
    type: 'done',
    answer: {
      id: services.newId(),
      ...(request.conversationId === undefined ? {} : { conversationId: request.conversationId }),
      question: request.question,
      standaloneQuestion: asked.standaloneQuestion,
      status,
      ...(reason === undefined ? {} : { reason }),
      text: textOf(segments),
      segments: [...segments],
      citations: [...citations],
      related: evidence.passages.map(({ id }) => id).filter((id) => !cited.has(id)),
      followUps: suggestFollowUps(asked, evidence, citations),
      composer: 'extractive',
      corpusVersion: index.corpusVersion,
      ...(request.composer === 'generative' ? { fallback: { code: 'no_model' } } : {}),
      ...(degraded.length === 0 ? {} : { degraded: [...degraded] }),
      checks: verified.checks,
      aiNotice,
      timings: {
        understand: understood - begun,
        retrieve: retrieved - understood,
        compose: composed - retrieved,
        verify: ended - composed,
        total: ended - begun,
      },
    },
  };
}

/** Runs an answer to its end. */
export async function collectAnswer(request: AskRequest, services: AnsweringServices): Promise<Answer> {
  for await (const event of answerQuestion(request, services)) if (event.type === 'done') return event.answer;
  throw new Error('answerQuestion ended without an answer');
}

function textOf(segments: readonly Segment[]): string {
  return segments
    .map(
      ({ text, citations }: { text: string; citations: readonly Citation['n'][] }) =>
        `${text}${citations.map((n) => ` [${n}]`).join('')}`,
    )
    .join(' ');
}
