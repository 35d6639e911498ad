import { readFileSync, statSync } from 'node:fs';
import { importMunicipalities } from '@regiotafel/directory';
import { embeddedIssuer, loadSettings, startOrExplain } from '@regiotafel/runtime';
import { DatabaseAccess, OperatorDoor } from '@regiotafel/tenancy';
import { prepareDatabase } from './database.js';
import type { FileError } from './import/check-references.js';
import { importNetwork, importRegion } from './import/import-region.js';
import { readNetworkFile, readRegionFile } from './import/read-region-file.js';

const MAX_BYTES = 5 * 1024 * 1024;
const USAGE = 'Usage: npm run import -- municipalities FILE.csv | region FILE.yaml | network FILE.yaml';

interface ImportFile {
  readonly name: string;
  readonly text: string;
}

/** The file, or why it cannot be used, in one line. */
const read = (name: string): ImportFile | string => {
  try {
    if (statSync(name).size > MAX_BYTES) return `${name}: the file is larger than 5 MB`;
    return { name, text: readFileSync(name, 'utf8') };
  } catch {
    return `${name}: the file is not there or cannot be read`;
  }
};

const municipalities = async (access: DatabaseAccess, { name, text }: ImportFile): Promise<boolean> => {
  const { total, changed, errors } = await importMunicipalities(new OperatorDoor(access.databaseUrl), text);
  for (const { line, column, code } of errors) console.error(`${name}:${line} ${column} ${code}`);
  const lines = new Set(errors.map(({ line }) => line)).size;
  console.log(
    errors.length > 0
      ? `municipalities: ${lines} errors, 0 imported`
      : `municipalities: ${total} read, ${changed === 0 ? '0 changes' : `${changed} imported`}`,
  );
  return errors.length === 0;
};

const refuse = (kind: string, file: string, errors: readonly FileError[]): false => {
  for (const { path, code } of errors) console.error(`${file}: ${path} ${code}`);
  console.log(`${kind}: ${errors.length} errors, 0 imported`);
  return false;
};

const region = async (access: DatabaseAccess, { name, text }: ImportFile, issuer: string): Promise<boolean> => {
  const outcome = readRegionFile(text);
  if ('errors' in outcome) return refuse('region', name, outcome.errors);
  const changed = await importRegion(access, outcome.file, issuer);
  console.log(`region: ${outcome.file.region.slug}, ${changed} rows imported or changed`);
  return true;
};

const network = async (access: DatabaseAccess, { name, text }: ImportFile, issuer: string): Promise<boolean> => {
  const outcome = readNetworkFile(text);
  if ('errors' in outcome) return refuse('network', name, outcome.errors);
  const changed = await importNetwork(access, outcome.file, issuer);
  console.log(`network: ${outcome.file.network.slug}, ${changed} rows imported or changed`);
  return true;
};

const KINDS = {
  municipalities,
  region,
  network,
} as const;

const isKind = (kind: string | undefined): kind is keyof typeof KINDS => kind !== undefined && kind in KINDS;

const run = async ([kind, name]: string[]): Promise<boolean> => {
  const file = name && isKind(kind) ? read(name) : USAGE;
  if (typeof file === 'string' || !isKind(kind)) {
    console.error(file);
    return false;
  }
  const settings = loadSettings();
  const access = DatabaseAccess.from(settings);
  await prepareDatabase(access, settings.mode);
  return KINDS[kind](access, file, settings.oidcIssuers[0]?.issuer ?? embeddedIssuer(settings).issuer);
};

await startOrExplain(async () => {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
});
