import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { configSchemas } from '../config.ts';

/**
 * Writes the variables of a local run as files for wrangler, weakest first: `defaults`, then the project's
 * `.dev.vars`, then `given`. Values go through files that only the user may read, since a command line can be read
 * by everyone on the machine. Gives wrangler's arguments.
 */
export async function devVariableArguments(
  projectDir: string,
  folder: string,
  defaults: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const write = async (name: string, variables: Readonly<Record<string, string>>) => {
    const file = join(folder, name);
    await writeFile(file, environmentFile(variables), { mode: 0o600 });
    return file;
  };
  const own = join(projectDir, '.dev.vars');
  const files = [
    await write('defaults.env', defaults),
    ...(existsSync(own) ? [own] : []),
    await write('given.env', given),
  ];
  return files.flatMap((file) => ['--env-file', file]);
}

/** Those variables of an environment that the worker's configuration knows. */
export function workerVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  const names = configSchemas.flatMap((schema) => Object.keys(schema.in.shape));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/**
 * Variables in the format of dotenv files, each value in a quote mark that it does not hold itself. Dollar signs are
 * escaped, as wrangler puts other variables in their place even inside quotes.
 */
export function environmentFile(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => {
      const mark = ["'", '"', '`'].find((candidate) => !value.includes(candidate)) ?? "'";
      return `${name}=${mark}${value.replaceAll('$', String.raw`\$`)}${mark}\n`;
    })
    .join('');
}
