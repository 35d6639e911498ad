import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@regiotafel/graphql';
import { AccessRequestReading } from '../access-request/access-request-reading.service.js';
import { CalledIn, type CalledInView } from './called-in.service.js';

@Resolver('CalledIn')
export class CalledInResolver {
  constructor(
    private readonly calledIn: CalledIn,
    private readonly requests: AccessRequestReading,
  ) {}

  @Query('calledIn')
  one(@Context() context: GraphContext, @Args('id') id: string) {
    return this.calledIn.loaded(context, id);
  }

  @ResolveField('accessRequests')
  requestsOf({ caseUuid }: CalledInView, _args: unknown, context: GraphContext) {
    return this.requests.about(context, caseUuid);
  }
}
