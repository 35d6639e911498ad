import { SettingsError } from './settings-table.js';

/** The system is not as it must be for this process to serve; one line says what is wrong. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** Runs the start of a process: what stops it is one line on stderr and exit code 1; anything else is a fault of ours. */
export const startOrExplain = async (start: () => Promise<void>): Promise<void> => {
  try {
    await start();
  } catch (error) {
    if (!(error instanceof StartRefused || error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
};
