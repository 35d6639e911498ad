/** Something the person at the terminal can put right. Its message is one line and says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** Runs a command's main function: a {@link Failure} is printed as one line, anything else with its stack; both end with exit code 1. */
export const runCommand = async (main: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
};
