import { splitSentences } from '../../corpus/danish/sentences.ts';
import { tokenize } from '../../corpus/danish/tokens.ts';
import { fold } from '../../corpus/danish/folding.ts';
import type { ChatRequest, FakePassage } from './chat-request.ts';
import type { FakeReply, FakeScript } from './server.ts';

export interface SaidSegment {
  readonly text: string;
  readonly quotes: readonly { readonly passage: number; readonly quote: string }[];
}

export interface SaidAnswer {
  readonly status: 'answered' | 'partial' | 'unanswered';
  readonly segments: readonly SaidSegment[];
}

/** Says an answer in the form that is asked for, a few characters at a time. */
export function sayAnswer(answer: SaidAnswer, more: Partial<Extract<FakeReply, { kind: 'say' }>> = {}): FakeReply {
  return { kind: 'say', pieces: piecesOf(JSON.stringify(answer)), ...more };
}

export function piecesOf(text: string, size = 17): string[] {
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size));
}

/** The sentence that shares most words with the question, and the passage it stands in. */
export function bestSentence({ question, passages = [] }: ChatRequest): { passage: FakePassage; sentence: string } {
  const asked = new Set(tokenize(question).map(({ text }) => fold(text)));
  let best: { passage: FakePassage; sentence: string; score: number } | undefined;
  for (const passage of passages) {
    for (const { start, end } of splitSentences(passage.tekst)) {
      const sentence = passage.tekst.slice(start, end);
      const words = new Set(tokenize(`${passage.afsnit} ${sentence}`).map(({ text }) => fold(text)));
      const score = [...words].filter((word) => asked.has(word)).length;
      if (score > (best?.score ?? -1)) best = { passage, sentence, score };
    }
  }
  if (best === undefined) throw new Error('no passages were sent');
  return best;
}

/** Answers with one sentence of the passages, word for word, and repeats a question that is to be filled in. */
export const honest: FakeScript = (request) => {
  if (request.passages === undefined) return { kind: 'say', pieces: [JSON.stringify({ question: request.question })] };
  const { passage, sentence } = bestSentence(request);
  return sayAnswer({
    status: 'answered',
    segments: [{ text: sentence, quotes: [{ passage: passage.nr, quote: sentence }] }],
  });
};
