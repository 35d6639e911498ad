import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@regiotafel/graphql/server';
import { WhereToReport } from './where-to-report.service.js';

@Resolver()
@Public()
export class WhereToReportResolver {
  constructor(private readonly where: WhereToReport) {}

  @Query('whereToReport')
  whereToReport(@Args('slug') slug: string) {
    return this.where.read(slug);
  }
}
