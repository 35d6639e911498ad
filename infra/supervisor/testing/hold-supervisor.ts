import { runCommand } from '../../failure.ts';
import { supervise } from '../supervise.ts';

/** A supervisor for tests, over the programs of another folder: CHECKOUT PORT DATA [--many]; DATABASE_URL as usual. */
const [checkout = '', port = '', dataFolder = '', many] = process.argv.slice(2);
await runCommand(() =>
  supervise({
    checkout,
    port: Number(port),
    dataFolder,
    many: many === '--many',
    stories: false,
    publicUrl: null,
    databaseUrl: process.env['DATABASE_URL'] || null,
  }),
);
process.exit();
