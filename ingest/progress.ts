import { numberText } from './danish-numbers.ts';

/** The stages of an ingest, in order. */
type IngestStage = 'load' | 'prepare' | 'participation' | 'train' | 'embed' | 'index' | 'export';

/** Told at the start of a stage (`done` 0), as it goes on, and at its end (`done` = `total`). */
interface IngestProgress {
  readonly stage: IngestStage;
  /** Documents in the first three stages, passages in `train` and `embed`, tables in `index`, files in `export`. */
  readonly done: number;
  readonly total: number;
}

export type OnProgress = (progress: IngestProgress) => void;

const stageTexts: Readonly<Record<IngestStage, string>> = {
  load: 'Læser dokumenter',
  prepare: 'Renser og deler op',
  participation: 'Finder deltagere',
  train: 'Lærer ordenes vægte',
  embed: 'Beregner vektorer og gemmer',
  index: 'Bygger indeks',
  export: 'Skriver øjebliksbillede',
};

/** Where progress is shown; the members of a Node `WriteStream` that are needed. */
interface ProgressOutput {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

const QUIET_MS = 1_000;
const SPARSE_MS = 5_000;
const REDRAW_MS = 100;

/**
 * Shows progress once an ingest has taken over a second: on a terminal as one line that changes, elsewhere as a
 * line per stage and at most one every five seconds. `finish` removes the changing line.
 * `now` gives milliseconds; only differences are used.
 */
export function createProgressDisplay(
  output: ProgressOutput,
  now: () => number,
): { readonly onProgress: OnProgress; readonly finish: () => void } {
  const began = now();
  let shownAt = -Infinity;
  let shownStage: IngestStage | undefined;
  let open = false;

  const onProgress: OnProgress = ({ stage, done, total }) => {
    const time = now();
    if (time - began < QUIET_MS) return;
    const line = `${stageTexts[stage]}${total > 0 ? ` ${numberText(done)} af ${numberText(total)}` : ''} …`;
    const isTerminal = output.isTTY === true;
    if (stage === shownStage && time - shownAt < (isTerminal ? REDRAW_MS : SPARSE_MS)) return;
    output.write(isTerminal ? `\r\u001B[K${line}` : `${line}\n`);
    open = isTerminal;
    shownAt = time;
    shownStage = stage;
  };
  const finish = () => {
    if (open) output.write('\r\u001B[K');
    open = false;
  };
  return { onProgress, finish };
}
