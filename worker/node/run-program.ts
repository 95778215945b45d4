import { spawn } from 'node:child_process';

import { projectDir } from './project-dir.ts';

/** Runs a program in the project's folder, without input, and gives what it wrote to both outputs. */
export function runProgram(
  program: string,
  args: readonly string[],
): Promise<{ readonly exitCode: number; readonly output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
