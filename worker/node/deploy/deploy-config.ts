import { unstable_readConfig } from 'wrangler';
import { z } from 'zod';

import { configSchemas, parseConfig, type ConfigFault } from '../../config.ts';

const fileSchema = z.object({
  name: z.string().optional(),
  vars: z.record(z.string(), z.unknown()),
  d1_databases: z.array(
    z.object({ binding: z.string(), database_name: z.string().optional(), database_id: z.string().optional() }),
  ),
});

/** What a deployment takes from a file of wrangler's. */
export interface DeployConfig {
  /** Of the worker. */
  readonly name: string;
  readonly databaseName: string;
  /** Undefined until somebody has written which database it is. */
  readonly databaseId: string | undefined;
  /** Origin that the installation says it has; undefined when it is empty. */
  readonly publicUrl: string | undefined;
  /** Variables that cannot be used, and what to write. */
  readonly faults: readonly ConfigFault[];
}

/** Reads a file of wrangler's. Throws when wrangler cannot read it, or it has no name or no database for `DB`. */
export function readDeployConfig(file: string): DeployConfig {
  const { name, vars, d1_databases: databases } = fileSchema.parse(unstable_readConfig({ config: file }));
  const database = databases.find(({ binding }) => binding === 'DB');
  if (name === undefined) throw new Error(`${file} mangler »name«.`);
  if (database?.database_name === undefined) throw new Error(`${file} mangler databasen »DB« med »database_name«.`);
  const parsed = parseConfig(vars);
  return {
    name,
    databaseName: database.database_name,
    databaseId: database.database_id,
    publicUrl: parsed.ok ? parsed.config.http.publicUrl : undefined,
    faults: parsed.ok ? [] : parsed.faults,
  };
}

/** The text of wrangler.toml with the id beside the database's name. Throws when the name does not stand in it once. */
export function withDatabaseId(toml: string, databaseName: string, id: string): string {
  const lines = toml.split('\n');
  const places = lines.flatMap((line, index) =>
    /^\s*database_name\s*=\s*(["'])(.*)\1\s*(?:#.*)?$/.exec(line)?.[2] === databaseName ? [index] : [],
  );
  const [place] = places;
  if (place === undefined || places.length > 1) {
    throw new Error(`wrangler.toml skal have linjen database_name = "${databaseName}" netop én gang.`);
  }
  return lines.toSpliced(place + 1, 0, `database_id = ${JSON.stringify(id)}`).join('\n');
}

/** Names of the worker's variables that hold a secret, which their own names tell. */
export function secretNames(): string[] {
  const names = configSchemas.flatMap((schema) => Object.keys(schema.in.shape));
  return names.filter((name) => /_(?:API_KEY|TOKEN|SECRET|PASSWORD)$/.test(name)).toSorted();
}
