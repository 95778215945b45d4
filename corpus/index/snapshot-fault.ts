import type { EmbedderIdentity } from '../embedder.ts';

/** Why a snapshot cannot be used. */
export type SnapshotFault =
  | { readonly kind: 'missing'; readonly part: string }
  | { readonly kind: 'truncated'; readonly part: string; readonly expected: number; readonly actual: number }
  | { readonly kind: 'checksum'; readonly part: string }
  | { readonly kind: 'bad-manifest'; readonly detail: string }
  | { readonly kind: 'format-version'; readonly found: string; readonly expected: number }
  | { readonly kind: 'embedder-mismatch'; readonly found: EmbedderIdentity; readonly expected: EmbedderIdentity };

/** What is wrong and what helps, in Danish, for the operator. */
export function describeSnapshotFault(fault: SnapshotFault): string {
  const remedy = 'Kør "npm run ingest" for at bygge øjebliksbilledet igen.';
  switch (fault.kind) {
    case 'missing':
      return `Filen ${fault.part} mangler i øjebliksbilledet. ${remedy}`;
    case 'truncated':
      return `Filen ${fault.part} har ${fault.actual} byte, men skal have ${fault.expected}. ${remedy}`;
    case 'checksum':
      return `Filen ${fault.part} er beskadiget: Kontrolsummen passer ikke. ${remedy}`;
    case 'bad-manifest':
      return `Indholdsfortegnelsen manifest.json kan ikke læses (${fault.detail}). ${remedy}`;
    case 'format-version':
      return `Øjebliksbilledet har format ${fault.found}, men programmet læser format ${fault.expected}. ${remedy}`;
    case 'embedder-mismatch':
      return (
        `Øjebliksbilledet er bygget med ${named(fault.found)}, men programmet bruger ${named(fault.expected)}. ` +
        remedy
      );
  }
}

function named(embedder: EmbedderIdentity): string {
  return `${embedder.id} (version ${embedder.version}, ${embedder.dimension} dimensioner)`;
}
