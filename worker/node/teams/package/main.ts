import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { readLocalVariables } from '../../../../ingest/index.ts';
import { projectDir } from '../../project-dir.ts';
import { buildPackage, readFacts } from './build-package.ts';

const help = `Brug: npm run teams:package -- [TILVALG]

Laver app-pakken til Microsoft Teams ud fra TEAMS_APP_ID, PUBLIC_URL og OPERATOR (docs/teams.md).

Tilvalg
  --out FIL   zip-filen, der skrives (ellers .kildesvar/kildesvar-teams.zip)
  --help      vis denne hjælp
`;

const options = readOptions(process.argv.slice(2));
if (options === undefined) fail(`Tilvalgene kan ikke læses.\n\n${help}`);
else if (options.help === true) process.stdout.write(help);
else await writePackage(resolve(options.out ?? join(projectDir, '.kildesvar', 'kildesvar-teams.zip')));

async function writePackage(file: string): Promise<void> {
  const read = readFacts(await readLocalVariables(projectDir, process.env));
  if (!read.ok) {
    fail(`App-pakken kan ikke laves.\n${read.message}\n`);
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, buildPackage(read.facts));
  process.stdout.write(`App-pakken ligger i ${file}. Upload den i Teams, som docs/teams.md viser.\n`);
}

function readOptions(args: string[]) {
  try {
    return parseArgs({ args, options: { out: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch {
    return undefined;
  }
}

function fail(message: string): void {
  process.stderr.write(message);
  process.exitCode = 1;
}
