import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import { caseFileSchema, type EvalCase } from './case.ts';
import { comparableTokens, holdsPhrase } from './metrics/comparable-text.ts';
import { locateEvidence } from './metrics/evidence-spans.ts';

export interface CaseFile {
  /** Path under the folder of cases. */
  readonly file: string;
  /** Folder of documents, from the project's root. */
  readonly corpus: string;
  readonly heldOut: boolean;
  readonly cases: readonly EvalCase[];
}

export interface LoadedCases {
  readonly files: readonly CaseFile[];
  /** What is wrong with the files, one line each; empty when all is well. */
  readonly faults: readonly string[];
}

/** Reads every `.yaml` file under the folder, in order of path. Faults are gathered, and the sound files given back too. */
export async function loadCaseFiles(folder: string): Promise<LoadedCases> {
  const entries = await readdir(folder, { recursive: true });
  const names = entries.filter((name) => name.endsWith('.yaml')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return readCaseFiles(names.map((file, index) => ({ file, text: texts[index] ?? '' })));
}

/** Parses case files and finds faults in their form, and ids that are used twice. */
export function readCaseFiles(sources: readonly { readonly file: string; readonly text: string }[]): LoadedCases {
  const files: CaseFile[] = [];
  const faults: string[] = [];
  for (const { file, text } of sources) {
    const content = parseYaml(text);
    if ('fault' in content) {
      faults.push(`${file}: ${content.fault}`);
      continue;
    }
    const parsed = caseFileSchema.safeParse(content.value);
    if (parsed.success) files.push({ file, ...parsed.data });
    else faults.push(`${file}: ${z.prettifyError(parsed.error).replace(/\s*\n\s*/g, ' ')}`);
  }
  const seen = new Map<string, string>();
  for (const { file, cases } of files) {
    for (const { id } of cases) {
      const other = seen.get(id);
      if (other !== undefined) faults.push(`${file}: the id "${id}" is used in ${other} too`);
      seen.set(id, file);
    }
  }
  return { files, faults };
}

function parseYaml(text: string): { readonly value: unknown } | { readonly fault: string } {
  try {
    const value: unknown = parse(text);
    return value === null ? { fault: 'the file is empty' } : { value };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** A span that stands in more places than this says nothing about where an answer should look. */
const mostPlaces = 3;

/**
 * Faults of the cases against the canonical texts of their corpus: evidence that stands nowhere or nearly everywhere,
 * members that neither the documents nor the list of municipalities know, expectations that contradict each other.
 */
export function expectationFaults(
  { file, cases }: CaseFile,
  texts: ReadonlyMap<string, string>,
  municipalities: ReadonlySet<string>,
): string[] {
  const inTexts = (phrase: string) => [...texts.values()].some((text) => holdsPhrase(text, phrase));
  return cases.flatMap(({ id, expect }) => {
    const faults: string[] = [];
    for (const evidence of expect.evidence) {
      const places = locateEvidence(evidence, texts).length;
      if (places === 0) faults.push(`the evidence "${evidence}" is not verbatim in the documents`);
      if (places > mostPlaces) faults.push(`the evidence "${evidence}" stands in ${places} places; lengthen it`);
    }
    for (const member of expect.members ?? []) {
      if (!municipalities.has(member) && !inTexts(member)) faults.push(`no document names the member "${member}"`);
    }
    if (new Set(expect.members).size < (expect.members?.length ?? 0)) faults.push('a member is given twice');
    const wanted = expect.facts.flatMap((fact) => (typeof fact === 'string' ? [fact] : fact.anyOf));
    for (const phrase of expect.forbid) {
      const clash = [...wanted, ...(expect.members ?? [])].find((text) => holdsPhrase(text, phrase));
      if (clash !== undefined) faults.push(`"${phrase}" is forbidden, but "${clash}" is expected`);
    }
    if (wanted.some((fact) => comparableTokens(fact).length === 0)) faults.push('a fact has neither word nor number');
    return faults.map((fault) => `${file}: ${id}: ${fault}`);
  });
}
