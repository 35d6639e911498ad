import { runCommand } from '../../failure.ts';
import { runProgram } from '../run-command.ts';

/** `infra/run.ts` for tests, over another checkout: CHECKOUT DATA WORKSPACE COMMAND [ARGUMENT…]. */
const [checkout = '', dataFolder = '', workspace = '', command = '', ...args] = process.argv.slice(2);
await runCommand(() => runProgram({ checkout, workspace, command, args, dataFolder, databaseUrl: null }));
process.exit();
