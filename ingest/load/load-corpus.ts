import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { DocumentMetadata } from '../../corpus/document.ts';
import type { SourceFormat } from '../clean.ts';
import { decodeUtf8, formatOf, knownExtensions } from './document-formats.ts';
import type { LoadFault } from './load-fault.ts';
import { parseMetadata } from './parse-metadata.ts';

export { describeLoadFault, type LoadFault } from './load-fault.ts';

/** A document as received. `source` is the whole file as text, a byte order mark included. */
export interface LoadedDocument {
  readonly metadata: DocumentMetadata;
  readonly source: string;
  readonly format: SourceFormat;
}

/**
 * Reads every document of a corpus folder: one folder each, with `document.json` and the source file it names.
 * Documents come sorted by id, faults sorted by path; a document with a fault is left out.
 */
export async function loadCorpus(dir: string): Promise<{ documents: LoadedDocument[]; faults: LoadFault[] }> {
  let folders: string[];
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    folders = entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink()).map((entry) => entry.name);
  } catch {
    return { documents: [], faults: [{ code: 'missing_folder', path: dir }] };
  }
  const names = folders.filter((name) => !name.startsWith('.')).sort();
  if (names.length === 0) return { documents: [], faults: [{ code: 'no_documents', path: dir }] };

  const documents = new Map<string, { document: LoadedDocument; path: string }>();
  const faults: LoadFault[] = [];
  for (const name of names) {
    const path = join(dir, name, 'document.json');
    const result = await loadDocument(join(dir, name), path);
    if ('code' in result) {
      faults.push(result);
      continue;
    }
    const { id } = result.metadata;
    const first = documents.get(id);
    if (first === undefined) documents.set(id, { document: result, path });
    else faults.push({ code: 'duplicate_id', path, id, first: first.path });
  }
  const sorted = [...documents.values()].map((each) => each.document);
  return { documents: sorted.sort((a, b) => (a.metadata.id < b.metadata.id ? -1 : 1)), faults };
}

async function loadDocument(folder: string, metadataPath: string): Promise<LoadedDocument | LoadFault> {
  const metadataBytes = await readBytes(metadataPath);
  if ('code' in metadataBytes) return metadataBytes;
  const metadataText = decodeUtf8(metadataBytes.bytes);
  if (metadataText === undefined) return { code: 'not_utf8', path: metadataPath };
  const parsed = parseMetadata(metadataText);
  if ('issues' in parsed) return { code: 'bad_metadata', path: metadataPath, issues: parsed.issues };
  const { metadata } = parsed;

  if (basename(metadata.file) !== metadata.file) {
    const issue = { at: 'file', message: 'skriv navnet på en fil i samme mappe, uden sti' };
    return { code: 'bad_metadata', path: metadataPath, issues: [issue] };
  }
  const path = join(folder, metadata.file);
  const format = formatOf(metadata.file);
  if (format === undefined) return { code: 'unknown_format', path, known: knownExtensions };
  const file = await readBytes(path);
  if ('code' in file) return file;
  const loaded = format.load(file.bytes);
  if ('fault' in loaded) return { code: loaded.fault, path };
  const actual = bytesToHex(sha256(file.bytes));
  if (metadata.sha256 !== undefined && metadata.sha256 !== actual)
    return { code: 'hash_mismatch', path, expected: metadata.sha256, actual };
  return { metadata, source: loaded.text, format: format.format };
}

async function readBytes(path: string): Promise<{ readonly bytes: Uint8Array } | LoadFault> {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'ukendt fejl';
    return code === 'ENOENT' ? { code: 'missing_file', path } : { code: 'unreadable_file', path, reason: code };
  }
}
