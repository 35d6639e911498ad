import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { SignalView } from '../signal/signal.service.js';
import { MunicipalityOfForm, MyReports, ReportSignal } from './member-report.input.js';
import { loadReportedBy } from './member-report.loader.js';
import { MemberReports } from './member-report.service.js';

@Resolver('Signal')
export class MemberReportResolver {
  constructor(private readonly reports: MemberReports) {}

  @Query('memberReportForm')
  memberReportForm(@Who() actor: Actor, @Args() args: unknown) {
    return this.reports.form(actor, parse(MunicipalityOfForm, args).municipalityId);
  }

  @Query('myReports')
  myReports(@Who() actor: Actor, @Args() args: unknown) {
    return this.reports.mine(actor, parse(MyReports, args));
  }

  @Mutation('reportSignal')
  reportSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.reports.report(actor, parse(ReportSignal, input));
  }

  @ResolveField('reportedBy')
  reportedBy(signal: SignalView, _args: unknown, context: GraphContext) {
    return loadReportedBy(context, this.reports, signal);
  }
}
