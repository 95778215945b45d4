import { StorageError } from '../answering/stores.ts';

/** What an adapter of the database is built from. */
export interface D1Access {
  readonly database: D1Database;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export const dayMs = 86_400_000;

/** Runs something on the database and throws its failure as a `StorageError`. */
export async function onDatabase<T>(purpose: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new StorageError(`${purpose}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
