import type { TokenBudget } from '../answering/ports.ts';

const dayMs = 86_400_000;

/**
 * A ceiling of tokens per day (UTC) that this isolate keeps by itself: with several isolates each has a ceiling of its
 * own, so that it bounds the cost of one and not of all. `now` is milliseconds since the epoch.
 */
export function createMemoryTokenBudget(tokensPerDay: number, now: () => number): TokenBudget {
  let day = -1;
  let spent = 0;
  const turn = () => {
    const today = Math.floor(now() / dayMs);
    if (today !== day) spent = 0;
    day = today;
  };
  return {
    reserve(tokens) {
      turn();
      if (spent + tokens > tokensPerDay) return Promise.resolve(false);
      spent += tokens;
      return Promise.resolve(true);
    },
    settle(reserved, used) {
      turn();
      spent = Math.max(0, spent - reserved + used);
      return Promise.resolve();
    },
  };
}
