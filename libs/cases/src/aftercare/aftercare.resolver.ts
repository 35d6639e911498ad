import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import { ContactHead, MeetEndCriterion, ResumeCase, StartAftercare } from './aftercare.input.js';
import { AftercareService } from './aftercare.service.js';

@Resolver('Aftercare')
export class AftercareResolver {
  constructor(private readonly aftercares: AftercareService) {}

  @Mutation('startAftercare')
  start(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.aftercares.start(actor, parse(StartAftercare, input));
  }

  @Mutation('resumeCase')
  resume(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.aftercares.resume(actor, parse(ResumeCase, input));
  }

  @Mutation('recordContact')
  recordContact(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.aftercares.recordContact(actor, parse(ContactHead, input));
  }

  @Mutation('meetEndCriterion')
  meet(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.aftercares.meet(actor, parse(MeetEndCriterion, input));
  }
}
