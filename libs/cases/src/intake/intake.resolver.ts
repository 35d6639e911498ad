import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { parse } from '@regiotafel/graphql';
import { Public } from '@regiotafel/graphql/server';
import { SubmitSignal } from './intake.input.js';
import { IntakeService } from './intake.service.js';

@Resolver()
@Public()
export class IntakeResolver {
  constructor(private readonly intake: IntakeService) {}

  @Query('intakeForm')
  intakeForm(@Args('slug') slug: string, @Args('link') link?: string | null) {
    return this.intake.form(slug, link ?? null);
  }

  @Mutation('submitSignal')
  submitSignal(@Args('input') input: unknown) {
    return this.intake.submit(parse(SubmitSignal, input));
  }
}
