import { readFileSync, statSync } from 'node:fs';
import { importMunicipalities } from '@regiotafel/directory';
import { embeddedIssuer, loadSettings } from '@regiotafel/runtime';
import { DatabaseAccess, OperatorDoor } from '@regiotafel/tenancy';
import { prepareDatabase } from './database.js';
import { importRegion } from './import/import-region.js';
import { readRegionFile } from './import/read-region-file.js';

const MAX_BYTES = 5 * 1024 * 1024;
const USAGE = 'Usage: npm run import -- municipalities FILE.csv | region FILE.yaml';

const read = (file: string): string => {
  if (statSync(file).size > MAX_BYTES) throw new Error('the file is larger than 5 MB');
  return readFileSync(file, 'utf8');
};

const municipalities = async (access: DatabaseAccess, file: string): Promise<boolean> => {
  const { total, changed, errors } = await importMunicipalities(new OperatorDoor(access.databaseUrl), read(file));
  for (const { line, column, code } of errors) console.error(`${file}:${line} ${column} ${code}`);
  const lines = new Set(errors.map(({ line }) => line)).size;
  console.log(
    errors.length > 0
      ? `municipalities: ${lines} errors, 0 imported`
      : `municipalities: ${total} read, ${changed} imported or changed`,
  );
  return errors.length === 0;
};

const region = async (access: DatabaseAccess, file: string, issuer: string): Promise<boolean> => {
  const outcome = readRegionFile(read(file));
  if ('errors' in outcome) {
    for (const { path, code } of outcome.errors) console.error(`${file}: ${path} ${code}`);
    console.log(`region: ${outcome.errors.length} errors, 0 imported`);
    return false;
  }
  const changed = await importRegion(access, outcome.file, issuer);
  console.log(`region: ${outcome.file.region.slug}, ${changed} rows imported or changed`);
  return true;
};

const run = async ([kind, file]: string[]): Promise<boolean> => {
  if (!file || (kind !== 'municipalities' && kind !== 'region')) {
    console.error(USAGE);
    return false;
  }
  const settings = loadSettings();
  const access = DatabaseAccess.from(settings);
  await prepareDatabase(access);
  const issuer = settings.oidcIssuers[0]?.issuer ?? embeddedIssuer(settings).issuer;
  return kind === 'municipalities' ? municipalities(access, file) : region(access, file, issuer);
};

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
