import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { EdgeModule, type SubgraphAddress } from '@regiotafel/graphql/server';
import { checkoutFolder, readRun, RuntimeModule, type Settings } from '@regiotafel/runtime';
import { type DatabaseAccess, platformMigrations, TenancyModule } from '@regiotafel/tenancy';
import { DocumentDownloadModule } from './documents/document.controller.js';
import { CHECK_SEAT_EVERY, EdgeContexts } from './edge/edge-context.service.js';
import { GatewayModule } from './gateway.module.js';
import { PublicLimits } from './http/public-limits.js';
import { createEdgeSessions } from './migrations/20261125T0900-create-edge-sessions.js';
import { loadTrustedDocuments } from './http/trusted-documents.js';
import { readDemoAccounts } from './identity-provider/demo-accounts-file.js';
import { ReportIntakeModule } from './reports/report.controller.js';

/** Scopes that have nothing in the graph yet. */
const WITHOUT_GRAPH: readonly string[] = ['insight', 'oversight'];

/** Where the services of the graph listen: as the settings say, else as the launcher recorded in `run.json`. */
export const serviceAddresses = ({
  services,
  dataFolder,
}: Pick<Settings, 'services' | 'dataFolder'>): SubgraphAddress[] => {
  const recorded = Object.entries(readRun(dataFolder).services).map(([scope, { port }]) => [
    scope,
    `http://127.0.0.1:${port}`,
  ]);
  const addresses =
    Object.keys(services).length > 0 ? services : (Object.fromEntries(recorded) as Record<string, string>);
  return Object.entries(addresses)
    .filter(([scope]) => !WITHOUT_GRAPH.includes(scope))
    .map(([scope, address]) => ({ scope, url: new URL('/graphql', address).href }));
};

/** The gateway as a process of its own, over services in other processes. */
@Module({})
export class GatewayProcessModule {
  static with(settings: Settings, access: DatabaseAccess): DynamicModule {
    const gateway = GatewayModule.register({
      accounts: settings.mode === 'demo' ? readDemoAccounts(settings.dataFolder) : [],
    });
    const edge = EdgeModule.registerAsync({
      shape: 'many',
      imports: [gateway],
      inject: [EdgeContexts, PublicLimits],
      useFactory: (contexts: EdgeContexts, { admit }: PublicLimits) => ({
        admit,
        mode: settings.mode,
        contextOf: contexts.of,
        stillActive: contexts.stillActive,
        checkEvery: CHECK_SEAT_EVERY,
        manifest: loadTrustedDocuments(join(checkoutFolder(), 'apps', 'web', 'dist', 'documents.json'), settings.mode),
        subgraphs: serviceAddresses(settings),
      }),
    });
    return {
      module: GatewayProcessModule,
      imports: [
        RuntimeModule.forRoot(settings),
        TenancyModule.forRoot(access, [...platformMigrations, createEdgeSessions]),
        gateway,
        edge,
        DocumentDownloadModule,
        ReportIntakeModule,
      ],
    };
  }
}
