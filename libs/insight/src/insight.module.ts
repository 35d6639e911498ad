import { Module } from '@nestjs/common';
import { ScopeTenancyModule } from '@regiotafel/tenancy';

/** Policy, Quickscan and the comparison of regions: the services behind their door. */
@Module({ imports: [ScopeTenancyModule.forScope('insight')], exports: [ScopeTenancyModule] })
export class InsightCoreModule {}

/** The scope has no part in the graph yet. */
@Module({ imports: [InsightCoreModule] })
export class InsightApiModule {}

/** The scope has no jobs yet. */
@Module({ imports: [InsightCoreModule] })
export class InsightWorkerModule {}
