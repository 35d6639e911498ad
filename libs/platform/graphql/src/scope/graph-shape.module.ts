import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActorGuard } from '../decorators.js';
import type { Mode } from '../server/mode.js';
import type { StreamRules } from '../streams/sse.js';
import type { Subgraph } from './subgraph.js';

/** How a service learns who asks: from `authorization`, `x-seat`, `x-operation` and `accept-language` of a request. */
export interface SubgraphOptions extends StreamRules {
  readonly mode: Mode;
}

/** Whether the scopes of this process form the whole graph or serve their part of it. */
export type GraphShape =
  { readonly kind: 'one'; readonly subgraphs: Subgraph[] } | ({ readonly kind: 'many' } & SubgraphOptions);

export const GRAPH_SHAPE = Symbol('GRAPH_SHAPE');

/** Nest's factory provider: `useFactory` gets what `inject` names, found in `imports`. */
export interface Factory<T> {
  readonly imports?: DynamicModule['imports'];
  readonly inject?: readonly (string | symbol | (new (...args: never[]) => unknown))[];
  useFactory(...args: unknown[]): T | Promise<T>;
}

@Global()
@Module({})
export class GraphShapeModule {
  static with({ imports = [], inject = [], ...factory }: Factory<GraphShape>): DynamicModule {
    return {
      module: GraphShapeModule,
      imports,
      providers: [
        { provide: GRAPH_SHAPE, inject: [...inject], useFactory: factory.useFactory },
        { provide: APP_GUARD, useClass: ActorGuard },
      ],
      exports: [GRAPH_SHAPE],
    };
  }
}
