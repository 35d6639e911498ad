import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { CaseFileService, type CaseFileView } from '../case-file/case-file.service.js';
import type { PoolCardView } from '../pool/pool.service.js';
import { AccessAsking } from './access-asking.service.js';
import { AccessDeciding } from './access-deciding.service.js';
import { ApproveAccessRequest, RefuseAccessRequest, WithdrawAccessRequest } from './access-request.input.js';
import { AccessRequestReading, type AccessRequestView } from './access-request-reading.service.js';

@Resolver('AccessRequest')
export class AccessRequestResolver {
  constructor(
    private readonly requests: AccessRequestReading,
    private readonly asking: AccessAsking,
    private readonly deciding: AccessDeciding,
    private readonly cases: CaseFileService,
  ) {}

  @Query('accessRequest')
  accessRequest(@Context() context: GraphContext, @Args('id') id: string) {
    return this.requests.loaded(context, id);
  }

  @Query('secondPersons')
  secondPersons(@Who() actor: Actor, @Args('caseId') caseId: string) {
    return this.deciding.seconds(actor, caseId);
  }

  @ResolveField('caseFile')
  caseFile({ caseFile }: AccessRequestView, _args: unknown, context: GraphContext) {
    return this.cases.loaded(context, caseFile.id);
  }

  @Mutation('askAccess')
  ask(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.asking.ask(actor, input);
  }

  @Mutation('withdrawAccessRequest')
  withdraw(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.asking.withdraw(actor, parse(WithdrawAccessRequest, input));
  }

  @Mutation('approveAccessRequest')
  approve(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.deciding.approve(actor, parse(ApproveAccessRequest, input));
  }

  @Mutation('refuseAccessRequest')
  refuse(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.deciding.refuse(actor, parse(RefuseAccessRequest, input));
  }
}

@Resolver('CaseFile')
export class CaseAccessRequestResolver {
  constructor(private readonly requests: AccessRequestReading) {}

  @ResolveField('accessRequests')
  ofCase({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return this.requests.about(context, row.id);
  }
}

@Resolver('PoolCard')
export class CardAccessRequestResolver {
  constructor(private readonly requests: AccessRequestReading) {}

  @ResolveField('accessRequests')
  ofCard({ row }: PoolCardView, _args: unknown, context: GraphContext) {
    return this.requests.about(context, row.case_id);
  }
}
