import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { CaseFileService, type CaseFileView } from '../case-file/case-file.service.js';
import { ApproveGrant, objectRef, RevokeGrant, SecondGrant } from './access.input.js';
import { AccessService, coordinatorsAmong } from './access.service.js';
import { GrantSeconds, type GrantToSecondView } from './grant-second.service.js';
import { loadCaseGrants } from './grant.loader.js';

@Resolver('AccessGrant')
export class GrantResolver {
  constructor(private readonly access: AccessService) {}

  @Query('whoSeesThis')
  whoSeesThis(@Who() actor: Actor, @Args('id') id: unknown) {
    return this.access.whoSees(actor, parse(objectRef, id));
  }

  @Mutation('grantAccess')
  grantAccess(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.access.give(actor, input);
  }

  @Mutation('approveGrant')
  approveGrant(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.access.approve(actor, parse(ApproveGrant, input));
  }

  @Mutation('revokeGrant')
  revokeGrant(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.access.revoke(actor, parse(RevokeGrant, input));
  }
}

@Resolver('GrantToSecond')
export class GrantSecondResolver {
  constructor(
    private readonly seconds: GrantSeconds,
    private readonly cases: CaseFileService,
  ) {}

  @Query('grantToSecond')
  grantToSecond(@Context() context: GraphContext, @Args('id') id: string) {
    return this.seconds.loaded(context, id);
  }

  @Mutation('secondGrant')
  decide(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.seconds.decide(actor, parse(SecondGrant, input));
  }

  @ResolveField('caseFile')
  caseFile({ caseFile }: GrantToSecondView, _args: unknown, context: GraphContext) {
    return this.cases.loaded(context, caseFile.id);
  }
}

@Resolver('CaseFile')
export class CaseGrantResolver {
  constructor(private readonly access: AccessService) {}

  @ResolveField('grants')
  grants({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadCaseGrants(context, this.access, row.id);
  }

  @ResolveField('processCoordinators')
  async processCoordinators({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return coordinatorsAmong(await loadCaseGrants(context, this.access, row.id));
  }
}
