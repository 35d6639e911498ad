import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadSettings, nestLog, startOrExplain, stopOnSignal } from '@regiotafel/runtime';
import { DatabaseAccess } from '@regiotafel/tenancy';
import { gatewayAdapter } from './adapter.js';
import { GatewayProcessModule } from './gateway-process.module.js';

const settings = loadSettings();
await startOrExplain(async () => {
  const root = GatewayProcessModule.with(settings, DatabaseAccess.ofProgram(settings, 'gateway'));
  const app = await NestFactory.create<NestFastifyApplication>(root, gatewayAdapter(settings), { logger: nestLog });
  stopOnSignal(() => app.close());
  await app.listen(settings.port, settings.host);
});
