import { bestPassages } from './best-passages.ts';

/** Unit vectors of passages in one byte a place: value = row[i] × scales[passage]. */
export interface VectorTable {
  readonly dimension: number;
  readonly rows: Int8Array;
  readonly scales: Float32Array;
  /** Mean of the vectors of the whole corpus, when the table holds a part of it. */
  readonly centroid?: Float32Array;
}

/** Rounds each vector to 255 steps of its own largest place; cosines move by less than 0.01. */
export function quantiseVectors(vectors: readonly Float32Array[], dimension: number): VectorTable {
  const rows = new Int8Array(vectors.length * dimension);
  const scales = new Float32Array(vectors.length);
  vectors.forEach((vector, passage) => {
    if (vector.length !== dimension) throw new Error(`vector ${passage} has ${vector.length} places, not ${dimension}`);
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / 127;
    scales[passage] = scale;
    if (scale > 0)
      rows.set(
        Int8Array.from(vector, (value) => Math.round(value / scale)),
        passage * dimension,
      );
  });
  return { dimension, rows, scales };
}

/** Cosine of a passage and a unit query vector of the same dimension, -1..1. */
function cosine(table: VectorTable, passage: number, query: Float32Array): number {
  const { dimension, rows, scales } = table;
  const offset = passage * dimension;
  let sum = 0;
  for (let place = 0; place < dimension; place++) sum += (rows[offset + place] ?? 0) * (query[place] ?? 0);
  return sum * (scales[passage] ?? 0);
}

/** All passages are compared by vector while that is at most this many multiplications. */
const fullScan = 8_000_000;
/** Beyond it, this many lexically best passages are. */
const partialScan = 2_000;

/**
 * Adds `weight` × each passage's share to `totals` and leaves it in `shares`. Cosines are stretched so that the mean
 * passage has 0 and the best 1, since dense embedders keep all cosines in a narrow band. A vector of another dimension
 * adds nothing.
 */
export function addVectorShares(
  table: VectorTable,
  query: Float32Array,
  weight: number,
  totals: Float32Array,
  shares: Float32Array,
): void {
  shares.fill(0);
  const passages = table.scales.length;
  if (query.length !== table.dimension || passages === 0) return;
  const all = passages * table.dimension <= fullScan;
  const compared = all ? Array.from({ length: passages }, (_, passage) => passage) : bestPassages(totals, partialScan);
  const cosines = compared.map((passage) => cosine(table, passage, query));
  const own = () => cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  const { centroid } = table;
  const mean = centroid === undefined ? own() : query.reduce((sum, value, at) => sum + value * (centroid[at] ?? 0), 0);
  const spread = cosines.reduce((most, value) => Math.max(most, value), -1) - mean;
  if (!(spread > 0)) return;
  compared.forEach((passage, index) => {
    const share = weight * Math.max(0, ((cosines[index] ?? 0) - mean) / spread);
    shares[passage] = share;
    totals[passage] = (totals[passage] ?? 0) + share;
  });
}
