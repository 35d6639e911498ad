import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importMunicipalities, type Providers } from '@regiotafel/directory';
import { checkoutFolder, loadSettings, startOrExplain } from '@regiotafel/runtime';
import { OperatorAccess, OperatorDoor } from '@regiotafel/tenancy';
import { prepareDatabase } from './database.js';
import { type Imported, importNetwork, importRegion } from './import/import-region.js';
import { providersOf } from './import/providers.js';
import { type FileError, type ReadFile, readNetworkFile, readRegionFile } from './import/read-region-file.js';

const MAX_BYTES = 5 * 1024 * 1024;
const USAGE = 'Usage: npm run import -- municipalities [FILE.csv] | region FILE.yaml | network FILE.yaml';
/** The register that comes with the product. */
const REGISTER = join(checkoutFolder(), 'apps', 'regiotafel', 'reference', 'municipalities-nl.csv');

/** Why a file cannot be read, in a word; null when it can. */
const refusalOf = (file: string): string | null => {
  if (!existsSync(file)) return 'there is no such file';
  if (!statSync(file).isFile()) return 'this is no file';
  return statSync(file).size > MAX_BYTES ? 'the file is larger than 5 MB' : null;
};

const municipalities = async (access: OperatorAccess, file: string, text: string): Promise<boolean> => {
  const { total, changed, errors } = await importMunicipalities(new OperatorDoor(access.databaseUrl), text);
  for (const { line, column, code } of errors) console.error(`${file}:${line} ${column} ${code}`);
  const lines = new Set(errors.map(({ line }) => line)).size;
  console.log(
    errors.length > 0
      ? `municipalities: ${lines} errors, 0 imported`
      : `municipalities: ${total} read, ${changed === 0 ? '0 changes' : `${changed} imported`}`,
  );
  return errors.length === 0;
};

const refuse = (kind: string, file: string, errors: readonly FileError[]): false => {
  for (const { path, code, line } of errors)
    console.error([`${file}:${line}`, path, code].filter((word) => word !== '').join(' '));
  console.log(`${kind}: ${errors.length} errors, 0 imported`);
  return false;
};

/** Writes what was read, or says everything that keeps it from being written. */
const write = async <T>(
  kind: string,
  name: string,
  outcome: ReadFile<T>,
  importFile: (file: T) => Promise<Imported>,
): Promise<boolean> => {
  if ('errors' in outcome) return refuse(kind, name, outcome.errors);
  const imported = await importFile(outcome.file);
  if ('faults' in imported) {
    const errors = imported.faults.map((fault) => ({ ...fault, line: outcome.lineOf(fault.path) }));
    return refuse(kind, name, errors);
  }
  console.log(`${kind}: ${imported.changed} rows imported or changed`);
  return true;
};

type Import = (access: OperatorAccess, providers: Providers, name: string, text: string) => Promise<boolean>;

const KINDS: Readonly<Record<string, Import>> = {
  municipalities: (access, _providers, name, text) => municipalities(access, name, text),
  region: (access, providers, name, text) =>
    write('region', name, readRegionFile(text, new Set(providers.byId.keys())), (file) =>
      importRegion(access, file, providers),
    ),
  network: (access, providers, name, text) =>
    write('network', name, readNetworkFile(text, new Set(providers.byId.keys())), (file) =>
      importNetwork(access, file, providers),
    ),
};

const run = async ([kind = '', named]: string[]): Promise<boolean> => {
  const importKind = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  const file = named ?? (kind === 'municipalities' ? REGISTER : undefined);
  if (!file || !importKind) {
    console.error(USAGE);
    return false;
  }
  const refusal = refusalOf(file);
  if (refusal !== null) {
    console.error(`${file}: ${refusal}`);
    return false;
  }
  const text = readFileSync(file, 'utf8');
  const settings = loadSettings();
  const access = OperatorAccess.from(settings);
  await prepareDatabase(access, settings.mode);
  return importKind(access, providersOf(settings), file, text);
};

await startOrExplain(async () => {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
});
