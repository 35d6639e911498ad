import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EdgeContexts, gatewayAdapter, GatewayModule } from '@regiotafel/app-gateway';
import { EdgeModule } from '@regiotafel/graphql/server';
import { checkoutFolder, loadSettings, nestLog, type Settings, stopOnSignal } from '@regiotafel/runtime';
import { type DatabaseAccess, OperatorAccess } from '@regiotafel/tenancy';
import { POOL_LIST, POOL_LIST_ID } from './pool-list.js';
import { accountsFor } from './world.js';

type OneProcess = { OneProcessModule: { with(settings: Settings, access: DatabaseAccess): DynamicModule } };

const PRODUCT = join('apps', 'regiotafel', 'dist', 'one-process.module.js');

const isReplaced = (part: NonNullable<DynamicModule['imports']>[number]): boolean =>
  'module' in part && (part.module === GatewayModule || part.module === EdgeModule);

/** The product as it runs in one process, but for who can sign in and which document it trusts. */
const benched = async (settings: Settings, accounts: number): Promise<DynamicModule> => {
  const path = pathToFileURL(join(checkoutFolder(), PRODUCT)).href;
  const { OneProcessModule } = (await import(path)) as OneProcess;
  const product = OneProcessModule.with(settings, OperatorAccess.from(settings));
  const gateway = GatewayModule.register({ accounts: accountsFor({ asking: accounts }) });
  const edge = EdgeModule.registerAsync({
    shape: 'one',
    imports: [gateway],
    inject: [EdgeContexts],
    useFactory: (contexts: EdgeContexts) => ({
      mode: settings.mode,
      contextOf: contexts.of,
      manifest: { [POOL_LIST_ID]: POOL_LIST },
    }),
  });
  return { ...product, imports: [...(product.imports ?? []).filter((part) => !isReplaced(part)), gateway, edge] };
};

const settings = loadSettings();
const root = await benched(settings, Number(process.argv[2]));
const app = await NestFactory.create<NestFastifyApplication>(root, gatewayAdapter(settings), { logger: nestLog });
stopOnSignal(() => app.close());
await app.listen(settings.port, settings.host);
