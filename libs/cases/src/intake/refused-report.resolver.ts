import { Query, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { RefusedReports } from './refused-report.service.js';

@Resolver()
export class RefusedReportResolver {
  constructor(private readonly refused: RefusedReports) {}

  @Query('refusedReports')
  refusedReports(@Who() actor: Actor) {
    return this.refused.list(actor);
  }
}
