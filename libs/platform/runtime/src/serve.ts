import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { nestLog } from './nest-log.js';
import { RuntimeModule } from './runtime.module.js';
import type { Settings } from './settings.js';
import { startOrExplain } from './start.js';
import { stopOnSignal } from './stop.js';

/** A calendar of 5 MB inside JSON still fits. */
const BODY_BYTES = 8 * 1024 * 1024;

@Module({})
class ServiceRoot {}

/** Runs a process of the many-process shape on `PORT` until a signal ends it: the modules that `parts` gives, with settings and health. What `parts` refuses stops the start with its line. */
export const serve = async (settings: Settings, parts: () => (Type | DynamicModule)[]): Promise<void> => {
  await startOrExplain(async () => {
    const root = { module: ServiceRoot, imports: [RuntimeModule.forRoot(settings), ...parts()] };
    const adapter = new FastifyAdapter({ bodyLimit: BODY_BYTES });
    const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: nestLog });
    stopOnSignal(() => app.close());
    await app.listen(settings.port, settings.host);
  });
};
