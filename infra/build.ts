import { relative, resolve, sep } from 'node:path';
import { buildWorkspaces } from './build/build.ts';
import { listWorkspaces } from './build/workspaces.ts';
import { Failure, runCommand } from './failure.ts';
import { CHECKOUT } from './paths.ts';

/** `node infra/build.ts [--quiet] [FOLDER…]`: builds these workspaces, or all of them; quiet when there is nothing to do. */
await runCommand(async () => {
  const started = performance.now();
  const words = process.argv.slice(2);
  const quiet = words.includes('--quiet');
  const folders = words
    .filter((word) => word !== '--quiet')
    .map((word) => relative(CHECKOUT, resolve(word)).split(sep).join('/'));
  const all = listWorkspaces(CHECKOUT);
  const unknown = folders.find((folder) => !all.some((workspace) => workspace.folder === folder));
  if (unknown !== undefined)
    throw new Failure(
      `${unknown || 'This folder'} is not a workspace; known are ${all.map(({ folder }) => folder).join(' ')}.`,
    );
  const chosen = folders.length === 0 ? all : all.filter(({ folder }) => folders.includes(folder));
  const { written, removed } = await buildWorkspaces(chosen, all);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  if (written + removed > 0) console.log(`Built ${written} files, removed ${removed}, in ${seconds} s`);
  else if (!quiet) console.log('Nothing to build');
  return 0;
});
