/** Unit vectors of passages in one byte a place: value = row[i] × scales[passage]. */
export interface VectorTable {
  readonly dimension: number;
  readonly rows: Int8Array;
  readonly scales: Float32Array;
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
export function cosine(table: VectorTable, passage: number, query: Float32Array): number {
  const { dimension, rows, scales } = table;
  const offset = passage * dimension;
  let sum = 0;
  for (let place = 0; place < dimension; place++) sum += (rows[offset + place] ?? 0) * (query[place] ?? 0);
  return sum * (scales[passage] ?? 0);
}
