import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildWidget } from '../build-widget.ts';
import { environmentFile } from '../dev-variables.ts';
import { ensureDatabase } from '../ensure-database.ts';
import { ensureSnapshot } from '../ensure-snapshot.ts';
import { projectDir } from '../project-dir.ts';
import { runShown } from '../run-program.ts';
import { serveWorker } from '../serve-worker.ts';
import { askSecrets } from './ask-secrets.ts';
import { deployHelp, parseDeployArguments, type DeploySettings } from './deploy-arguments.ts';
import { readDeployConfig, secretNames, withDatabaseId, type DeployConfig } from './deploy-config.ts';
import { deployConfigFile, deployConfigInUse } from './deploy-config-file.ts';
import {
  findDatabase,
  readDeployment,
  secretsOf,
  wrangler,
  WranglerError,
  wranglerShown,
  type Deployment,
} from './wrangler.ts';

const projectConfig = join(projectDir, 'wrangler.toml');
/** Stands where the id of the database will, when nothing is deployed. */
const noDatabase = '00000000-0000-0000-0000-000000000000';

/** A part of the deployment that did not succeed; the message is Danish and says what helps. */
class DeployFault extends Error {
  override readonly name = 'DeployFault';
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const heading = (text: string) => say(`\n== ${text}`);

const parsed = parseDeployArguments(process.argv.slice(2), { projectDir, currentDir: process.cwd() });
try {
  switch (parsed.kind) {
    case 'help':
      process.stdout.write(deployHelp);
      break;
    case 'fault':
      throw new DeployFault(parsed.message);
    case 'wrangler':
      process.exitCode = await wranglerShown([...parsed.args, '--config', deployConfigInUse()]);
      break;
    case 'deploy':
      await prepare(parsed);
      await (parsed.dryRun ? rehearse(parsed) : deploy(parsed));
      break;
  }
} catch (error) {
  if (!(error instanceof DeployFault || error instanceof WranglerError)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}

/** What needs no account: checks, variables, documents, the widget. */
async function prepare({ checks, corpusDir, outDir }: DeploySettings): Promise<void> {
  heading('Kontrol');
  if (!checks) say('npm test er sprunget over, fordi --skip-checks er givet.');
  else if ((await runShown(process.execPath, [join(projectDir, 'worker/node/check.ts')])) !== 0) {
    throw new DeployFault('Kontrollen fandt fejl, så intet er lagt ud. Ret dem, og prøv igen.');
  }
  const { faults } = readDeployConfig(projectConfig);
  if (faults.length > 0) {
    const lines = faults.map(({ key, remedy }) => `  ${key}: ${remedy}`);
    throw new DeployFault(['Variablerne i wrangler.toml kan ikke bruges:', ...lines].join('\n'));
  }
  say('Variablerne i wrangler.toml kan bruges.');

  heading('Dokumenter');
  await mkdir(join(outDir, 'public'), { recursive: true });
  if (!(await ensureSnapshot(outDir, corpusDir, process.stdout))) {
    throw new DeployFault('Dokumenterne kan ikke indlæses, så intet er lagt ud.');
  }
  const { gzip } = await buildWidget(outDir);
  say(`Øjebliksbilledet og chatten (${(gzip / 1_000).toFixed(1)} kB gzip) ligger i ${join(outDir, 'public')}.`);
}

/** All that can be tried on this machine: migrations, the bundle, and the questions to a worker that runs here. */
async function rehearse({ outDir }: DeploySettings): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kildesvar-deploy-'));
  try {
    heading('Database');
    const migrated = await ensureDatabase(folder);
    if (!migrated.ok) throw new DeployFault(`Migreringerne kan ikke køres.\n${migrated.output}`);
    const { databaseName, databaseId } = readDeployConfig(projectConfig);
    const toml = await readFile(projectConfig, 'utf8');
    if (databaseId === undefined) withDatabaseId(toml, databaseName, noDatabase);
    say(`Migreringerne kan køres på en tom database. Hos Cloudflare hedder den ${databaseName}.`);

    heading('Hemmeligheder');
    say(`Der bliver spurgt om: ${secretNames().join(', ')}. Alle kan springes over.`);

    heading('Udrulning');
    const output = await wrangler([
      ...['deploy', '--dry-run', '--minify', '--outdir', join(folder, 'bundle')],
      ...['--assets', join(outDir, 'public'), '--config', projectConfig],
    ]);
    say(/^Total Upload:.*$/m.exec(output)?.[0].replace('Total Upload', 'Workeren fylder') ?? output.trim());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }

  heading('Prøve på denne maskine');
  const worker = await serveWorker(outDir);
  try {
    if (!(await smoke(worker.origin.origin, outDir))) throw new DeployFault('Prøven mislykkedes.');
  } finally {
    await worker.stop();
  }
  say('\nAlt, der ikke kræver en konto, er i orden. Intet er lagt ud.');
}

async function deploy({ outDir }: DeploySettings): Promise<void> {
  heading('Konto');
  await wrangler(['whoami', '--json']).catch(() => {
    throw new DeployFault(
      'Du er ikke logget ind hos Cloudflare. Kør npm run deploy -- login, eller sæt CLOUDFLARE_API_TOKEN og CLOUDFLARE_ACCOUNT_ID.',
    );
  });
  say('Logget ind.');

  heading('Database');
  const config = await writeDeployConfig(readDeployConfig(projectConfig));
  await wrangler(['d1', 'migrations', 'apply', 'DB', '--remote', '--config', config]);
  say('Migreringerne er kørt.');

  heading('Hemmeligheder');
  const present = await secretsOf(config);
  const missing = secretNames().filter((name) => !present.includes(name));
  if (present.length > 0) say(`Er der allerede: ${present.join(', ')}.`);
  if (missing.length > 0 && !process.stdin.isTTY) say(`Tages fra miljøet, hvis de er der: ${missing.join(', ')}.`);
  const secrets = await askSecrets(missing, process.env, { input: process.stdin, output: process.stdout });
  say(`Nye: ${Object.keys(secrets).join(', ') || 'ingen'}.`);

  heading('Udrulning');
  const { versionId, address } = await upload(config, outDir, secrets);
  say(`Lagt ud som version ${versionId ?? 'uden navn'}${address === undefined ? '' : ` på ${address}`}.`);

  heading('Prøve på adressen');
  const origin = readDeployConfig(config).publicUrl ?? address;
  if (origin === undefined) {
    throw new DeployFault('Cloudflare gav ingen adresse. Skriv den i PUBLIC_URL i wrangler.toml, og prøv igen.');
  }
  if (!(await smoke(origin, outDir))) {
    throw new DeployFault('Prøven mislykkedes. Gå tilbage til versionen før med npm run deploy -- rollback.');
  }
  say(`\nKildesvar svarer på ${origin}`);
}

/** The file that names the account's database, which is made if it is not there. Gives the file's path. */
async function writeDeployConfig({ databaseName, databaseId }: DeployConfig): Promise<string> {
  if (databaseId !== undefined) {
    say(`Databasen ${databaseName} står i wrangler.toml.`);
    return projectConfig;
  }
  let found = await findDatabase(databaseName);
  if (found === undefined) {
    await wrangler(['d1', 'create', databaseName, '--jurisdiction', 'eu']);
    found = await findDatabase(databaseName);
    if (found === undefined) throw new DeployFault(`Databasen ${databaseName} kunne ikke oprettes.`);
    say(`Databasen ${databaseName} er oprettet i EU.`);
  } else {
    say(`Databasen ${databaseName} er der allerede.`);
  }
  await writeFile(deployConfigFile, withDatabaseId(await readFile(projectConfig, 'utf8'), databaseName, found));
  return deployConfigFile;
}

/** Uploads worker, files and secrets as one version. Secrets go through a file that only the user may read. */
async function upload(config: string, outDir: string, secrets: Readonly<Record<string, string>>): Promise<Deployment> {
  const folder = await mkdtemp(join(tmpdir(), 'kildesvar-deploy-'));
  try {
    const [outcome, secretsFile] = [join(folder, 'outcome.ndjson'), join(folder, 'secrets.env')];
    await writeFile(outcome, '');
    await writeFile(secretsFile, environmentFile(secrets), { mode: 0o600 });
    await wrangler(
      [
        ...['deploy', '--minify', '--config', config, '--assets', join(outDir, 'public')],
        ...(Object.keys(secrets).length > 0 ? ['--secrets-file', secretsFile] : []),
      ],
      { WRANGLER_OUTPUT_FILE_PATH: outcome },
    );
    return readDeployment(await readFile(outcome, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the flagship questions to an address, and shows what came of it. */
async function smoke(origin: string, outDir: string): Promise<boolean> {
  const args = [join(projectDir, 'evals/smoke.ts'), '--address', origin, '--out', outDir];
  return (await runShown(process.execPath, args)) === 0;
}
