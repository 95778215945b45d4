import { spawn } from 'node:child_process';

import { projectDir } from './project-dir.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a program in the project's folder, without input, and gives what it wrote: to both outputs in order, and to the
 * first alone. `variables` go before the environment's. A signal to this process ends the program first and then this
 * process.
 */
export function runProgram(
  program: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number; readonly output: string; readonly stdout: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...variables },
    });
    let stopped = false;
    const stop = (signal: NodeJS.Signals) => {
      stopped = true;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, stop);
    const chunks: Buffer[] = [];
    const first: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      first.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (stopped) process.exit(1);
      done({
        exitCode: code ?? 1,
        output: Buffer.concat(chunks).toString('utf8'),
        stdout: Buffer.concat(first).toString('utf8'),
      });
    });
  });
}

/** Runs a program in the project's folder with this one's terminal, and gives its exit code. */
export function runShown(program: string, args: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: projectDir, stdio: 'inherit' });
    // The terminal sends the signal to the program too; this process waits for it to end.
    const wait = () => {};
    for (const signal of signals) process.on(signal, wait);
    child.on('error', fail);
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, wait);
      done(code ?? 1);
    });
  });
}
