import { ResolveField, Resolver } from '@nestjs/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { AgreementService } from './agreement.service.js';

@Resolver('Region')
export class AgreementResolver {
  constructor(private readonly agreements: AgreementService) {}

  @ResolveField('covenants')
  covenants(@Who() actor: Actor) {
    return this.agreements.covenants(actor);
  }

  @ResolveField('mandates')
  mandates(@Who() actor: Actor) {
    return this.agreements.mandates(actor);
  }
}
