import 'reflect-metadata';
import { CasesApiModule, casesMigrations, CasesWorkerModule } from '@regiotafel/cases';
import { serviceCaller, SubgraphModule } from '@regiotafel/graphql/server';
import { JobsModule } from '@regiotafel/jobs';
import { loadSettings, serve, VERIFY_TOKEN, type VerifyToken } from '@regiotafel/runtime';
import { DatabaseAccess, platformMigrations, TenancyModule } from '@regiotafel/tenancy';

const settings = loadSettings();
const role = settings.role === 'worker' ? 'worker' : 'api';
const subgraph = SubgraphModule.registerAsync({
  inject: [VERIFY_TOKEN],
  useFactory: (verify: VerifyToken) => ({ mode: settings.mode, contextOf: serviceCaller(verify) }),
});
const jobs = JobsModule.forRoot({ role, redisUrl: settings.redisUrl, awaits: ['cases', 'meetings'] });
const parts = role === 'worker' ? [CasesWorkerModule] : [subgraph, CasesApiModule];
await serve(settings, () => [
  TenancyModule.forRoot(DatabaseAccess.ofProgram(settings, 'cases'), [...platformMigrations, ...casesMigrations]),
  jobs,
  ...parts,
]);
