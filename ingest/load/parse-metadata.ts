import type { z } from 'zod';

import { type DocumentMetadata, documentMetadataSchema } from '../../corpus/document.ts';
import type { MetadataIssue } from './load-fault.ts';

export type ParsedMetadata = { readonly metadata: DocumentMetadata } | { readonly issues: readonly MetadataIssue[] };

/** Reads the text of a document.json; all of its faults are given, each with its place. */
export function parseMetadata(text: string): ParsedMetadata {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { issues: [{ at: '', message: 'filen er ikke gyldig JSON' }] };
  }
  const parsed = documentMetadataSchema.safeParse(json);
  return parsed.success
    ? { metadata: parsed.data }
    : { issues: parsed.error.issues.flatMap((issue) => inDanish(issue, json)) };
}

function inDanish(issue: z.core.$ZodIssue, json: unknown): MetadataIssue[] {
  const at = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: pathText([...issue.path, key]), message: 'feltet kendes ikke; fjern det' }));
  }
  if (valueAt(json, issue.path) === undefined) return [{ at, message: 'feltet mangler' }];
  return [{ at, message: remedy(issue) }];
}

const fieldRemedies: Readonly<Record<string, string>> = {
  id: 'brug kun a-z, 0-9 og -, begynd med et bogstav eller tal, højst 64 tegn',
  date: 'skriv datoen som ÅÅÅÅ-MM-DD, fx "2024-05-31"',
  url: 'skriv hele adressen, fx "https://…"',
  sha256: 'skriv 64 tegn af 0-9 og a-f',
  level: 'skriv et helt tal fra 1 til 6',
  pages: 'skriv et helt tal på mindst 1',
};

function remedy(issue: z.core.$ZodIssue): string {
  const field = issue.path.findLast((each) => typeof each === 'string');
  const known = typeof field === 'string' ? fieldRemedies[field] : undefined;
  if (known !== undefined) return known;
  if (issue.code === 'too_small') return 'skriv noget; feltet må ikke være tomt';
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'skriv en liste';
  if (issue.code === 'invalid_type' && issue.expected === 'object') return 'skriv et objekt med { og }';
  return 'skriv en tekst i anførselstegn';
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(part))?.[1];
  }
  return value;
}
