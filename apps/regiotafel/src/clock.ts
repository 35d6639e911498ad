import { loadSettings } from '@regiotafel/runtime';

import { moveClock, OperatorAccess, OperatorDoor, parseMove, readClock } from '@regiotafel/tenancy';

const USAGE = 'Usage: npm run clock -- [+3d | -2h | +30m | 2026-03-02T09:00:00Z | real]';

const run = async ([text]: string[]): Promise<boolean> => {
  const settings = loadSettings();
  if (settings.mode === 'production') {
    console.error('The clock of a production system is real.');
    return false;
  }
  const writer = new OperatorDoor(OperatorAccess.from(settings).databaseUrl);
  if (text !== undefined) {
    const move = parseMove(text);
    if (!move) {
      console.error(USAGE);
      return false;
    }
    await moveClock(writer, move);
  }
  console.log(`Business time: ${(await readClock(writer)).toISOString()}`);
  return true;
};

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
