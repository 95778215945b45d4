import type { Fault } from './fault.ts';
import { isRecord, readAnswer, readList, readText, type Answer, type Citation, type Segment } from './read-answer.ts';

/** Limits that the server holds requests to. */
export const limits = { questionCharacters: 1_000, historyTurns: 20, historyCharacters: 8_000 } as const;

/** A question and what came of it. */
export interface Turn {
  /** Unlike any other turn's of the same widget. */
  readonly key: number;
  readonly question: string;
  readonly state: TurnState;
  /** What has arrived: after a fault or a stop all there is. */
  readonly segments: readonly Segment[];
  readonly citations: readonly Citation[];
}

export type TurnState =
  | { readonly kind: 'streaming' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'done'; readonly answer: Answer };

/** The finished turns before `key` as the server takes them: the latest that fit within its limits. */
export function historyBefore(turns: readonly Turn[], key: number): { role: 'user' | 'assistant'; text: string }[] {
  const history: { role: 'user' | 'assistant'; text: string }[] = [];
  let room: number = limits.historyCharacters;
  const position = turns.findIndex((turn) => turn.key === key);
  for (const { question, state } of turns.slice(0, position).toReversed()) {
    if (state.kind !== 'done') continue;
    room -= question.length + state.answer.text.length;
    if (room < 0 || history.length + 2 > limits.historyTurns) break;
    history.unshift({ role: 'user', text: question }, { role: 'assistant', text: state.answer.text });
  }
  return history;
}

/** What is kept over a reload: finished turns and what stands in the field. */
export interface Kept {
  readonly turns: readonly Turn[];
  readonly draft: string;
}

export function writeKept({ turns, draft }: Kept): string {
  const answers = turns.flatMap(({ question, state }) =>
    state.kind === 'done' ? [{ question, answer: state.answer }] : [],
  );
  return JSON.stringify({ answers, draft });
}

/** Reads what `writeKept` wrote; what does not have its form counts as nothing kept. */
export function readKept(text: string | null): Kept {
  const value = parse(text);
  const fields = isRecord(value) ? value : {};
  const answers = readList(fields['answers'], (item) => {
    if (!isRecord(item)) return undefined;
    const [question, answer] = [readText(item['question']), readAnswer(item['answer'])];
    return question === undefined || answer === undefined ? undefined : { question, answer };
  });
  const turns = (answers ?? []).map(({ question, answer }, key) => ({
    key,
    question,
    state: { kind: 'done', answer } as const,
    segments: answer.segments,
    citations: answer.citations,
  }));
  return { turns, draft: readText(fields['draft']) ?? '' };
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
