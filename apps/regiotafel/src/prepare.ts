import { loadSettings, startOrExplain } from '@regiotafel/runtime';
import { OperatorAccess, writeHeldSecrets } from '@regiotafel/tenancy';
import { prepareDatabase } from './database.js';
import { seedDemo } from './demo/seed.js';

const settings = loadSettings();
await startOrExplain(async () => {
  const access = OperatorAccess.from(settings);
  await prepareDatabase(access, settings.mode);
  writeHeldSecrets(settings.dataFolder, access.secrets, settings.masterKeyFile);
  if (settings.mode === 'demo') await seedDemo(settings, access);
});
