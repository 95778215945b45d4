import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

interface NamedParts {
  readonly documentId: string;
  readonly headingPath: readonly string[];
  readonly label?: string;
  readonly text: string;
}

/**
 * Gives passages of one document their ids: `p-` and 16 hex digits of SHA-256 over document, heading path, label,
 * text and the ordinal among equals. What stands elsewhere in the document does not enter into it.
 */
export function passageNamer(): (parts: NamedParts) => string {
  const seen = new Map<string, number>();
  return ({ documentId, headingPath, label, text }) => {
    const key = JSON.stringify([documentId, headingPath, label ?? null, text]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return `p-${bytesToHex(sha256(utf8ToBytes(`${ordinal} ${key}`))).slice(0, 16)}`;
  };
}
