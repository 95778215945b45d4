import { readdirSync, readFileSync } from 'node:fs';

/** Ids of the processes that this one has started and that run a program of this name. Linux only. */
export function childrenNamed(program: string): number[] {
  return readdirSync('/proc/self/task')
    .flatMap((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' '))
    .map(Number)
    .filter((id) => id > 0 && readFileSync(`/proc/${id}/comm`, 'utf8').trim() === program);
}

/**
 * Milliseconds that all threads of a process have spent on a processor, kernel time included, as the scheduler counts
 * them (proc_pid_schedstat: nanoseconds, where /proc/<pid>/stat has hundredths of a second only).
 */
export function cpuMilliseconds(id: number): number {
  return (
    readdirSync(`/proc/${id}/task`)
      .map((thread) => Number(readFileSync(`/proc/${id}/task/${thread}/schedstat`, 'utf8').split(' ')[0]))
      .reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6
  );
}

/** Bytes of memory that a process holds (VmRSS). */
export function residentBytes(id: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? Number.NaN) * 1_024;
}
