import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { checkoutFolder } from '@regiotafel/runtime';
import type { HttpResult } from '../http/run-http.js';
import type { StartResult } from '../start/run-start.js';
import type { Spread } from './statistics.js';

const GIGABYTE = 1_073_741_824;

/** `1.23 (1.10–1.40)`; a dash where nothing was measured. */
export const written = (spread: Spread | null, digits: number): string =>
  spread ? `${spread.median.toFixed(digits)} (${spread.min.toFixed(digits)}–${spread.max.toFixed(digits)})` : '–';

/** A table of text, columns as wide as their widest cell. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
};

const HTTP_HEAD = ['', 'requests/s', 'p50 ms', 'p99 ms', 'node µs/request', 'PostgreSQL µs/request', 'most MB'];

const httpTable = ({ targets, comparison }: HttpResult): string =>
  table(HTTP_HEAD, [
    ...targets.map((target) => [
      target.name,
      written(target.requestsPerSecond, 0),
      written(target.p50, 1),
      written(target.p99, 1),
      written(target.nodeCpu, 0),
      written(target.postgresCpu, 0),
      String(target.memory),
    ]),
    ['ratio', written(comparison.requestsPerSecond, 2), '', '', written(comparison.nodeCpu, 2), '', ''],
    ['ratio, node and PostgreSQL', '', '', '', written(comparison.totalCpu, 2), '', ''],
  ]);

/** The group `http` for the terminal. */
export const httpReport = (results: readonly HttpResult[]): string =>
  results
    .map((result) => {
      const disk = result.waitsForDisk ? 'each log row waits for the disk' : 'no commit waits for the disk';
      return [
        `Pool list, ${result.rows} cards, ${result.connections} connections, ${result.questions} questions; ${disk}`,
        httpTable(result),
      ].join('\n');
    })
    .join('\n\n');

/** The group `start` for the terminal. */
export const startReport = (results: readonly StartResult[]): string =>
  table(
    ['npm start', 'seconds to the first page', 'MB then', 'MB at most'],
    results.map(({ kind, seconds, memory, most }) => [kind, written(seconds, 1), written(memory, 0), written(most, 0)]),
  );

/** What the figures were measured on, without a name of the machine. */
export const machine = () => ({
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  memoryGb: Math.round(totalmem() / GIGABYTE),
});

/** Writes `docs/bench/<group>.json`. */
export const writeResult = (group: string, quick: boolean, results: readonly object[]): string => {
  const folder = join(checkoutFolder(), 'docs', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${group}.json`);
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify({ group, day, quick, machine: machine(), results }, null, 2)}\n`);
  return join('docs', 'bench', `${group}.json`);
};
