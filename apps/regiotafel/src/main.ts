import 'reflect-metadata';
import { gatewayAdapter } from '@regiotafel/app-gateway';
import { loadSettings, nestLog, stopOnSignal } from '@regiotafel/runtime';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { databaseOf, prepareDatabase } from './database.js';
import { announceDemo } from './demo/announce.js';
import { seedDemo } from './demo/seed.js';
import { OneProcessModule } from './one-process.module.js';

const settings = loadSettings();
const access = databaseOf(settings);
await prepareDatabase(access);
if (settings.mode === 'demo') await seedDemo(settings, access);
const root = OneProcessModule.with(settings, access);
const app = await NestFactory.create<NestFastifyApplication>(root, gatewayAdapter(settings), { logger: nestLog });
stopOnSignal(() => app.close());
await app.listen(settings.port, settings.host);
announceDemo(settings);
