import { Args, Query, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { CasePackaging } from './case-package.service.js';

@Resolver('CasePackage')
export class CasePackageResolver {
  constructor(private readonly packages: CasePackaging) {}

  @Query('casePackage')
  casePackage(@Who() actor: Actor, @Args('caseId') caseId: string) {
    return this.packages.take(actor, caseId);
  }

  @Query('zgwCase')
  zgwCase(@Who() actor: Actor, @Args('caseId') caseId: string) {
    return this.packages.zgw(actor, caseId);
  }
}
