import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { historyBefore, readKept, writeKept, type Turn, type TurnState } from './conversation.ts';
import type { Fault } from './fault.ts';
import type { Answer, Citation, Segment } from './read-answer.ts';
import type { Service } from './service.ts';

interface Listener {
  asked(turn: Turn): void;
  answered(answer: Answer): void;
  failed(fault: Fault): void;
}

/** Where a conversation is kept over a reload. */
interface Keeping {
  read(): string | null;
  write(text: string): void;
}

/** The conversation: what has been asked and answered, and the one answer that may be on its way. */
export class ConversationController implements ReactiveController {
  turns: readonly Turn[] = [];
  /** What stands in the field, sent or not. */
  draft = '';
  readonly #host: ReactiveControllerHost;
  readonly #service: () => Service;
  readonly #listener: Listener;
  readonly #keeping: () => Keeping | undefined;
  readonly #retryAt = new Map<number, number>();
  #nextKey = 0;
  #running: { readonly key: number; readonly abort: AbortController } | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(
    host: ReactiveControllerHost,
    service: () => Service,
    keeping: () => Keeping | undefined,
    listener: Listener,
  ) {
    this.#host = host;
    this.#service = service;
    this.#keeping = keeping;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.turns.length > 0) return;
    const { turns, draft } = readKept(this.#keeping()?.read() ?? null);
    this.turns = turns;
    this.#nextKey = turns.length;
    if (this.draft === '') this.draft = draft;
  }

  hostDisconnected(): void {
    this.stop();
    clearInterval(this.#clock);
    this.#clock = undefined;
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** Asks a question; false when another is being answered. Settles when the answer has come to its end. */
  async ask(question: string): Promise<boolean> {
    if (this.busy) return false;
    const turn: Turn = {
      key: this.#nextKey++,
      question,
      state: { kind: 'streaming' },
      segments: [],
      citations: [],
    };
    this.turns = [...this.turns, turn];
    await this.#run(turn);
    return true;
  }

  /** Asks a turn's question again, in its place. */
  async retry(key: number): Promise<boolean> {
    const turn = this.turns.find((each) => each.key === key);
    if (turn === undefined || this.busy || this.waitSeconds(key) > 0) return false;
    const again: Turn = { ...turn, state: { kind: 'streaming' }, segments: [], citations: [] };
    this.#replace(again);
    await this.#run(again);
    return true;
  }

  stop(): void {
    const running = this.#running;
    if (running === undefined) return;
    this.#running = undefined;
    running.abort.abort();
    this.#update(running.key, { state: { kind: 'stopped' } });
  }

  clear(): void {
    this.stop();
    this.turns = [];
    this.#keep();
    this.#host.requestUpdate();
  }

  write(draft: string): void {
    this.draft = draft;
    this.#keep();
    this.#host.requestUpdate();
  }

  /** Seconds until a turn may be tried again; 0 when it may. */
  waitSeconds(key: number): number {
    return Math.max(0, Math.ceil(((this.#retryAt.get(key) ?? 0) - performance.now()) / 1_000));
  }

  async #run(turn: Turn): Promise<void> {
    const { key, question } = turn;
    const abort = new AbortController();
    this.#running = { key, abort };
    this.#host.requestUpdate();
    this.#listener.asked(turn);
    const isCurrent = () => this.#running?.abort === abort;
    const history = historyBefore(this.turns, key);
    let segments: readonly Segment[] = [];
    let citations: readonly Citation[] = [];
    for await (const event of this.#service().ask({ question, history }, abort.signal)) {
      if (!isCurrent()) return;
      switch (event.kind) {
        case 'segment':
          segments = [...segments, event.segment];
          citations = [...citations, ...event.citations];
          this.#update(key, { segments, citations });
          break;
        case 'done': {
          const { answer } = event;
          const state = { kind: 'done', answer } as const;
          this.#finish(key, { state, segments: answer.segments, citations: answer.citations });
          this.#listener.answered(answer);
          break;
        }
        case 'fault':
          if ('waitSeconds' in event.fault) this.#wait(key, event.fault.waitSeconds);
          this.#finish(key, { state: { kind: 'failed', fault: event.fault } });
          this.#listener.failed(event.fault);
          break;
      }
    }
  }

  #finish(key: number, change: { readonly state: TurnState } & Partial<Turn>): void {
    this.#running = undefined;
    this.#update(key, change);
    this.#keep();
  }

  #update(key: number, change: Partial<Turn>): void {
    const turn = this.turns.find((each) => each.key === key);
    if (turn !== undefined) this.#replace({ ...turn, ...change });
  }

  #replace(turn: Turn): void {
    this.turns = this.turns.map((each) => (each.key === turn.key ? turn : each));
    this.#host.requestUpdate();
  }

  #keep(): void {
    this.#keeping()?.write(writeKept(this));
  }

  /** Counts a wait down, one render a second. */
  #wait(key: number, seconds: number): void {
    this.#retryAt.set(key, performance.now() + seconds * 1_000);
    this.#clock ??= setInterval(() => {
      this.#host.requestUpdate();
      if ([...this.#retryAt.keys()].some((each) => this.waitSeconds(each) > 0)) return;
      clearInterval(this.#clock);
      this.#clock = undefined;
    }, 1_000);
  }
}
