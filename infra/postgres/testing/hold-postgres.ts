import { startPostgres } from '../start-postgres.ts';

/** A launcher for tests: starts PostgreSQL on the folder it is given, says its process id and waits to be killed. */
const [dataFolder = ''] = process.argv.slice(2);
const postgres = await startPostgres({ dataFolder, fsync: false });
process.stdout.write(`${postgres.pid}\n`);
setInterval(() => undefined, 60_000);
