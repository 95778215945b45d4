import { describe, expect, test } from 'vitest';

import type { AnswerEvent } from './answer.ts';
import { eventsWithin } from './answer-within.ts';
import { AnswerTimeoutError } from './ports.ts';

const status = (stage: 'understanding' | 'searching' | 'composing'): AnswerEvent => ({ type: 'status', stage });

/** A clock that stands still unless it is set on; who waits is woken when it passes their time. */
function playedClock() {
  let time = 0;
  const waiting = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => time,
    wait: (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((done) => {
        const sleeper = { until: time + milliseconds, wake: done };
        waiting.add(sleeper);
        signal.addEventListener('abort', () => waiting.delete(sleeper));
      }),
    pass: (milliseconds: number) => {
      time += milliseconds;
      for (const sleeper of waiting) if (sleeper.until <= time) sleeper.wake();
    },
  };
}

type Clock = ReturnType<typeof playedClock>;

const withinASecond = (clock: Clock, answering: Parameters<typeof eventsWithin>[0]) =>
  eventsWithin(answering, { timeoutMs: 1_000, ...clock });

describe('an answer with a limit', () => {
  test('that hangs is given up, and what it waits for is broken off', async () => {
    const clock = playedClock();
    let isBrokenOff = false;
    const events = withinASecond(clock, async function* (signal) {
      signal.addEventListener('abort', () => (isBrokenOff = true));
      yield status('understanding');
      await new Promise(() => {});
    });
    expect(await events.next()).toMatchObject({ value: { stage: 'understanding' } });
    const next = events.next();
    clock.pass(1_000);
    await expect(next).rejects.toBeInstanceOf(AnswerTimeoutError);
    expect(isBrokenOff).toBe(true);
  });

  test('is given up when its steps together take too long', async () => {
    const clock = playedClock();
    const events = withinASecond(clock, async function* () {
      clock.pass(600);
      yield status('understanding');
      await clock.wait(600, new AbortController().signal);
      yield status('searching');
    });
    await events.next();
    const next = events.next();
    clock.pass(500);
    await expect(next).rejects.toBeInstanceOf(AnswerTimeoutError);
  });

  test('is not hurried by a reader who takes his time', async () => {
    const clock = playedClock();
    const events = withinASecond(clock, async function* () {
      yield status('understanding');
      yield status('searching');
    });
    for (const stage of ['understanding', 'searching']) {
      expect(await events.next()).toMatchObject({ value: { stage } });
      clock.pass(5_000);
    }
    expect((await events.next()).done).toBe(true);
  });

  test('is broken off when nobody reads on', async () => {
    let isBrokenOff = false;
    const events = withinASecond(playedClock(), async function* (signal) {
      signal.addEventListener('abort', () => (isBrokenOff = true));
      yield status('understanding');
    });
    await events.next();
    await events.return(undefined);
    expect(isBrokenOff).toBe(true);
  });
});
