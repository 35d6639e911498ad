import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import type { Actor } from '@regiotafel/kernel';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { AddDecisionDocument, DeEscalate, EscalationHead, PrintMayorNote, WriteMayorNote } from './escalation.input.js';
import { loadLadder } from './escalation.loader.js';
import { EscalationReading } from './escalation-reading.service.js';
import { EscalationService } from './escalation.service.js';

@Resolver('CaseFile')
export class EscalationResolver {
  constructor(
    private readonly reading: EscalationReading,
    private readonly escalations: EscalationService,
  ) {}

  @ResolveField('ladder')
  ladder({ row }: CaseFileView, _args: unknown, context: GraphContext) {
    return loadLadder(context, this.reading, row.id);
  }

  @Mutation('escalateCase')
  escalate(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.escalations.escalate(actor, parse(EscalationHead, input));
  }

  @Mutation('deEscalateCase')
  deEscalate(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.escalations.deEscalate(actor, parse(DeEscalate, input));
  }

  @Mutation('writeMayorNote')
  writeNote(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.escalations.writeNote(actor, parse(WriteMayorNote, input));
  }

  @Mutation('printMayorNote')
  printNote(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.escalations.printNote(actor, parse(PrintMayorNote, input));
  }

  @Mutation('recordMayorDecision')
  recordDecision(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.escalations.recordDecision(actor, parse(EscalationHead, input));
  }

  @Mutation('addDecisionDocument')
  addDecisionDocument(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.escalations.addDecisionDocument(actor, parse(AddDecisionDocument, input));
  }
}
