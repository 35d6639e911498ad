import { CasesImport } from '@regiotafel/cases';
import { RosterImport } from '@regiotafel/expertise';
import {
  AgreementService,
  MemberService,
  type Providers,
  RegionImport,
  withMandatedSeats,
} from '@regiotafel/directory';
import { MeetingsImport } from '@regiotafel/meetings';
import { type OperatorAccess, OperatorDoor, roleOf, type Scope, Tenants } from '@regiotafel/tenancy';
import type { FileFault } from './check-references.js';
import type { NetworkFile, RegionFile } from './region-file.js';

/** How many rows are new or changed; or what keeps the file from fitting what stands already, and nothing else. */
export type Imported = { readonly changed: number } | { readonly faults: readonly FileFault[] };

const doorOf = (access: OperatorAccess, scope: Scope): Tenants =>
  new Tenants({
    connection: access.connection(roleOf(scope)),
    contextKeys: access.contextKeys(roleOf(scope)),
    poolSize: 1,
  });

const regionsBehind = (directory: Tenants): RegionImport =>
  new RegionImport(directory, new MemberService(directory), new AgreementService(directory));

/** Writes a checked region file, one tenant at a time. Nothing is written when it does not fit what stands already. */
export const importRegion = async (
  access: OperatorAccess,
  file: RegionFile,
  providers: Providers,
): Promise<Imported> => {
  const [directory, cases, expertise, meetings] = [
    doorOf(access, 'directory'),
    doorOf(access, 'cases'),
    doorOf(access, 'expertise'),
    doorOf(access, 'meetings'),
  ];
  const writer = new OperatorDoor(access.databaseUrl);
  const regions = regionsBehind(directory);
  const seated = withMandatedSeats(file);
  try {
    const faults = await regions.faults(writer, seated);
    if (faults.length > 0) return { faults };
    const set = await regions.apply(writer, seated, providers);
    const agreed = await new CasesImport(cases, access).apply(seated);
    const listed = await new RosterImport(expertise).apply(seated);
    const planned = await new MeetingsImport(meetings).apply(seated);
    return { changed: set + agreed + listed + planned };
  } finally {
    for (const door of [directory, cases, expertise, meetings]) await door.close();
  }
};

/** Writes a checked network file. Nothing is written when it does not fit what stands already. */
export const importNetwork = async (
  access: OperatorAccess,
  file: NetworkFile,
  providers: Providers,
): Promise<Imported> => {
  const directory = doorOf(access, 'directory');
  const writer = new OperatorDoor(access.databaseUrl);
  const regions = regionsBehind(directory);
  try {
    const faults = await regions.networkFaults(writer, file);
    if (faults.length > 0) return { faults };
    return { changed: await regions.applyNetwork(writer, file, providers) };
  } finally {
    await directory.close();
  }
};
