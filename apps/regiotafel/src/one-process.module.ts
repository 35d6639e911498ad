import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import {
  CHECK_SEAT_EVERY,
  DocumentDownloadModule,
  EdgeContexts,
  GatewayModule,
  loadTrustedDocuments,
  PublicLimits,
  ReportIntakeModule,
} from '@regiotafel/app-gateway';
import { CasesApiModule, CasesWorkerModule } from '@regiotafel/cases';
import { DirectoryApiModule } from '@regiotafel/directory';
import { ExpertiseApiModule, ExpertiseWorkerModule } from '@regiotafel/expertise';
import { EdgeModule } from '@regiotafel/graphql/server';
import { InsightApiModule } from '@regiotafel/insight';
import { JobsModule } from '@regiotafel/jobs';
import { MeetingsApiModule, MeetingsWorkerModule } from '@regiotafel/meetings';
import { OversightApiModule } from '@regiotafel/oversight';
import { checkoutFolder, RuntimeModule, type Settings } from '@regiotafel/runtime';
import { type DatabaseAccess, TenancyModule } from '@regiotafel/tenancy';
import { demoAccounts } from './demo/accounts.js';
import { allMigrations } from './migrations.js';

const documents = join('apps', 'web', 'dist', 'documents.json');

const SCOPES = [
  DirectoryApiModule,
  CasesApiModule,
  CasesWorkerModule,
  ExpertiseApiModule,
  ExpertiseWorkerModule,
  MeetingsApiModule,
  MeetingsWorkerModule,
  InsightApiModule,
  OversightApiModule,
];

/** Gateway, services and workers in one process, over one composed graph. */
@Module({})
export class OneProcessModule {
  static with(settings: Settings, access: DatabaseAccess): DynamicModule {
    const gateway = GatewayModule.register({ accounts: settings.mode === 'demo' ? demoAccounts() : [] });
    const edge = EdgeModule.registerAsync({
      shape: 'one',
      imports: [gateway],
      inject: [EdgeContexts, PublicLimits],
      useFactory: (contexts: EdgeContexts, { admit }: PublicLimits) => ({
        admit,
        mode: settings.mode,
        contextOf: contexts.of,
        stillActive: contexts.stillActive,
        checkEvery: CHECK_SEAT_EVERY,
        manifest: loadTrustedDocuments(join(checkoutFolder(), documents), settings.mode),
      }),
    });
    const jobs = JobsModule.forRoot({ role: 'both', redisUrl: settings.redisUrl, awaits: ['cases', 'meetings'] });
    const platform = [RuntimeModule.forRoot(settings), TenancyModule.forRoot(access, allMigrations), jobs];
    const addresses = [DocumentDownloadModule, ReportIntakeModule];
    return { module: OneProcessModule, imports: [...platform, gateway, ...SCOPES, edge, ...addresses] };
  }
}
