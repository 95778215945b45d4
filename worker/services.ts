import type { Embedder } from '../corpus/embedder.ts';
import type { PassageIndex } from '../corpus/passage-index.ts';
import {
  describeSnapshotFault,
  loadSnapshot,
  SnapshotPartError,
  type ReadPart,
} from './adapters/passage-index-snapshot.ts';
import type { AnsweringServices } from './answering/ports.ts';
import type { CorpusAccess } from './http/http-deps.ts';

/** What the services need of the platform they run on. */
export interface Platform {
  /** Reads a file of the snapshot by name; undefined when there is none. Throws when it cannot be read. */
  readonly readPart: ReadPart;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
}

export type OpenedServices =
  | { readonly ok: true; readonly services: AnsweringServices }
  /** `reason` is Danish, for the operator's log or terminal. */
  | { readonly ok: false; readonly reason: string };

/** How long a snapshot that could not be loaded is left alone before the next try, in milliseconds. */
const retryAfterMs = 10_000;

/** Loads the snapshot and composes what answering needs. The same in the worker and in Node. */
export async function openServices(platform: Platform, publicUrl: string): Promise<OpenedServices> {
  const loaded = await loadSnapshot(platform.readPart, sha256).catch((error: unknown) => ({
    ok: false as const,
    unreadable: error instanceof Error ? error.message : String(error),
  }));
  if (!loaded.ok) {
    const reason =
      'fault' in loaded ? describeSnapshotFault(loaded.fault) : `Øjebliksbilledet kan ikke læses: ${loaded.unreadable}`;
    return { ok: false, reason };
  }
  return composeServices(loaded, platform, publicUrl);
}

/** Puts the services together over any index. `embedder` is the index's own, undefined when it brings none. */
export function composeServices(
  { index, embedder }: { readonly index: PassageIndex; readonly embedder: Embedder | undefined },
  { now, newId }: Pick<Platform, 'now' | 'newId'>,
  publicUrl: string,
): OpenedServices {
  if (embedder === undefined) {
    return {
      ok: false,
      reason:
        `Dokumenterne er indlæst med ${index.embedder.id}, som ikke er sat op her. ` +
        'Kør "npm run ingest" med den indbyggede model.',
    };
  }
  return {
    ok: true,
    services: { index, embedder, now, newId, publicUrl },
  };
}

/**
 * Opens the services once and keeps them. A failure is remembered for a short while and then tried again; a part found
 * damaged later makes the next request load everything anew. No promise is kept, since in a worker it belongs to the
 * request that made it.
 */
export function createCorpusAccess(platform: Platform): CorpusAccess {
  let opened: AnsweringServices | undefined;
  let failed: { readonly reason: string; readonly until: number } | undefined;
  return {
    async services(publicUrl) {
      if (opened === undefined && (failed === undefined || platform.now() >= failed.until)) {
        const outcome = await openServices(platform, publicUrl);
        if (outcome.ok) opened = outcome.services;
        failed = outcome.ok ? undefined : { reason: outcome.reason, until: platform.now() + retryAfterMs };
      }
      if (opened !== undefined) return { ok: true, services: { ...opened, publicUrl } };
      return { ok: false, reason: failed?.reason ?? '', retryAfterSeconds: retryAfterMs / 1_000 };
    },
    explain(error) {
      if (!(error instanceof SnapshotPartError)) return undefined;
      opened = undefined;
      return { reason: describeSnapshotFault(error.fault), retryAfterSeconds: retryAfterMs / 1_000 };
    },
  };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
