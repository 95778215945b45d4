import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * Asks for secrets one by one, without showing what is typed; an empty line leaves one out. Without a terminal they are
 * taken from the environment. Gives those that got a value.
 */
export async function askSecrets(
  names: readonly string[],
  environment: NodeJS.ProcessEnv,
  terminal: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream },
): Promise<Record<string, string>> {
  const given = names.flatMap((name) => {
    const value = environment[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  if (!terminal.input.isTTY) return Object.fromEntries(given);
  const known = new Set(given.map(([name]) => name));
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: terminal.input, output: nowhere, terminal: true });
  const typed: (readonly [string, string])[] = [];
  try {
    for (const name of names.filter((candidate) => !known.has(candidate))) {
      terminal.output.write(`  ${name} (tom linje = spring over): `);
      const value = (await lines.question('')).trim();
      terminal.output.write('\n');
      if (value !== '') typed.push([name, value]);
    }
  } finally {
    lines.close();
  }
  return Object.fromEntries([...given, ...typed]);
}
