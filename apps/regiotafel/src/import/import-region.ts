import { CasesImport } from '@regiotafel/cases';
import { RosterImport } from '@regiotafel/expertise';
import { MemberService, RegionImport } from '@regiotafel/directory';
import { MeetingsImport } from '@regiotafel/meetings';
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
  const [directory, cases, expertise, meetings] = [
    doorOf(access, 'directory'),
    doorOf(access, 'cases'),
    doorOf(access, 'expertise'),
    doorOf(access, 'meetings'),
  ];
  try {
    const regions = new RegionImport(directory, new MemberService(directory));
    const set = await regions.apply(new OperatorDoor(access.databaseUrl), file, issuer);
    const agreed = await new CasesImport(cases, access).apply(file);
    const listed = await new RosterImport(expertise).apply(file);
    const planned = await new MeetingsImport(meetings).apply(file);
    return set + agreed + listed + planned;
  } finally {
    for (const door of [directory, cases, expertise, meetings]) await door.close();
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
