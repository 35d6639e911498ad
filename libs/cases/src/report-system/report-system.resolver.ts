import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { AddReportSystem, OneReportSystem } from './report-system.input.js';
import { ReportSystems } from './report-system.service.js';

@Resolver('ReportSystem')
export class ReportSystemResolver {
  constructor(private readonly systems: ReportSystems) {}

  @Query('reportSystems')
  reportSystems(@Who() actor: Actor) {
    return this.systems.list(actor);
  }

  @Mutation('addReportSystem')
  add(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.systems.add(actor, parse(AddReportSystem, input));
  }

  @Mutation('renewReportKey')
  renew(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.systems.renew(actor, parse(OneReportSystem, input));
  }

  @Mutation('revokeReportSystem')
  revoke(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.systems.revoke(actor, parse(OneReportSystem, input));
  }
}
