import { renderData } from '../../../prompts/data.ts';
import { requestLimits, type AskRequest } from '../answer.ts';
import type { GenerativeServices, TokenUse } from '../ports.ts';
import { isAmong, wordForms } from '../support.ts';
import { tokenize } from '../../../corpus/danish/tokens.ts';
import { meteredReply } from './metered-reply.ts';
import { recentTurns } from './recent-turns.ts';
import { rewriteForm, rewriteSchema } from './reply-form.ts';

const outputTokens = 300;
/** Share of the input that the conversation may fill. */
const historyShare = 0.25;

export interface Rewritten {
  /** Undefined when the model gave none that can be used: the reading by rules stands then. */
  readonly question: string | undefined;
  readonly use: TokenUse | undefined;
}

/** Lets the model fill in what a follow-up question leaves out. Names and numbers must come from the conversation. */
export async function rewriteQuestion(
  { question, history = [] }: AskRequest,
  generative: GenerativeServices,
  signal: AbortSignal,
): Promise<Rewritten> {
  const { prompts, limits } = generative;
  const samtale = recentTurns(history, limits.inputTokens * historyShare);
  const request = {
    system: prompts.rewrite.text,
    user: renderData({ samtale, spørgsmål: question }),
    form: rewriteForm(),
    paths: ['$.question'],
    outputTokens,
  };
  let rewritten: string | undefined;
  let use: TokenUse | undefined;
  for await (const event of meteredReply(request, generative, signal)) {
    if (event.type === 'use') use = { inputTokens: event.inputTokens, outputTokens: event.outputTokens };
    if (event.type !== 'value') continue;
    const parsed = rewriteSchema.safeParse({ question: event.value });
    if (parsed.success) rewritten = parsed.data.question.trim();
  }
  const isUsable =
    rewritten !== undefined &&
    rewritten !== '' &&
    rewritten.length <= requestLimits.questionCharacters &&
    addsNothing(rewritten, [question, ...history.map(({ text }) => text)].join('\n'));
  return { question: isUsable && rewritten !== question.trim() ? rewritten : undefined, use };
}

function addsNothing(rewritten: string, conversation: string): boolean {
  const said = wordForms(conversation);
  return tokenize(rewritten).every(
    ({ text, start }) => !/^[\p{Lu}\p{N}]/u.test(text) || start === 0 || isAmong(said, text),
  );
}
