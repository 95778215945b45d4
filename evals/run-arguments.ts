import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { indexKinds, type IndexKind } from '../worker/node/services-node.ts';

export const evalsHelp = `Usage: npm run evals -- [OPTIONS]

  --filter TEXT  ask only the cases whose id holds TEXT or that have the tag TEXT
  --out DIR      where the project's own documents are ingested to (otherwise the project's folder)
  --index WHERE  search the snapshot, as the worker does, or lancedb, the store of record (no worker is started then)
  --composer WHO extractive, or generative: the configured model (LLM_BASE_URL, LLM_MODEL), otherwise a scripted one
  --record DIR   with a configured model: keep its replies, one file per request, and ask for none twice
  --replay DIR   with a configured model: take its replies from there alone
  --judge        with a configured model: let it judge the answers too, three times each
  --accept       make this run the one that later runs are held against
  --mutate       weaken one thing at a time and see whether the gate notices
  --sets         put others' questions to it too: those off the topic, and XQuAD's over its own texts
  --http URL     compare with the worker that answers at URL, instead of starting one
  --no-http      do not compare with a worker
  --help         show this help
`;

export interface EvalsOptions {
  readonly filter: string | undefined;
  readonly outDir: string;
  readonly index: IndexKind;
  readonly composer: 'extractive' | 'generative';
  readonly record: string | undefined;
  readonly replay: string | undefined;
  readonly judge: boolean;
  readonly accept: boolean;
  readonly mutate: boolean;
  readonly sets: boolean;
  /** `start`: start a worker and compare with it; `skip`: do not compare; otherwise the origin to compare with. */
  readonly http: 'start' | 'skip' | URL;
}

export type EvalsArguments =
  | { readonly kind: 'run'; readonly options: EvalsOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly message: string };

/** Reads the command line after `run.ts`; `--out` is resolved from `currentDir`. */
export function parseEvalsArguments(argv: readonly string[], projectDir: string, currentDir: string): EvalsArguments {
  const parsed = readFlags(argv);
  if ('message' in parsed) return parsed;
  const { filter, out, index: wanted, accept, mutate, sets, http, 'no-http': noHttp, help } = parsed.values;
  if (help) return { kind: 'help' };
  const index = indexKinds.find((kind) => kind === wanted);
  if (index === undefined) return fault(`--index is one of ${indexKinds.join(', ')}, not "${wanted}"`);
  const { composer, record, replay, judge } = parsed.values;
  if (composer !== 'extractive' && composer !== 'generative')
    return fault(`--composer is extractive or generative, not "${composer}"`);
  const isGenerative = composer === 'generative';
  if (!isGenerative && (judge || record !== undefined || replay !== undefined))
    return fault('--record, --replay and --judge need --composer generative');
  if (record !== undefined && replay !== undefined) return fault('--record and --replay exclude each other');
  if (isGenerative && (accept || mutate || sets || http !== undefined))
    return fault('--accept, --mutate, --sets and --http are for the extractive composer');
  if (accept && index !== 'snapshot') return fault('--accept takes a run over the snapshot: leave --index out');
  if (accept && filter !== undefined) return fault('--accept takes a whole run: leave --filter out');
  if (mutate && filter !== undefined) return fault('--mutate takes a whole run: leave --filter out');
  if (sets && filter !== undefined) return fault('--sets takes a whole run: leave --filter out');
  if (http !== undefined && noHttp) return fault('--http and --no-http exclude each other');
  if (http !== undefined && !URL.canParse(http)) return fault(`--http needs a URL, not "${http}"`);
  const worker =
    http === undefined
      ? noHttp || filter !== undefined || index !== 'snapshot' || isGenerative
        ? 'skip'
        : 'start'
      : new URL(http);
  const outDir = out === undefined ? projectDir : resolve(currentDir, out);
  return {
    kind: 'run',
    options: {
      filter,
      outDir,
      index,
      composer,
      record: record === undefined ? undefined : resolve(currentDir, record),
      replay: replay === undefined ? undefined : resolve(currentDir, replay),
      judge,
      accept,
      mutate,
      sets,
      http: worker,
    },
  };
}

function readFlags(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        filter: { type: 'string' },
        out: { type: 'string' },
        index: { type: 'string', default: 'snapshot' },
        composer: { type: 'string', default: 'extractive' },
        record: { type: 'string' },
        replay: { type: 'string' },
        judge: { type: 'boolean', default: false },
        accept: { type: 'boolean', default: false },
        mutate: { type: 'boolean', default: false },
        sets: { type: 'boolean', default: false },
        http: { type: 'string' },
        'no-http': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error));
  }
}

function fault(message: string) {
  return { kind: 'fault' as const, message };
}
