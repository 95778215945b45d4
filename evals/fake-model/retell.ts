import type { Answer } from '../../worker/answering/answer.ts';
import type { ChatRequest } from './chat-request.ts';
import { sayAnswer, type SaidSegment } from './honest.ts';
import type { FakeReply } from './server.ts';

/** Says an answer that is known to be good in the model's form: each statement with its quotes by number of passage. */
export function retell({ status, segments, citations }: Answer, request: ChatRequest): FakeReply {
  const { passages } = request;
  if (passages === undefined) return { kind: 'say', pieces: [JSON.stringify({ question: request.question })] };
  const statements: SaidSegment[] = segments
    .filter(({ kind }) => kind === 'statement')
    .map(({ text, citations: numbers }) => ({
      text,
      quotes: citations
        .filter(({ n }) => numbers.includes(n))
        .map(({ quote }) => ({
          passage: passages.find(({ tekst }) => tekst.includes(quote))?.nr ?? passages[0]?.nr ?? 1,
          quote,
        })),
    }));
  return sayAnswer({ status, segments: statements });
}
