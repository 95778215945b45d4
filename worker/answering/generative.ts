import type { DocumentSummary } from '../../corpus/passage-index.ts';
import { renderData } from '../../prompts/data.ts';
import type { Answer, AskRequest } from './answer.ts';
import { selectPassages, type NumberedPassage } from './generative/select-passages.ts';
import { meteredReply } from './generative/metered-reply.ts';
import { recentTurns } from './generative/recent-turns.ts';
import { replyForm, replySegmentSchema, replyStatusSchema } from './generative/reply-form.ts';
import { isNegative, statementRules } from './generative/statement-rules.ts';
import { notices } from './notices.ts';
import type { GenerativeServices, ModelFault, TokenUse } from './ports.ts';
import type { Evidence } from './retrieve.ts';
import type { Understanding } from './understand.ts';
import type { CheckedStatement, UncheckedStatement, Verifier } from './verify.ts';

export interface GenerativeInput {
  readonly request: AskRequest;
  readonly asked: Understanding;
  readonly evidence: Evidence;
  readonly documents: readonly DocumentSummary[];
  readonly verifier: Verifier;
  readonly generative: GenerativeServices;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** What came of asking the model; the statements themselves have been yielded. */
export interface GenerativeOutcome {
  /** As the model sees its own answer; undefined when it did not say. */
  readonly status: Answer['status'] | undefined;
  /** Statements that held, and those that did not. */
  readonly shown: number;
  readonly rejected: number;
  /** Why there is no whole reply. */
  readonly fault: ModelFault | undefined;
  readonly use: TokenUse | undefined;
}

/** More segments or more repetitions than this are no answer any more. */
const mostSegments = 24;
const mostRepetitions = 2;
/** Share of the input that the conversation may fill. */
const historyShare = 0.25;

/**
 * Lets the model answer from numbered passages and yields each statement as soon as it is complete and has been checked;
 * before the nearest to an answer that is not there, the notice that says so. A call that fails before anything was
 * shown is tried once more where that can help.
 */
export async function* composeGenerative(input: GenerativeInput): AsyncGenerator<CheckedStatement, GenerativeOutcome> {
  const { request, asked, evidence, documents, verifier, generative, signal } = input;
  const { prompts, limits } = generative;
  const samtale = recentTurns(request.history ?? [], limits.inputTokens * historyShare);
  const passages = selectPassages(asked, evidence, documents, limits.inputTokens * (1 - historyShare));
  const system = prompts.answer.text;
  const user = renderData({
    passager: passages.map(({ data }) => data),
    samtale,
    spørgsmål: asked.standaloneQuestion,
  });
  const rules = statementRules({
    question: `${request.question} ${asked.standaloneQuestion}`,
    language: asked.language,
    passages: passages.map(({ data }) => data.tekst),
    system,
  });
  const call = {
    system,
    user,
    form: replyForm(),
    paths: ['$.status', '$.segments.*'],
    outputTokens: limits.outputTokens,
  };

  const said = new Set<string>();
  let status: GenerativeOutcome['status'];
  let shown = 0;
  let rejected = 0;
  let use: TokenUse | undefined;
  for (let isLast = false; ; isLast = true) {
    let fault: ModelFault | undefined;
    let segments = 0;
    let repetitions = 0;
    for await (const event of meteredReply(call, generative, signal)) {
      if (event.type === 'use') use = sum(use, { inputTokens: event.inputTokens, outputTokens: event.outputTokens });
      if (event.type === 'fault') fault = event.fault;
      if (event.type === 'end' && segments === 0 && status === undefined) {
        fault = { code: 'model_bad_reply', detail: 'another form', retryAfterMs: 0 };
        generative.onFault(fault);
      }
      if (event.type !== 'value') continue;
      if (event.key === 'status') {
        status = replyStatusSchema.safeParse(event.value).data ?? status;
        continue;
      }
      segments++;
      const statement = readStatement(event.value, passages, status);
      if (statement === undefined) {
        rejected++;
        verifier.reject();
      } else if (said.has(statement.text)) repetitions++;
      else {
        said.add(statement.text);
        const checked = await verifier.check(statement, rules);
        if (checked === undefined) rejected++;
        else {
          if (shown === 0 && status === 'unanswered') yield notice(notices.nearest);
          shown++;
          yield checked;
        }
      }
      if (segments > mostSegments || repetitions > mostRepetitions) {
        fault = { code: 'model_endless', detail: 'repetition' };
        generative.onFault(fault);
        break;
      }
    }
    if (fault?.retryAfterMs === undefined || isLast || shown > 0 || signal.aborted)
      return { status, shown, rejected, fault, use };
    await generative.wait(fault.retryAfterMs, signal);
  }
}

/** A segment of the reply as a statement on quotes; undefined when it has not the wanted form or an unknown passage. */
function readStatement(
  value: unknown,
  passages: readonly NumberedPassage[],
  status: GenerativeOutcome['status'],
): UncheckedStatement | undefined {
  const parsed = replySegmentSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const text = parsed.data.text
    .replace(/\s+/gu, ' ')
    .replace(/\s*(?:\[\d+\]|\*\*|__|`)/gu, '')
    .trim();
  if (text === '') return undefined;
  const role = status === 'unanswered' ? 'nearest' : 'support';
  return {
    text,
    negates: isNegative(text),
    quotes: parsed.data.quotes.map(({ passage, quote }) => ({
      role,
      passageId: passages.find(({ data }) => data.nr === passage)?.passage.id ?? '',
      text: quote,
    })),
  };
}

function notice(text: string): CheckedStatement {
  return { segment: { kind: 'notice', text, citations: [] }, citations: [] };
}

export function sum(one: TokenUse | undefined, other: TokenUse | undefined): TokenUse | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
