import { join } from 'node:path';

import { z } from 'zod';

import { projectDir } from '../project-dir.ts';
import { runProgram, runShown } from '../run-program.ts';

const program = join(projectDir, 'node_modules/wrangler/bin/wrangler.js');

/** A run of wrangler that did not come to a good end, with what it wrote. */
export class WranglerError extends Error {
  override readonly name = 'WranglerError';
}

/** Runs wrangler without input and gives what it wrote to its first output. Throws a `WranglerError`. */
export async function wrangler(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { exitCode, output, stdout } = await runProgram(process.execPath, [program, ...args], variables);
  if (exitCode !== 0) throw new WranglerError(`wrangler ${args.slice(0, 3).join(' ')}\n${output.trim()}`);
  return stdout;
}

/** Runs wrangler with this program's terminal and gives its exit code. */
export function wranglerShown(args: readonly string[]): Promise<number> {
  return runShown(process.execPath, [program, ...args]);
}

const databasesSchema = z.array(z.object({ name: z.string(), uuid: z.string() }));

/** Id of the account's database of this name; undefined when there is none. */
export async function findDatabase(name: string): Promise<string | undefined> {
  const databases = databasesSchema.parse(JSON.parse(await wrangler(['d1', 'list', '--json'])));
  return databases.find((database) => database.name === name)?.uuid;
}

const secretsSchema = z.array(z.object({ name: z.string() }));

/** Names of the secrets that the worker has; none when there is no such worker yet. */
export async function secretsOf(config: string): Promise<string[]> {
  const output = await wrangler(['secret', 'list', '--config', config]).catch((error: unknown) => {
    if (error instanceof WranglerError) return '[]';
    throw error;
  });
  return secretsSchema.parse(JSON.parse(output)).map(({ name }) => name);
}

const deploymentSchema = z.object({
  type: z.literal('deploy'),
  version_id: z.string().nullable(),
  targets: z.array(z.string()).optional(),
});

/** What came of a deployment. */
export interface Deployment {
  readonly versionId: string | undefined;
  /** Where it answers; undefined when wrangler names no address. */
  readonly address: string | undefined;
}

/** Other targets are times of the cron trigger and the like. */
const hostSyntax = /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/?$/;

/** Reads the file that wrangler writes by WRANGLER_OUTPUT_FILE_PATH: a JSON object a line. */
export function readDeployment(lines: string): Deployment {
  const entries = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => deploymentSchema.safeParse(JSON.parse(line)));
  const deployed = entries.findLast(({ success }) => success)?.data;
  const address = deployed?.targets
    ?.map((target) => target.split(' ')[0] ?? '')
    .find((target) => hostSyntax.test(target));
  return {
    versionId: deployed?.version_id ?? undefined,
    address: address === undefined || address.startsWith('http') ? address : `https://${address}`,
  };
}
