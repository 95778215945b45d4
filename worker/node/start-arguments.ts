import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const startHelp = `Brug: npm start -- [TILVALG]

Indlæser dokumenterne, hvis de er nye eller ændrede, og starter Kildesvar på denne maskine. Stop med Ctrl-C.

Tilvalg
  --port N         porten, der lyttes på (ellers miljøvariablen PORT, ellers 8787)
  --corpus MAPPE   mappen med dokumenter (ellers corpus/documents)
  --out MAPPE      mappen, der indlæses til (ellers projektets egen)
  --help           vis denne hjælp
`;

export interface StartSettings {
  readonly port: number;
  readonly corpusDir: string;
  readonly outDir: string;
}

export type StartArguments =
  | ({ readonly kind: 'start' } & StartSettings)
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly message: string };

/** Reads the command line after `start.ts`. Folders are resolved from `currentDir`; `portVariable` is the environment's PORT. */
export function parseStartArguments(
  argv: readonly string[],
  {
    projectDir,
    currentDir,
    portVariable,
  }: { projectDir: string; currentDir: string; portVariable: string | undefined },
): StartArguments {
  const parsed = readOptions(argv);
  if ('message' in parsed) return parsed;
  if (parsed.help === true) return { kind: 'help' };
  const port = parsed.port ?? (portVariable === '' ? undefined : portVariable) ?? '8787';
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65_535) {
    return fault(`»${port}« er ikke en port. Vælg et helt tal fra 1 til 65535, for eksempel --port 8788.`);
  }
  return {
    kind: 'start',
    port: Number(port),
    corpusDir:
      parsed.corpus === undefined ? resolve(projectDir, 'corpus/documents') : resolve(currentDir, parsed.corpus),
    outDir: parsed.out === undefined ? projectDir : resolve(currentDir, parsed.out),
  };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string' },
        corpus: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch {
    return fault(`Tilvalgene kunne ikke læses: ${argv.join(' ')}`);
  }
}

function fault(message: string): { readonly kind: 'fault'; readonly message: string } {
  return { kind: 'fault', message: `${message} Skriv npm start -- --help for at se, hvad der findes.` };
}
