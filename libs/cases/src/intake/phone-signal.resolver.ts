import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { RecordSignal } from './phone-signal.input.js';
import { PhoneSignals } from './phone-signal.service.js';

@Resolver()
export class PhoneSignalResolver {
  constructor(private readonly phone: PhoneSignals) {}

  @Query('phoneForm')
  phoneForm(@Who() actor: Actor) {
    return this.phone.form(actor);
  }

  @Mutation('recordSignal')
  recordSignal(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.phone.record(actor, parse(RecordSignal, input));
  }
}
