import type { DynamicModule, Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { scalarResolvers } from '../scalars.js';
import { ScopeDriver, type ScopeOptions } from './scope-driver.js';
import { readSdl } from './sdl-folder.js';

/** Where a scope's schema and resolvers are. */
export interface ScopeGraph {
  /** Folder below which the scope's `.graphql` files are: `import.meta.dirname` of `<scope>.module.ts`. */
  readonly sdl: string;
  /** The Nest modules that hold the scope's resolvers; resolvers of other modules are not seen. */
  readonly include: readonly Type[];
}

/**
 * A scope's part of the graph, the same module in both process shapes: with `EdgeModule` in the application it becomes
 * part of the one graph, with `SubgraphModule` it is served on `/graphql` for the edge.
 * @throws Error when the folder holds no schema
 */
export const scopeGraph = (scope: string, { sdl, include }: ScopeGraph): DynamicModule =>
  GraphQLModule.forRoot<ScopeOptions>({
    driver: ScopeDriver,
    scope,
    typeDefs: readSdl(scope, sdl),
    include: [...include],
    resolvers: scalarResolvers,
  });
