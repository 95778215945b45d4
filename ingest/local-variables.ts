import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

import { configSchemas } from '../worker/config.ts';

/**
 * The variables that the worker's configuration knows, as a run on this machine has them: those of the project's
 * `.dev.vars`, then those of the environment.
 */
export async function readLocalVariables(
  projectDir: string,
  environment: NodeJS.ProcessEnv,
): Promise<Record<string, string>> {
  const file = await readFile(join(projectDir, '.dev.vars'), 'utf8').catch(() => '');
  const all = { ...parseEnv(file), ...environment };
  const names = configSchemas.flatMap((schema) => Object.keys(schema.in.shape));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = all[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
