import type { SourceFormat } from '../clean.ts';

/** Turns the bytes of a source file into text, or says why that cannot be done. */
type SourceLoader = (bytes: Uint8Array) => { readonly text: string } | { readonly fault: 'not_utf8' | 'empty_file' };

/**
 * Decodes UTF-8. A byte order mark stays in the text, where cleaning takes it for white space,
 * so that offsets count every character of the file.
 */
function decodeUtf8(bytes: Uint8Array): ReturnType<SourceLoader> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { fault: 'not_utf8' };
  }
  return /[\p{L}\p{N}]/u.test(text) ? { text } : { fault: 'empty_file' };
}

interface DocumentFormat {
  readonly format: SourceFormat;
  readonly load: SourceLoader;
}

const loaders: ReadonlyMap<string, DocumentFormat> = new Map([
  ['txt', { format: 'txt', load: decodeUtf8 }],
  ['md', { format: 'md', load: decodeUtf8 }],
]);

export const knownExtensions: readonly string[] = [...loaders.keys()];

/** The format that a file name's extension stands for, upper or lower case. */
export function formatOf(fileName: string): DocumentFormat | undefined {
  return loaders.get(/\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '');
}
