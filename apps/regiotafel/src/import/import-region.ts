import { CasesImport } from '@regiotafel/cases';
import { RosterImport } from '@regiotafel/expertise';
import { MemberService, RegionImport } from '@regiotafel/directory';
import { connectionFor, type DatabaseAccess, OperatorDoor, roleOf, type Scope, Tenants } from '@regiotafel/tenancy';
import type { NetworkFile, RegionFile } from './region-file.js';

const doorOf = (access: DatabaseAccess, scope: Scope): Tenants =>
  new Tenants({
    connection: connectionFor(roleOf(scope), access.databaseUrl, access.secrets),
    contextKey: Buffer.from(access.secrets.contextKey, 'hex'),
    poolSize: 1,
  });

/** Writes a checked region file, one tenant at a time. `issuer` is where its people sign in. Answers how many rows are new or changed. */
export const importRegion = async (access: DatabaseAccess, file: RegionFile, issuer: string): Promise<number> => {
  const [directory, cases, expertise] = [
    doorOf(access, 'directory'),
    doorOf(access, 'cases'),
    doorOf(access, 'expertise'),
  ];
  try {
    const regions = new RegionImport(directory, new MemberService(directory));
    const set = await regions.apply(new OperatorDoor(access.databaseUrl), file, issuer);
    const agreed = await new CasesImport(cases, access).apply(file);
    const listed = await new RosterImport(expertise).apply(file);
    return set + agreed + listed;
  } finally {
    for (const door of [directory, cases, expertise]) await door.close();
  }
};

/** Writes a checked network file. Answers how many rows are new or changed. */
export const importNetwork = async (access: DatabaseAccess, file: NetworkFile, issuer: string): Promise<number> => {
  const directory = doorOf(access, 'directory');
  try {
    const regions = new RegionImport(directory, new MemberService(directory));
    return await regions.applyNetwork(new OperatorDoor(access.databaseUrl), file, issuer);
  } finally {
    await directory.close();
  }
};
