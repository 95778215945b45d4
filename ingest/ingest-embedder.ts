import type { Embedder } from '../corpus/embedder.ts';
import { createSubwordEmbedder, trainSubwordEmbedder, type SubwordWeights } from '../corpus/index/subword-embedder.ts';
import { embedderFingerprint } from './corpus-version.ts';

/** An embedder with what must be stored for a query to be embedded alike. */
export interface IngestEmbedder {
  readonly embedder: Embedder;
  /** What it learned from the corpus, little-endian float32; absent when it learns nothing. */
  readonly weights: Uint8Array<ArrayBuffer> | undefined;
  readonly fingerprint: string;
}

/** The given embedder, or the local one, trained on the texts that it will embed. */
export function prepareEmbedder(given: Embedder | undefined, texts: readonly string[]): IngestEmbedder {
  if (given !== undefined)
    return { embedder: given, weights: undefined, fingerprint: embedderFingerprint(given, undefined) };
  const trained = trainSubwordEmbedder(texts);
  const weights = Uint8Array.from(new Uint8Array(trained.idf.buffer, trained.idf.byteOffset, trained.idf.byteLength));
  const embedder = createSubwordEmbedder(trained);
  return { embedder, weights, fingerprint: embedderFingerprint(embedder, weights) };
}

/** The local embedder's weights as they were stored. */
export function subwordWeightsOf(weights: Uint8Array): SubwordWeights {
  return { idf: new Float32Array(Uint8Array.from(weights).buffer) };
}
