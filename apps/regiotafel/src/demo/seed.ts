import { writeDemoAccounts } from '@regiotafel/app-gateway';
import { embeddedIssuer, type Settings } from '@regiotafel/runtime';
import type { DatabaseAccess } from '@regiotafel/tenancy';
import { importRegion } from '../import/import-region.js';
import { demoAccounts } from './accounts.js';
import { demoRegions } from './regions.js';

/** Sets up the invented regions. Done at every start: it changes nothing unless the public address did. */
export const seedDemo = async (settings: Settings, access: DatabaseAccess): Promise<void> => {
  writeDemoAccounts(settings.dataFolder, demoAccounts());
  const { issuer } = embeddedIssuer(settings);
  for (const region of demoRegions()) await importRegion(access, region, issuer);
};
