import { Module } from '@nestjs/common';
import { ScopeTenancyModule } from '@regiotafel/tenancy';

/** Logs, requests of data subjects and destruction: the services behind their door. */
@Module({ imports: [ScopeTenancyModule.forScope('oversight')], exports: [ScopeTenancyModule] })
export class OversightCoreModule {}

/** The scope has no part in the graph yet. */
@Module({ imports: [OversightCoreModule] })
export class OversightApiModule {}

/** The scope has no jobs yet. */
@Module({ imports: [OversightCoreModule] })
export class OversightWorkerModule {}
