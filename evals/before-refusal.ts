import type { Answer } from '../worker/answering/answer.ts';
import { factConfidence } from '../worker/answering/facts/fact-model.ts';
import { findFacts } from '../worker/answering/facts/find-facts.ts';
import type { AnsweringServices } from '../worker/answering/ports.ts';
import { retrieve } from '../worker/answering/retrieve.ts';
import { understand } from '../worker/answering/understand.ts';

/** What would have been said of a question if nothing were ever refused. */
export interface BestAnswer {
  readonly text: string;
  /** How likely the composer holds it to be the answer, 0 to 1. */
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
  const ranked = findFacts(asked, evidence);
  const confidence = factConfidence(ranked);
  const said = segments.filter(({ kind }) => kind === 'statement').map(({ text }) => text);
  if (said.length > 0) return { text: said.join(' '), confidence };
  const [likeliest] = ranked;
  if (likeliest === undefined) return { text: '', confidence: 0 };
  const { passage, start, end } = likeliest;
  return { text: passage.text.slice(start - passage.start, end - passage.start), confidence };
}
