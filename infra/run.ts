import { runCommand } from './failure.ts';
import { CHECKOUT } from './paths.ts';
import { checkSettings } from './settings.ts';
import { runProgram } from './supervisor/run-command.ts';

/**
 * `node infra/run.ts WORKSPACE COMMAND [ARGUMENT…]`: runs `WORKSPACE/dist/COMMAND.js` against the running database, or
 * against one that runs for as long as the command does. Ends with its exit code.
 */
await runCommand(async () => {
  const [workspace = '', command = '', ...args] = process.argv.slice(2);
  const { dataFolder, databaseUrl } = await checkSettings();
  return runProgram({ checkout: CHECKOUT, workspace, command, args, dataFolder, databaseUrl });
});
process.exit();
