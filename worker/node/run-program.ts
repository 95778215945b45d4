import { spawn } from 'node:child_process';

import { projectDir } from './project-dir.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program in the project's folder, without input, and gives what it wrote to both outputs. A signal to this
 * process ends the program first and then this process.
 */
export function runProgram(
  program: string,
  args: readonly string[],
): Promise<{ readonly exitCode: number; readonly output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: projectDir, stdio: ['ignore', 'pipe', 'pipe'] });
    let stopped = false;
    const stop = (signal: NodeJS.Signals) => {
      stopped = true;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, stop);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (stopped) process.exit(1);
      done({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
