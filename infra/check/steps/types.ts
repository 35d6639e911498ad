import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../run.ts';
import type { Violation } from '../violation.ts';

const PROJECTS = ['tsconfig.json', 'apps/web/tsconfig.json'];
const LINE = /^(.+?)\((\d+),\d+\): error (TS\d+): (.*)$/gm;

const check = async (root: string, project: string): Promise<Violation[]> => {
  const info = `node_modules/.cache/check/${project.replaceAll('/', '-')}.tsbuildinfo`;
  const args = ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', info, '--pretty', 'false'];
  const { code, out, err } = await runScript(root, join(root, 'node_modules/typescript/bin/tsc'), args);
  const violations = [...out.matchAll(LINE)].map(([, path = '', line, rule = '', message = '']) => ({
    path,
    line: Number(line),
    rule,
    message,
  }));
  if (code > 0 && violations.length === 0) throw new Error(`tsc -p ${project} failed: ${out}${err}`);
  return violations;
};

/** The type checker over the server and, with its own settings, the web app. */
export const types = async (root: string): Promise<Violation[]> => {
  const found: Violation[] = [];
  for (const project of PROJECTS) if (existsSync(join(root, project))) found.push(...(await check(root, project)));
  return found;
};
