import type { Actor, Uuid } from '@regiotafel/kernel';
import type DataLoader from 'dataloader';
import type { FastifyRequest } from 'fastify';
import { type Batch, Loaders } from './loaders.js';

/** Language of the caller's screen. */
export type Locale = 'nl' | 'en';

/** Who asks, as the application derives it from a request. */
export interface Caller {
  /** `null` for someone who has not signed in: only `@Public` fields answer. */
  readonly actor: Actor | null;
  /** Id of this GraphQL operation; the same in every service it touches. */
  readonly operation: Uuid;
  readonly locale: Locale;
  /** Sent along to the services in the many-process shape: `authorization`, `x-seat`, `x-operation`, `traceparent`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Derives the caller of a request; called once per operation and again for every subscription event.
 * What it throws ends the request: `UNAUTHENTICATED` as 401, other refusals as 400, the unknown as 500.
 */
export type ContextOf = (request: FastifyRequest) => Promise<Caller>;

/** What every resolver gets. Nothing is ever written to it except by its loaders. */
export interface GraphContext extends Caller {
  readonly loaders: Loaders;
}

/** A context for one operation: the caller with empty loaders. */
export const contextFor = (caller: Caller): GraphContext => ({ ...caller, loaders: new Loaders() });

/**
 * The loader called `name` (`cases.poolCard`) of this request. Keys asked for in one tick are read by one call of `batch`.
 * @example loaderFor(context, 'directory.member', (ids) => this.members.byIds(who, ids)).load(id)
 */
export const loaderFor = <V>(
  context: Pick<GraphContext, 'loaders'>,
  name: string,
  batch: Batch<V>,
): DataLoader<string, V | null> => context.loaders.named(name, batch);
