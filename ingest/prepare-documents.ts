import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { CanonicalDocument } from '../corpus/document.ts';
import type { Passage } from '../corpus/passage.ts';
import { CLEAN_VERSION, cleanText } from './clean.ts';
import { countWords } from './clean/vocabulary.ts';
import type { LoadedDocument } from './load/load-corpus.ts';
import { documentNames } from './document-names.ts';
import { findOutline } from './outline.ts';
import { cutPassages } from './passages.ts';

export interface PreparedDocument {
  readonly document: CanonicalDocument;
  /** In text order. */
  readonly passages: Passage[];
}

/** Cleans the documents of a corpus, finds their outlines and cuts their passages. Same input, same result. */
export async function prepareDocuments(loaded: readonly LoadedDocument[]): Promise<PreparedDocument[]> {
  const vocabulary = countWords(loaded.map((each) => each.source));
  const prepared: PreparedDocument[] = [];
  for (const { metadata, source, format } of loaded) {
    const cleaned = cleanText(source, format, vocabulary);
    const { outline, body } = findOutline(cleaned, metadata);
    const { text, sourceMap, pageStarts } = cleaned;
    const names = documentNames(text, metadata, outline);
    const subject = names.find(({ isSubject }) => isSubject)?.name;
    const version = bytesToHex(sha256(utf8ToBytes(JSON.stringify([CLEAN_VERSION, metadata, text])))).slice(0, 12);
    prepared.push({
      document: { metadata, version, text, sourceMap, pageStarts, outline, names },
      passages: await cutPassages(cleaned, outline, body, metadata, subject),
    });
  }
  return prepared;
}
