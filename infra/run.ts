import { dataFolderPath } from './data-folder.ts';
import { runCommand } from './failure.ts';
import { CHECKOUT } from './paths.ts';
import { runProgram } from './supervisor/run-command.ts';

/**
 * `node infra/run.ts WORKSPACE COMMAND [ARGUMENT…]`: runs `WORKSPACE/dist/COMMAND.js` against the running database, or
 * against one that runs for as long as the command does. Ends with its exit code.
 */
await runCommand(() => {
  const [workspace = '', command = '', ...args] = process.argv.slice(2);
  const databaseUrl = process.env['DATABASE_URL'] || null;
  return runProgram({ checkout: CHECKOUT, workspace, command, args, dataFolder: dataFolderPath(), databaseUrl });
});
process.exit();
