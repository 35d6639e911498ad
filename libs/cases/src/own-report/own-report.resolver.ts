import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Public } from '@regiotafel/graphql/server';
import { AnswerQuestion, WithdrawReport } from './own-report.input.js';
import { OwnReports } from './own-report.service.js';

@Resolver()
@Public()
export class OwnReportResolver {
  constructor(private readonly reports: OwnReports) {}

  @Query('ownReport')
  ownReport(@Args('code') code: string) {
    return this.reports.read(code);
  }

  @Mutation('answerQuestion')
  answerQuestion(@Args('input') input: unknown) {
    return this.reports.answer(parse(AnswerQuestion, input));
  }

  @Mutation('withdrawReport')
  withdrawReport(@Args('input') input: unknown) {
    return this.reports.withdraw(parse(WithdrawReport, input));
  }
}
