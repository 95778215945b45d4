import { join, resolve } from 'node:path';

/** The folder that holds package.json, whatever folder a command was started in. */
export const projectDir = resolve(import.meta.dirname, '../..');

/** Output folder of the snapshot that tests and the evaluation gate of the test command run on. */
export const testOutDir = join(projectDir, '.kildesvar', 'test');
