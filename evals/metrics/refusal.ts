import type { Answer } from '../../worker/answering/answer.ts';

type Status = Answer['status'];

export interface StatusPair {
  readonly expected: Status;
  readonly got: Status;
}

export interface RefusalScore {
  /** Rightly refused / refused; undefined when nothing was refused. */
  readonly precision: number | undefined;
  /** Rightly refused / to be refused; undefined when nothing was to be refused. */
  readonly recall: number | undefined;
  /** Refused although the documents answer (in full or in part) / answerable; undefined when nothing is. */
  readonly falseRefusalRate: number | undefined;
}

const ratio = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);

/** How well the system knows what the documents do not say; refusing is the status `unanswered`. */
export function refusalScore(pairs: readonly StatusPair[]): RefusalScore {
  const refused = pairs.filter(({ got }) => got === 'unanswered');
  const toRefuse = pairs.filter(({ expected }) => expected === 'unanswered');
  const right = refused.filter(({ expected }) => expected === 'unanswered').length;
  return {
    precision: ratio(right, refused.length),
    recall: ratio(right, toRefuse.length),
    falseRefusalRate: ratio(refused.length - right, pairs.length - toRefuse.length),
  };
}

/** How often each expected status was answered with each status: `table[expected][got]`. */
export type ConfusionTable = Readonly<Record<Status, Readonly<Record<Status, number>>>>;

export function confusionTable(pairs: readonly StatusPair[]): ConfusionTable {
  const row = (expected: Status) => {
    const count = (got: Status) => pairs.filter((pair) => pair.expected === expected && pair.got === got).length;
    return { answered: count('answered'), partial: count('partial'), unanswered: count('unanswered') };
  };
  return { answered: row('answered'), partial: row('partial'), unanswered: row('unanswered') };
}
