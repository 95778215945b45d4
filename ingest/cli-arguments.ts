import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const ingestHelp = `Brug: npm run ingest -- [KOMMANDO] [TILVALG]

Kommandoer
  (ingen)        indlæs dokumenterne, og gem dem som en ny version, hvis noget er ændret
  versions       vis de gemte versioner, og hvilken der er i brug
  rollback N     tag version N i brug, og fasthold den
  unpin          ophæv fastholdelsen, og tag den nyeste version i brug
  inspect [N]    vis overskrifter og passager i den version, der er i brug, eller i version N

Tilvalg
  --corpus MAPPE mappen med dokumenter (ellers corpus/documents)
  --out MAPPE    mappen, der skrives til (ellers projektets egen)
  --help         vis denne hjælp
`;

export type IngestCommand =
  | { readonly name: 'ingest' | 'versions' | 'unpin' }
  | { readonly name: 'rollback'; readonly number: number }
  | { readonly name: 'inspect'; readonly number: number | undefined };

export type IngestArguments =
  | { readonly kind: 'run'; readonly command: IngestCommand; readonly corpusDir: string; readonly outDir: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly message: string };

/** Reads the command line after `main.ts`. Folders are resolved from `currentDir`; without flags they are the project's. */
export function parseIngestArguments(argv: readonly string[], projectDir: string, currentDir: string): IngestArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: { corpus: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  if (values.help === true) return { kind: 'help' };
  const unknown = tokens.find((token) => token.kind === 'option' && !['corpus', 'out', 'help'].includes(token.name));
  if (unknown?.kind === 'option') return fault(`Tilvalget ${unknown.rawName} findes ikke.`);
  for (const name of ['corpus', 'out'] as const) {
    if (values[name] !== undefined && (typeof values[name] !== 'string' || /^(-|$)/.test(values[name]))) {
      return fault(`Tilvalget --${name} mangler en mappe, for eksempel --${name} ./minmappe.`);
    }
  }
  const command = parseCommand(positionals);
  if ('message' in command) return command;
  return {
    kind: 'run',
    command,
    corpusDir:
      typeof values.corpus === 'string' ? resolve(currentDir, values.corpus) : resolve(projectDir, 'corpus/documents'),
    outDir: typeof values.out === 'string' ? resolve(currentDir, values.out) : projectDir,
  };
}

const argumentsAllowed: ReadonlyMap<string, number> = new Map([
  ['ingest', 0],
  ['versions', 0],
  ['unpin', 0],
  ['rollback', 1],
  ['inspect', 1],
]);

function parseCommand(
  positionals: readonly string[],
): IngestCommand | { readonly kind: 'fault'; readonly message: string } {
  const [name = 'ingest', argument] = positionals;
  const allowed = argumentsAllowed.get(name);
  if (allowed === undefined) return fault(`Kommandoen »${name}« findes ikke.`);
  if (positionals.length - 1 > allowed) {
    return fault(`Der er for mange ord efter ${name}: ${positionals.slice(1).join(' ')}.`);
  }
  switch (name) {
    case 'ingest':
    case 'versions':
    case 'unpin':
      return { name };
    case 'rollback': {
      const number = versionNumber(argument);
      return number === undefined
        ? fault('Kommandoen rollback skal have et versionsnummer, for eksempel rollback 3. Se numrene med versions.')
        : { name, number };
    }
    case 'inspect': {
      const number = versionNumber(argument);
      return argument !== undefined && number === undefined
        ? fault(`»${argument}« er ikke et versionsnummer. Se numrene med versions.`)
        : { name, number };
    }
    default:
      return fault(`Kommandoen »${name}« findes ikke.`);
  }
}

function versionNumber(argument: string | undefined): number | undefined {
  return argument !== undefined && /^[1-9]\d{0,6}$/.test(argument) ? Number(argument) : undefined;
}

function fault(message: string): { readonly kind: 'fault'; readonly message: string } {
  return { kind: 'fault', message: `${message} Skriv npm run ingest -- --help for at se, hvad der findes.` };
}
