import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type ApolloDriverConfig, ApolloFederationDriver } from '@nestjs/apollo';
import { GraphQLFederationFactory } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { GRAPH_SHAPE, type GraphShape } from '../scope/graph-shape.module.js';
import { apolloOptions, servedBy } from '../server/apollo-options.js';
import { EDGE_LIMITS } from '../server/limits.js';
import { beforeApollo } from '../server/route.js';
import { Streams } from '../streams/sse.js';
import { EdgeGraph } from './edge-graph.js';
import type { EdgeOptions } from './edge-options.js';
import { edgeStep } from './edge-step.js';
import { edgeEngine } from './edge-engine.js';
import { trustedDocuments } from './manifest.js';

export interface EdgeDriverOptions extends ApolloDriverConfig {
  readonly edge: EdgeOptions;
}

/**
 * The edge in both process shapes. It starts when every module of the process is ready, because the scopes of this
 * process register themselves while the modules start.
 */
@Injectable()
export class EdgeDriver extends ApolloFederationDriver implements OnApplicationBootstrap {
  #options: EdgeDriverOptions | undefined;
  #streams: Streams | undefined;

  constructor(
    factory: GraphQLFederationFactory,
    modules: ModulesContainer,
    @Inject(GRAPH_SHAPE) private readonly shape: GraphShape,
    @Inject(EdgeGraph) private readonly graph: EdgeGraph,
  ) {
    super(factory, modules);
  }

  override async mergeDefaultOptions(options: EdgeDriverOptions): Promise<ApolloDriverConfig> {
    return super.mergeDefaultOptions({ ...apolloOptions(options.edge.mode, EDGE_LIMITS), ...options });
  }

  /** The edge has no schema of its own: the engine's comes through Apollo's gateway hook. */
  override async generateSchema(): Promise<GraphQLSchema> {
    return null as unknown as GraphQLSchema;
  }

  override async start(options: EdgeDriverOptions): Promise<void> {
    this.#options = options;
  }

  async onApplicationBootstrap(): Promise<void> {
    const options = this.#options;
    if (!options) return;
    const engine = await edgeEngine(this.shape, options.edge);
    this.graph.open(engine, options.edge.contextOf);
    const documents = trustedDocuments(engine, options.edge.manifest);
    const streams = new Streams(options.edge);
    this.#streams = streams;
    const app = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    beforeApollo(app, edgeStep({ engine, streams, documents, options: options.edge }));
    await super.start(servedBy(options, engine));
  }

  override async stop(): Promise<void> {
    await this.#streams?.close();
    await super.stop();
  }
}
