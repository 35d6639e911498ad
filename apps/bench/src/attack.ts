import { loadSettings } from '@regiotafel/runtime';
import { attackCatalogue, OperatorAccess } from '@regiotafel/tenancy';
import { prepareDatabase } from './database/prepare-database.js';

const USAGE = 'Usage: npm run attack -- catalogue';

/**
 * Reads the catalogue of the running database for holes, and plants every known hole in a transaction that is rolled
 * back to see whether it is found. Brings the schema up to date first; a failure there still shows the findings.
 */
const catalogue = async (databaseUrl: string): Promise<boolean> => {
  const prepared = await prepareDatabase();
  if (prepared !== 0) console.log(`The database could not be prepared (exit code ${prepared}).`);
  const { tables, findings, planted, missed } = await attackCatalogue(databaseUrl);
  for (const { code, says, object } of findings) console.log(`finding ${code} ${object}: ${says}`);
  for (const hole of missed) console.log(`planted, not found: ${hole}`);
  console.log(
    `catalogue: ${tables} tables, ${findings.length} findings, planted ${planted - missed.length} of ${planted} found`,
  );
  return prepared === 0 && tables > 0 && findings.length === 0 && missed.length === 0;
};

const run = async ([group, ...rest]: readonly string[]): Promise<boolean> => {
  if (group !== 'catalogue' || rest.length > 0) {
    console.error(USAGE);
    return false;
  }
  return catalogue(OperatorAccess.from(loadSettings()).databaseUrl);
};

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
