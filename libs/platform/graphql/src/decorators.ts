import {
  type CanActivate,
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Actor, Unauthenticated } from '@regiotafel/kernel';
import type { GraphContext } from './context.js';

const PUBLIC = 'regiotafel.public';

const contextOf = (execution: ExecutionContext): GraphContext =>
  GqlExecutionContext.create(execution).getContext<GraphContext>();

/** The actor who asks, as a parameter of a resolver. @throws Unauthenticated when there is none */
export const Who = createParamDecorator((_: unknown, execution: ExecutionContext): Actor => {
  const { actor } = contextOf(execution);
  if (actor === null) throw new Unauthenticated();
  return actor;
});

/** Marks a root field (or a whole resolver class) that answers without an actor. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

/** Refuses every root field without an actor, unless it is `@Public`. Leaves controllers to their own checks. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    if (execution.getType<string>() !== 'graphql') return true;
    if (contextOf(execution).actor !== null) return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [execution.getHandler(), execution.getClass()])) return true;
    throw new Unauthenticated();
  }
}
