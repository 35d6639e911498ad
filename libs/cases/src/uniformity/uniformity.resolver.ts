import { Query, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { UniformityService } from './uniformity.service.js';

@Resolver('Uniformity')
export class UniformityResolver {
  constructor(private readonly uniformity: UniformityService) {}

  @Query('weighingUniformity')
  weighingUniformity(@Who() actor: Actor) {
    return this.uniformity.all(actor);
  }
}
