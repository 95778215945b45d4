import { join } from 'node:path';

/** The folder of an output folder that LanceDB keeps its tables in, with the pin and the note of what is served. */
export function storeFolder(outDir: string): string {
  return join(outDir, '.lancedb');
}

/** The folder of an output folder that the worker is given: the manifest and its parts. */
export function snapshotFolder(outDir: string): string {
  return join(outDir, 'public', '_snapshot');
}
