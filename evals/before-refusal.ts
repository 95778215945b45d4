import { rankSentences } from '../corpus/index/rank-sentences.ts';
import type { Answer } from '../worker/answering/answer.ts';
import { sentences } from '../worker/answering/kinds/sentences.ts';
import type { AnsweringServices } from '../worker/answering/ports.ts';
import { retrieve } from '../worker/answering/retrieve.ts';
import { understand } from '../worker/answering/understand.ts';

/** What would have been said of a question if nothing were ever refused. */
export interface BestAnswer {
  readonly text: string;
  /** How well the composer holds it to be supported, 0 to 1. */
  readonly confidence: number;
}

/**
 * The best answer before the decision whether to give it: what the answer states, the nearest thing of a refusal
 * included, or the likeliest sentence found when a refusal shows nothing.
 */
export async function bestAnswer(
  question: string,
  { segments }: Answer,
  services: AnsweringServices,
): Promise<BestAnswer> {
  const asked = understand({ question }, services.index);
  const { evidence } = await retrieve(asked, { question }, services);
  const confidence = sentences(asked, evidence).support;
  const said = segments.filter(({ kind }) => kind === 'statement').map(({ text }) => text);
  if (said.length > 0) return { text: said.join(' '), confidence };
  const [likeliest] = rankSentences(asked.standaloneQuestion, evidence.passages, evidence.scores);
  const passage = evidence.passages.find(({ id }) => id === likeliest?.passageId);
  if (likeliest === undefined || passage === undefined) return { text: '', confidence: 0 };
  return { text: passage.text.slice(likeliest.start - passage.start, likeliest.end - passage.start), confidence };
}
