import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const deployHelp = `Brug: npm run deploy -- [TILVALG]
      npm run deploy -- login | versions | rollback [VERSION]

Kontrollerer, indlæser dokumenterne og lægger Kildesvar ud hos Cloudflare. Til sidst stilles et spørgsmål til den
adresse, der svarer nu. Se docs/deploy.md.

  login            log ind hos Cloudflare
  versions         vis de seneste versioner
  rollback         gå tilbage til versionen før, eller til VERSION

Tilvalg
  --dry-run        gør alt det, der ikke kræver en konto, men læg intet ud
  --skip-checks    spring npm test over
  --corpus MAPPE   mappen med dokumenter (ellers corpus/documents)
  --out MAPPE      mappen, der indlæses til (ellers projektets egen)
  --help           vis denne hjælp
`;

export interface DeploySettings {
  readonly dryRun: boolean;
  readonly checks: boolean;
  readonly corpusDir: string;
  readonly outDir: string;
}

export type DeployArguments =
  | ({ readonly kind: 'deploy' } & DeploySettings)
  /** What wrangler is asked to do. */
  | { readonly kind: 'wrangler'; readonly args: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly message: string };

/** Reads the command line after `main.ts`. Folders are resolved from `currentDir`. */
export function parseDeployArguments(
  argv: readonly string[],
  { projectDir, currentDir }: { readonly projectDir: string; readonly currentDir: string },
): DeployArguments {
  const parsed = readOptions(argv);
  if (parsed === undefined) return fault(`Tilvalgene kunne ikke læses: ${argv.join(' ')}.`);
  const { values, positionals } = parsed;
  if (values.help === true) return { kind: 'help' };
  const [command, ...rest] = positionals;
  if (command !== undefined) {
    if (Object.keys(values).length > 0) return fault(`»${command}« tager ingen tilvalg.`);
    switch (command) {
      case 'login':
        return rest.length > 0 ? fault('»login« tager intet mere.') : { kind: 'wrangler', args: ['login'] };
      case 'versions':
        return rest.length > 0
          ? fault('»versions« tager intet mere.')
          : { kind: 'wrangler', args: ['versions', 'list'] };
      case 'rollback':
        return rest.length > 1
          ? fault('»rollback« tager højst én version.')
          : { kind: 'wrangler', args: ['rollback', ...rest] };
      default:
        return fault(`»${command}« findes ikke.`);
    }
  }
  return {
    kind: 'deploy',
    dryRun: values['dry-run'] === true,
    checks: values['skip-checks'] !== true,
    corpusDir:
      values.corpus === undefined ? resolve(projectDir, 'corpus/documents') : resolve(currentDir, values.corpus),
    outDir: values.out === undefined ? projectDir : resolve(currentDir, values.out),
  };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        'skip-checks': { type: 'boolean' },
        corpus: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    return undefined;
  }
}

function fault(message: string): { readonly kind: 'fault'; readonly message: string } {
  return { kind: 'fault', message: `${message} Skriv npm run deploy -- --help for at se, hvad der findes.` };
}
