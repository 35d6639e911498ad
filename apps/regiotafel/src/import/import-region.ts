import { MemberService, RegionImport } from '@regiotafel/directory';
import { connectionFor, type DatabaseAccess, OperatorDoor, roleOf, type Scope, Tenants } from '@regiotafel/tenancy';
import type { RegionFile } from './region-file.js';

const doorOf = (access: DatabaseAccess, scope: Scope): Tenants =>
  new Tenants({
    connection: connectionFor(roleOf(scope), access.databaseUrl, access.secrets),
    contextKey: Buffer.from(access.secrets.contextKey, 'hex'),
    poolSize: 1,
  });

/** Writes a checked region file, one tenant at a time. `issuer` is where its people sign in. Answers how many rows are new or changed. */
export const importRegion = async (access: DatabaseAccess, file: RegionFile, issuer: string): Promise<number> => {
  const directory = doorOf(access, 'directory');
  try {
    const regions = new RegionImport(directory, new MemberService(directory));
    return await regions.apply(new OperatorDoor(access.databaseUrl), file, issuer);
  } finally {
    await directory.close();
  }
};
