import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { type Factory, type GraphShape, GraphShapeModule } from '../scope/graph-shape.module.js';
import { EdgeDriver, type EdgeDriverOptions } from './edge-driver.js';
import { EdgeGraphModule } from './edge-graph.js';
import type { EdgeOptions } from './edge-options.js';

/** Whether the scopes run in this process or behind HTTP. */
export type Shape = 'one' | 'many';

const MANY: GraphShape = {
  kind: 'many',
  mode: 'production',
  contextOf: () => Promise.reject(new Error('the edge of many processes holds no scope')),
};

/** The gateway's graph on `/graphql`, over the scopes of this process (`one`) or over services (`many`). */
@Module({})
export class EdgeModule {
  static register({ shape, ...options }: EdgeOptions & { readonly shape: Shape }): DynamicModule {
    return EdgeModule.registerAsync({ shape, useFactory: () => options });
  }

  static registerAsync({
    shape,
    imports = [],
    inject = [],
    ...factory
  }: Factory<EdgeOptions> & { readonly shape: Shape }): DynamicModule {
    const held: GraphShape = shape === 'one' ? { kind: 'one', subgraphs: [] } : MANY;
    return {
      module: EdgeModule,
      imports: [
        EdgeGraphModule,
        GraphShapeModule.with({ useFactory: () => held }),
        GraphQLModule.forRootAsync<EdgeDriverOptions>({
          driver: EdgeDriver,
          imports,
          inject: [...inject],
          useFactory: async (...args: unknown[]) => ({ edge: await factory.useFactory(...args) }),
        }),
      ],
    };
  }
}
