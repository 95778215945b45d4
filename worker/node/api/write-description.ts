import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { withExamples } from '../../http/with-examples.ts';
import { projectDir } from '../project-dir.ts';
import { runProgram } from '../run-program.ts';
import { collectExamples } from './example-requests.ts';
import { serveExamples } from './example-worker.ts';
import { publishedPath, readDescription } from './published.ts';
import { writeTypes } from './write-types.ts';

/**
 * Publishes the description: asks a local worker for the examples, and writes them, the whole description and the types
 * of the client made from it.
 */
const worker = await serveExamples();
try {
  const examples = await collectExamples(worker.origin.origin, worker.adminKey);
  const description = withExamples(await readDescription(worker.origin.origin), examples);
  const files = {
    'worker/http/api-examples.json': JSON.stringify(examples, null, 2),
    [publishedPath]: JSON.stringify(description, null, 2),
    'worker/node/api/api-types.ts': writeTypes(description),
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(projectDir, path), `${text.trimEnd()}\n`);
  const formatter = join(projectDir, 'node_modules/oxfmt/bin/oxfmt');
  await runProgram(process.execPath, [formatter, ...Object.keys(files)]);
  process.stdout.write(`${Object.keys(files).join('\n')}\n`);
} finally {
  await worker.stop();
}
