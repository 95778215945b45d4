import type { SourceFormat } from '../clean.ts';

/** Turns the bytes of a source file into text, or says why that cannot be done. */
type SourceLoader = (bytes: Uint8Array) => { readonly text: string } | { readonly fault: 'not_utf8' | 'empty_file' };

interface DocumentFormat {
  readonly format: SourceFormat;
  readonly load: SourceLoader;
}

/**
 * Decodes UTF-8; undefined when the bytes are not. A byte order mark stays in the text, where cleaning takes it for
 * white space, so that offsets count every character of the file.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function loadText(bytes: Uint8Array): ReturnType<SourceLoader> {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { fault: 'not_utf8' };
  return /[\p{L}\p{N}]/u.test(text) ? { text } : { fault: 'empty_file' };
}

const formats: ReadonlyMap<string, DocumentFormat> = new Map([
  ['txt', { format: 'txt', load: loadText }],
  ['md', { format: 'md', load: loadText }],
]);

export const knownExtensions: readonly string[] = [...formats.keys()];

/** The format that a file name's extension stands for, upper or lower case. */
export function formatOf(fileName: string): DocumentFormat | undefined {
  return formats.get(/\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '');
}
