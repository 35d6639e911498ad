import { writeDemoAccounts } from '@regiotafel/app-gateway';
import { embeddedIssuer, type Settings } from '@regiotafel/runtime';
import { clockIsReal, type DatabaseAccess, moveClock, OperatorDoor } from '@regiotafel/tenancy';
import { importNetwork, importRegion } from '../import/import-region.js';
import { demoAccounts } from './accounts.js';
import { demoNetworks, demoRegions } from './regions.js';

/** Where business time starts: a Monday at nine in Amsterdam. */
const START = new Date('2026-03-02T08:00:00Z');

/** Sets up the invented regions and, once, the calendar of the demonstration. Done at every start: it changes nothing unless the public address did. */
export const seedDemo = async (settings: Settings, access: DatabaseAccess): Promise<void> => {
  writeDemoAccounts(settings.dataFolder, demoAccounts());
  const writer = new OperatorDoor(access.databaseUrl);
  if (await clockIsReal(writer)) await moveClock(writer, { kind: 'TO', instant: START });
  const { issuer } = embeddedIssuer(settings);
  for (const region of demoRegions()) await importRegion(access, region, issuer);
  for (const network of demoNetworks()) await importNetwork(access, network, issuer);
};
