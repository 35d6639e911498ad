import { readdirSync, readFileSync } from 'node:fs';

const NANOSECONDS_PER_MICROSECOND = 1_000;

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** False where the kernel does not tell how long a thread ran; figures of CPU are left out then. */
export const tellsCpu = (): boolean => read('/proc/self/schedstat') !== null;

/** Processor time of all threads of a process so far, µs. */
export const cpuOf = (pid: number): number =>
  list(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [ran = '0'] = (read(`/proc/${pid}/task/${thread}/schedstat`) ?? '0').split(' ');
    return sum + Number(ran) / NANOSECONDS_PER_MICROSECOND;
  }, 0);

/** The process that started a process; 0 when it is gone. */
export const parentOf = (pid: number): number => {
  const status = read(`/proc/${pid}/status`);
  return Number(/^PPid:\s+(\d+)$/m.exec(status ?? '')?.[1] ?? 0);
};

/** The processes that a process started itself. */
export const childrenOf = (pid: number): number[] =>
  list('/proc')
    .map(Number)
    .filter((other) => Number.isInteger(other) && other > 0 && parentOf(other) === pid);

/** The command line of a process, words separated by blanks. */
export const commandOf = (pid: number): string => (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();

const kilobytes = (pid: number, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(read(`/proc/${pid}/status`) ?? '')?.[1] ?? 0);

/** Memory of a process in MB: now, and at most since it began. */
export const memoryOf = (pid: number): { readonly now: number; readonly most: number } => ({
  now: Math.round(kilobytes(pid, 'VmRSS') / 1024),
  most: Math.round(kilobytes(pid, 'VmHWM') / 1024),
});

/** Processor time (µs) of each of these processes so far. */
export type CpuReading = ReadonlyMap<number, number>;

export const readCpu = (pids: readonly number[]): CpuReading => new Map(pids.map((pid) => [pid, cpuOf(pid)]));

/** What was used between two readings; a process that came in between counts whole. */
export const cpuBetween = (before: CpuReading, after: CpuReading): number =>
  [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
