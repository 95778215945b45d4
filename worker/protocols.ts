import { recentTurns } from './answering/conversation.ts';
import type { ProtocolDeps } from './channels/protocol-deps.ts';
import { createJsonBody } from './http/api/json-body.ts';
import type { HttpDeps } from './http/http-deps.ts';
import { failureOf, openCorpus } from './http/open-corpus.ts';
import { toWire } from './http/problem.ts';
import { requestFailure } from './http/request-faults.ts';
import { noteAnswer } from './http/request-log.ts';
import type { RespondFailure } from './http/respond-failure.ts';

/** What protocols beside our own API answer with: the same services, faults and log. */
export function protocolDeps(deps: HttpDeps, respond: RespondFailure): ProtocolDeps {
  return {
    openServices: async (c) => {
      const opened = await openCorpus(c, deps);
      if (opened.ok) return opened;
      c.set('failure', opened.failure);
      return { ok: false, fault: toWire(opened.failure) };
    },
    answerQuestion: deps.answerQuestion,
    findPassages: deps.findPassages,
    recentTurns,
    jsonBody: (limitBytes) => createJsonBody(respond, limitBytes, deps),
    requestFault: (c, error) => {
      const failure = requestFailure(error);
      c.set('failure', failure);
      return toWire(failure);
    },
    unknownModel: (c, known) => {
      const failure = { kind: 'unknown-model', known } as const;
      c.set('failure', failure);
      return toWire(failure);
    },
    faultOf: (c, error) => {
      const failure = failureOf(error, deps);
      c.set('failure', failure);
      if (error instanceof Error) c.set('streamError', error);
      return toWire(failure);
    },
    noteAnswer,
    noteStream: (c, ended) => c.set('streamed', ended),
    now: deps.now,
  };
}
