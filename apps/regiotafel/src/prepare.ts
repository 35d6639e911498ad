import { loadSettings } from '@regiotafel/runtime';
import { databaseOf, prepareDatabase } from './database.js';
import { seedDemo } from './demo/seed.js';

const settings = loadSettings();
const access = databaseOf(settings);
await prepareDatabase(access);
if (settings.mode === 'demo') await seedDemo(settings, access);
