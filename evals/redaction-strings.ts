import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { measureRedaction, type RedactionReport } from './metrics/redaction.ts';

const groupsSchema = z.record(z.string(), z.array(z.string().min(1)).min(1));
const stringsSchema = z.strictObject({ personal: groupsSchema, other: groupsSchema });

/** Measures redaction on `redaction/strings.yaml`. */
export async function readAndMeasureRedaction(): Promise<RedactionReport> {
  const file = join(import.meta.dirname, 'redaction', 'strings.yaml');
  return measureRedaction(stringsSchema.parse(parse(await readFile(file, 'utf8'))));
}
