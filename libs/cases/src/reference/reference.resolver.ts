import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type GraphContext, parse } from '@regiotafel/graphql';
import { Who } from '@regiotafel/graphql/server';
import { type Actor, parseId } from '@regiotafel/kernel';
import { AddReference, RemoveReference } from './reference.input.js';
import { loadReferences } from './reference.loader.js';
import { ReferenceService } from './reference.service.js';

@Resolver('CaseFile')
export class CaseReferenceResolver {
  constructor(private readonly references: ReferenceService) {}

  @ResolveField('references')
  ofCase(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return loadReferences(context, this.references, parseId('case', id));
  }
}

@Resolver('Signal')
export class SignalReferenceResolver {
  constructor(private readonly references: ReferenceService) {}

  @ResolveField('references')
  ofSignal(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return loadReferences(context, this.references, parseId('signal', id));
  }
}

@Resolver('ExternalReference')
export class ReferenceResolver {
  constructor(private readonly references: ReferenceService) {}

  @Mutation('addReference')
  addReference(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.references.add(actor, parse(AddReference, input));
  }

  @Mutation('removeReference')
  removeReference(@Who() actor: Actor, @Args('input') input: unknown) {
    return this.references.remove(actor, parse(RemoveReference, input));
  }
}
