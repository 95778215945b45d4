import { createInterface } from 'node:readline';

import { collectAnswer } from '../answering/answer-question.ts';
import { createConversation, type Reply } from './conversation.ts';
import { readLocalVariables } from '../../ingest/index.ts';
import { ensureSnapshot } from './ensure-snapshot.ts';
import { projectDir } from './project-dir.ts';
import { renderAnswer } from './render-answer.ts';
import { renderFinding } from './render-finding.ts';
import { explainFinding } from './explain-finding.ts';
import { createNodeServices } from './services-node.ts';
import { parseTerminalArguments, terminalHelp, type TerminalSettings } from './terminal-arguments.ts';

const { stdin, stdout, stderr, env } = process;
const widest = 100;

const parsed = parseTerminalArguments(process.argv.slice(2), projectDir, process.cwd());
if (parsed.kind === 'help') stdout.write(terminalHelp);
else if (parsed.kind === 'fault') fail(parsed.message);
else await run(parsed);

async function run({ question, json, explain, index, corpusDir, outDir }: TerminalSettings): Promise<void> {
  if (!(await ensureSnapshot(outDir, corpusDir, stderr))) {
    process.exitCode = 1;
    return;
  }
  const variables = await readLocalVariables(projectDir, env);
  const opened = await createNodeServices({ outDir, index, variables });
  if (!opened.ok) {
    fail(opened.message);
    return;
  }
  const converse = createConversation((request) => collectAnswer(request, opened.services));
  const show = async (reply: Reply) => {
    if (reply.kind === 'refused') fail(reply.message);
    else if (json) stdout.write(`${JSON.stringify(reply.answer)}\n`);
    else stdout.write(renderAnswer(reply.answer, { width: lineWidth(), colours: hasColours() }));
    if (reply.kind === 'refused' || !explain) return;
    stdout.write(`\n${renderFinding(await explainFinding(reply.answer, opened.services), lineWidth())}`);
  };

  if (question === undefined) await converseByLine(converse, show, json);
  else await show(await converse(question));
}

/** One question per line until "slut" or the end of the input; a prompt only where somebody is typing. */
async function converseByLine(
  converse: (question: string) => Promise<Reply>,
  show: (reply: Reply) => Promise<void>,
  json: boolean,
): Promise<void> {
  const isTyping = stdin.isTTY && stdout.isTTY && !json;
  if (isTyping) stdout.write('Stil et spørgsmål til dokumenterne. Skriv slut for at stoppe.\n');
  const lines = createInterface({ input: stdin, ...(isTyping ? { output: stdout } : {}), prompt: '\n› ' });
  if (isTyping) lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question.toLowerCase() === 'slut') break;
    if (question !== '') {
      if (!isTyping && !json) stdout.write(`› ${question}\n`);
      if (!json) stdout.write('\n');
      await show(await converse(question));
      if (!isTyping && !json) stdout.write('\n');
    }
    if (isTyping) lines.prompt();
  }
  lines.close();
}

function lineWidth(): number {
  return Math.max(40, Math.min(stdout.columns ?? widest, widest));
}

/** https://no-color.org: any value but the empty one turns colours off. */
function hasColours(): boolean {
  return stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

function fail(message: string): void {
  stderr.write(`${message}\n`);
  process.exitCode = 1;
}
