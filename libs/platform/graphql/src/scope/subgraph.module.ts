import { type DynamicModule, Module } from '@nestjs/common';
import { type Factory, GraphShapeModule, type SubgraphOptions } from './graph-shape.module.js';

/** Makes the process a service of the many-process shape: its scope answers on `/graphql` for the edge. */
@Module({})
export class SubgraphModule {
  static register(options: SubgraphOptions): DynamicModule {
    return SubgraphModule.registerAsync({ useFactory: () => options });
  }

  static registerAsync(factory: Factory<SubgraphOptions>): DynamicModule {
    const shape = GraphShapeModule.with({
      ...factory,
      useFactory: async (...args) => ({ kind: 'many', ...(await factory.useFactory(...args)) }),
    });
    return { module: SubgraphModule, imports: [shape] };
  }
}
