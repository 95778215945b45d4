import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { projectDir } from '../project-dir.ts';

/**
 * wrangler.toml with the id of the account's database. It is written by a deployment and is nobody else's, so it is not
 * committed; local runs go by wrangler.toml, whose database is of this machine.
 */
export const deployConfigFile = join(projectDir, 'wrangler.deploy.toml');

/** The file that commands on what is deployed go by. */
export function deployConfigInUse(): string {
  return existsSync(deployConfigFile) ? deployConfigFile : join(projectDir, 'wrangler.toml');
}
