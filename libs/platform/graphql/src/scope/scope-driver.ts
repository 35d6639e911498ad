import { Inject, Injectable, Optional } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type ApolloDriverConfig, ApolloFederationDriver } from '@nestjs/apollo';
import { GraphQLFederationFactory } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { compiledEngine } from '../execution/compiled-engine.js';
import { apolloOptions, servedBy } from '../server/apollo-options.js';
import { SERVICE_LIMITS } from '../server/limits.js';
import { beforeApollo } from '../server/route.js';
import { serviceStep } from '../server/service-step.js';
import { Streams } from '../streams/sse.js';
import { GRAPH_SHAPE, type GraphShape } from './graph-shape.module.js';
import { requireResolvers, subgraphOf, withRejectingReferences } from './subgraph.js';

export interface ScopeOptions extends ApolloDriverConfig {
  readonly scope: string;
}

const NO_SHAPE = 'the application imports EdgeModule (one process) or SubgraphModule (many processes)';

/** Builds a scope's schema; registers it with the edge of this process or serves it as a subgraph. */
@Injectable()
export class ScopeDriver extends ApolloFederationDriver {
  #streams: Streams | undefined;

  constructor(
    factory: GraphQLFederationFactory,
    modules: ModulesContainer,
    @Optional() @Inject(GRAPH_SHAPE) private readonly shape?: GraphShape,
  ) {
    super(factory, modules);
  }

  override async mergeDefaultOptions(options: ScopeOptions): Promise<ApolloDriverConfig> {
    const mode = this.shape?.kind === 'many' ? this.shape.mode : 'production';
    const merged = await super.mergeDefaultOptions({ ...apolloOptions(mode, SERVICE_LIMITS), ...options });
    return this.shape?.kind === 'one' ? { ...merged, path: '' } : merged;
  }

  override async start(options: ScopeOptions & { schema: GraphQLSchema }): Promise<void> {
    if (!this.shape) throw new Error(`scope ${options.scope}: ${NO_SHAPE}`);
    requireResolvers(options.scope, options.schema);
    if (this.shape.kind === 'one') {
      this.shape.subgraphs.push(subgraphOf(options.scope, options.schema));
      return;
    }
    const app = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    const engine = compiledEngine(withRejectingReferences(options.schema));
    this.#streams = new Streams(this.shape);
    beforeApollo(app, serviceStep({ engine, streams: this.#streams, options: this.shape }));
    await super.start(servedBy(options, engine));
  }

  override async stop(): Promise<void> {
    await this.#streams?.close();
    await super.stop();
  }
}
