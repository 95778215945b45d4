import type { GenerativeServices, ModelEvent, ModelRequest } from '../ports.ts';
import { estimateTokens } from './estimate-tokens.ts';

/**
 * Asks the model within the day's ceiling. What a call used is what the server says, and an estimate when it does not or
 * the call is broken off. Faults are told to the operator.
 */
export async function* meteredReply(
  request: ModelRequest,
  { model, budget, onFault }: GenerativeServices,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void> {
  const sent = estimateTokens(request.system) + estimateTokens(request.user);
  const reserved = sent + request.outputTokens;
  if (!(await budget.reserve(reserved))) {
    onFault({ code: 'tokens_spent' });
    yield { type: 'fault', fault: { code: 'tokens_spent' } };
    return;
  }
  let used = sent;
  let isTold = false;
  try {
    for await (const event of model.reply(request, signal)) {
      if (event.type === 'fault') onFault(event.fault);
      if (event.type === 'use') {
        used = event.inputTokens + event.outputTokens;
        isTold = true;
      }
      if (event.type === 'value' && !isTold) used += estimateTokens(JSON.stringify(event.value));
      yield event;
    }
  } finally {
    await budget.settle(reserved, used);
  }
}
