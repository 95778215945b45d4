import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { indexKinds, type IndexKind } from './services-node.ts';

export const terminalHelp = `Brug: npm run ask -- ["SPØRGSMÅL"] [TILVALG]

Besvarer et spørgsmål ud fra dokumenterne. Uden spørgsmål begynder en samtale; linjer fra en fil eller et andet
program (npm run ask < spørgsmål.txt) besvares én for én.

Tilvalg
  --explain        vis også, hvordan spørgsmålet blev forstået, og hvorfor passagerne blev fundet
  --index HVOR     søg i snapshot (øjebliksbilledet, som serveren bruger) eller lancedb (selve databasen)
  --json           skriv svaret som JSON, ét svar på en linje
  --corpus MAPPE   mappen med dokumenter (ellers corpus/documents)
  --out MAPPE      mappen, der indlæses til (ellers projektets egen)
  --help           vis denne hjælp
`;

export interface TerminalSettings {
  /** Undefined when questions come from the input. */
  readonly question: string | undefined;
  readonly json: boolean;
  /** Whether to tell how each answer's passages were found. */
  readonly explain: boolean;
  readonly index: IndexKind;
  readonly corpusDir: string;
  readonly outDir: string;
}

export type TerminalArguments =
  | ({ readonly kind: 'ask' } & TerminalSettings)
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly message: string };

/** Reads the command line after `terminal.ts`. Words without quotation marks make one question. */
export function parseTerminalArguments(
  argv: readonly string[],
  projectDir: string,
  currentDir: string,
): TerminalArguments {
  const parsed = readOptions(argv);
  if (parsed === undefined) {
    return {
      kind: 'fault',
      message: `Tilvalgene kunne ikke læses: ${argv.join(' ')}. Skriv npm run ask -- --help for at se, hvad der findes.`,
    };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  const index = indexKinds.find((kind) => kind === (values.index ?? 'snapshot'));
  if (index === undefined) {
    return { kind: 'fault', message: `Der kan søges i snapshot eller lancedb, ikke i "${values.index}".` };
  }
  if (values.json === true && values.explain === true) {
    return { kind: 'fault', message: '--explain skriver tekst og kan ikke bruges sammen med --json.' };
  }
  const question = positionals.join(' ').trim();
  if (positionals.length > 0 && question === '') {
    return { kind: 'fault', message: 'Spørgsmålet er tomt. Skriv for eksempel: npm run ask -- "Hvem betaler?"' };
  }
  return {
    kind: 'ask',
    question: question === '' ? undefined : question,
    json: values.json === true,
    explain: values.explain === true,
    index,
    corpusDir:
      values.corpus === undefined ? resolve(projectDir, 'corpus/documents') : resolve(currentDir, values.corpus),
    outDir: values.out === undefined ? projectDir : resolve(currentDir, values.out),
  };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        index: { type: 'string' },
        corpus: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}
