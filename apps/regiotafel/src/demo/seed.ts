import { writeDemoAccounts } from '@regiotafel/app-gateway';
import { embeddedIssuer, type Settings } from '@regiotafel/runtime';
import { clockIsReal, type OperatorAccess, moveClock, OperatorDoor } from '@regiotafel/tenancy';
import { type Imported, importNetwork, importRegion } from '../import/import-region.js';
import { demoAccounts } from './accounts.js';
import { demoNetworks, demoRegions } from './regions.js';

/** Where business time starts: a Monday at nine in Amsterdam. */
const START = new Date('2026-03-02T08:00:00Z');

const fits = (slug: string, imported: Imported): void => {
  if ('faults' in imported) throw new Error(`the demo file of ${slug} does not fit what stands already`);
};

/** Sets up the invented regions and, once, the calendar of the demonstration. Done at every start: it changes nothing unless the public address did. */
export const seedDemo = async (settings: Settings, access: OperatorAccess): Promise<void> => {
  writeDemoAccounts(settings.dataFolder, demoAccounts());
  const writer = new OperatorDoor(access.databaseUrl);
  if (await clockIsReal(writer)) await moveClock(writer, { kind: 'TO', instant: START });
  const { issuer } = embeddedIssuer(settings);
  const providers = { fallback: issuer, byId: new Map<string, string>() };
  for (const region of demoRegions()) fits(region.region.slug, await importRegion(access, region, providers));
  for (const network of demoNetworks()) fits(network.network.slug, await importNetwork(access, network, providers));
};
