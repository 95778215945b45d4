import { parseArgs } from 'node:util';

import { isModeName, modes } from './modes.ts';
import { startFakeModel } from './server.ts';

const help = `Usage: npm run fake-model -- [--port N] [--mode MODE]

A server with OpenAI's interface and no model behind it, to try Kildesvar with: LLM_BASE_URL is printed,
LLM_MODEL may be anything. In honest mode it answers with a sentence of the passages, word for word.

Modes: ${Object.keys(modes).join(', ')}
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8099' },
    mode: { type: 'string', default: 'honest' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const port = Number(values.port);
if (values.help) process.stdout.write(help);
else if (!isModeName(values.mode) || !Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`There is no mode "${values.mode}" or no port "${values.port}".\n\n${help}`);
  process.exitCode = 1;
} else {
  const { baseUrl } = await startFakeModel(modes[values.mode], port);
  process.stdout.write(`LLM_BASE_URL=${baseUrl}\nLLM_MODEL=${values.mode}\nStop with Ctrl-C.\n`);
}
