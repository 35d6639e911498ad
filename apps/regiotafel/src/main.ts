import 'reflect-metadata';
import { gatewayAdapter } from '@regiotafel/app-gateway';
import { loadSettings, nestLog, startOrExplain, stopOnSignal } from '@regiotafel/runtime';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseAccess } from '@regiotafel/tenancy';
import { prepareDatabase } from './database.js';
import { announceDemo } from './demo/announce.js';
import { seedDemo } from './demo/seed.js';
import { OneProcessModule } from './one-process.module.js';

const settings = loadSettings();
await startOrExplain(async () => {
  const access = DatabaseAccess.from(settings);
  await prepareDatabase(access, settings.mode);
  if (settings.mode === 'demo') await seedDemo(settings, access);
  const root = OneProcessModule.with(settings, access);
  const app = await NestFactory.create<NestFastifyApplication>(root, gatewayAdapter(settings), { logger: nestLog });
  stopOnSignal(() => app.close());
  await app.listen(settings.port, settings.host);
  announceDemo(settings);
});
