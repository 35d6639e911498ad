import { loadSettings, startOrExplain } from '@regiotafel/runtime';
import { DatabaseAccess } from '@regiotafel/tenancy';
import { prepareDatabase } from './database.js';
import { seedDemo } from './demo/seed.js';

const settings = loadSettings();
await startOrExplain(async () => {
  const access = DatabaseAccess.from(settings);
  await prepareDatabase(access, settings.mode);
  if (settings.mode === 'demo') await seedDemo(settings, access);
});
