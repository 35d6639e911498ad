import 'reflect-metadata';
import { gatewayAdapter } from '@regiotafel/app-gateway';
import { loadSettings, nestLog, startOrExplain, stopOnSignal } from '@regiotafel/runtime';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DatabaseAccess } from '@regiotafel/tenancy';
import { announceDemo } from './demo/announce.js';
import { OneProcessModule } from './one-process.module.js';

const settings = loadSettings();
await startOrExplain(async () => {
  const root = OneProcessModule.with(settings, DatabaseAccess.ofProgram(settings, 'regiotafel'));
  const app = await NestFactory.create<NestFastifyApplication>(root, gatewayAdapter(settings), { logger: nestLog });
  stopOnSignal(() => app.close());
  await app.listen(settings.port, settings.host);
  announceDemo(settings);
});
