import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { CaseEndReading } from './case-end-reading.service.js';
import { CloseCase, ReopenCase } from './closing.input.js';
import { loadCaseEnd } from './closing.loader.js';
import { ClosingService } from './closing.service.js';

@Resolver('CaseFile')
export class ClosingResolver {
  constructor(
    private readonly reading: CaseEndReading,
    private readonly closings: ClosingService,
  ) {}

  @ResolveField('end')
  end({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadCaseEnd(context, this.reading, row.id);
  }

  @Mutation('closeCase')
  close(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.closings.close(actor, parse(CloseCase, input));
  }

  @Mutation('reopenCase')
  reopen(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.closings.reopen(actor, parse(ReopenCase, input));
  }
}
