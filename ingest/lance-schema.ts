import { Binary, Field, FixedSizeList, Float32, Int32, List, Schema, Struct, Utf8 } from 'apache-arrow';

/**
 * Raised by hand when a column or an index of these tables is added, dropped or means something else.
 * Ingests written under another number cannot be read back and must be made again.
 */
export const STORE_FORMAT = 4;

const text = (name: string) => new Field(name, new Utf8(), false);
const optionalText = (name: string) => new Field(name, new Utf8(), true);
const integer = (name: string) => new Field(name, new Int32(), false);
const optionalInteger = (name: string) => new Field(name, new Int32(), true);
const texts = (name: string) => new Field(name, new List(new Field('item', new Utf8(), false)), false);
const vectorOf = (dimension: number) =>
  new Field('vector', new FixedSizeList(dimension, new Field('item', new Float32(), false)), false);
const integers = (name: string) => new Field(name, new List(new Field('item', new Int32(), false)), false);

/** One row per document; `sourceMap` is its runs flattened, three numbers each; `metadata` and `names` are JSON. */
export const documentsSchema = new Schema([
  integer('ordinal'),
  text('id'),
  text('version'),
  text('metadata'),
  text('text'),
  integers('sourceMap'),
  integers('pageStarts'),
  new Field(
    'outline',
    new List(
      new Field('item', new Struct([text('heading'), integer('level'), integer('start'), integer('end')]), false),
    ),
    false,
  ),
  text('names'),
]);

/**
 * One row per passage: its own fields, `folded` (the folded words of the searched text between spaces, for the
 * n-gram index), `vector`, and `vectorKey`, which says what the vector was computed from.
 */
export function passagesSchema(dimension: number): Schema {
  return new Schema([
    integer('ordinal'),
    text('id'),
    text('documentId'),
    texts('headingPath'),
    optionalText('label'),
    text('text'),
    text('embeddedText'),
    integer('start'),
    integer('end'),
    integer('page'),
    integer('pageEnd'),
    text('kind'),
    text('folded'),
    text('vectorKey'),
    vectorOf(dimension),
  ]);
}

/** One row per text that a paid embedder was given: a table of its own per embedder, outside of every version. */
export function vectorsSchema(dimension: number): Schema {
  return new Schema([text('vectorKey'), vectorOf(dimension)]);
}

/** One row per mention that says who takes part in what. */
export const participationTableSchema = new Schema([
  integer('ordinal'),
  text('documentId'),
  text('collaboration'),
  texts('headingPath'),
  text('name'),
  text('kind'),
  text('role'),
  integer('group'),
  optionalInteger('count'),
  optionalInteger('stated'),
  integer('start'),
  integer('end'),
  integer('evidenceStart'),
  integer('evidenceEnd'),
]);

/** One row per finished ingest: the row is what makes the tags of the same number count. */
export const ingestsSchema = new Schema([
  integer('number'),
  text('date'),
  text('corpusVersion'),
  text('sourceFingerprint'),
  integer('storeFormat'),
  text('embedderId'),
  integer('embedderDimension'),
  integer('embedderVersion'),
  text('embedderFingerprint'),
  new Field('embedderWeights', new Binary(), true),
  integer('documents'),
  integer('passages'),
  integer('participation'),
]);
