import { Global, Injectable, Module } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { parse } from 'graphql';
import { contextFor, type ContextOf } from '../context.js';
import type { Engine, Operation, Variables } from '../execution/engine.js';
import { wordedResult } from '../server/answer-known.js';

/** An answer as it leaves on `/graphql`. */
export type GraphAnswer = ReturnType<typeof wordedResult>;

/** Asks the graph for an address of the gateway that is not `/graphql`, as whoever sent the request. */
@Injectable()
export class EdgeGraph {
  #engine: Engine | undefined;
  #contextOf: ContextOf | undefined;
  readonly #operations = new Map<string, Operation>();

  /** The graph is there to be asked. */
  open(engine: Engine, contextOf: ContextOf): void {
    this.#engine = engine;
    this.#contextOf = contextOf;
  }

  /** @param text a constant of our own: it is prepared once and kept */
  async ask(request: FastifyRequest, text: string, variables: Variables): Promise<GraphAnswer> {
    if (!this.#engine || !this.#contextOf) throw new Error('the graph is not there yet');
    const operation = this.#operations.get(text) ?? this.#engine.prepare(parse(text, { noLocation: true }));
    this.#operations.set(text, operation);
    return wordedResult(await operation.run(contextFor(await this.#contextOf(request)), variables));
  }
}

/** Makes the graph injectable in the whole process of the edge. */
@Global()
@Module({ providers: [EdgeGraph], exports: [EdgeGraph] })
export class EdgeGraphModule {}
