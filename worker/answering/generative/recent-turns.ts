import type { TurnData } from '../../../prompts/data.ts';
import type { HistoryTurn } from '../answer.ts';
import { estimateTokens } from './estimate-tokens.ts';

/** The latest turns that fit in `tokens`, oldest first; a turn is given whole or not at all. */
export function recentTurns(history: readonly HistoryTurn[], tokens: number): TurnData[] {
  const turns: TurnData[] = [];
  let left = tokens;
  for (const { role, text } of history.toReversed()) {
    left -= estimateTokens(text);
    if (left < 0) break;
    turns.unshift({ rolle: role === 'user' ? 'bruger' : 'assistent', tekst: text });
  }
  return turns;
}
