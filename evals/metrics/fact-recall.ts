import type { EvalCase } from '../case.ts';
import { holdsPhrase } from './comparable-text.ts';

type Fact = EvalCase['expect']['facts'][number];

export interface FactScore {
  /** Share of the facts that the text holds, 0 to 1; undefined without facts. */
  readonly recall: number | undefined;
  /** The facts that are missing, alternatives joined by " / ". */
  readonly missing: readonly string[];
}

/** Which of the expected facts the answer's text holds. A fact with alternatives is there when one of them is. */
export function factRecall(text: string, facts: readonly Fact[]): FactScore {
  const missing = facts
    .map((fact) => (typeof fact === 'string' ? [fact] : fact.anyOf))
    .filter((wordings) => !wordings.some((wording) => holdsPhrase(text, wording)))
    .map((wordings) => wordings.join(' / '));
  return { recall: facts.length === 0 ? undefined : 1 - missing.length / facts.length, missing };
}
