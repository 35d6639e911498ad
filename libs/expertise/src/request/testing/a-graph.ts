import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { SubgraphModule } from '@regiotafel/graphql/server';
import { newId } from '@regiotafel/kernel';
import { DatabaseAccess, heldBy, TenancyModule } from '@regiotafel/tenancy';
import { ExpertiseApiModule } from '../../expertise.module.js';
import type { TestRegion } from './a-region.js';

/** An answer of the graph. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: {
      readonly code: string;
      readonly params?: object;
      readonly fields?: readonly { readonly path: string; readonly code: string }[];
    };
  }[];
}

/** The part of the graph that expertise answers, over HTTP, asked by anybody of a region. */
export class TestGraph {
  private constructor(private readonly app: NestFastifyApplication) {}

  static async open(region: TestRegion): Promise<TestGraph> {
    const { url, secrets } = region.database;
    const subgraph = SubgraphModule.register({
      mode: 'demo',
      contextOf: async (request) => {
        const subject = request.headers['x-as'];
        const actor = typeof subject === 'string' ? region.as(subject) : null;
        return { actor, operation: newId(), locale: 'nl' };
      },
    });
    const tenancy = TenancyModule.forRoot(new DatabaseAccess(url, heldBy(secrets), 4));
    const compiled = await Test.createTestingModule({ imports: [tenancy, subgraph, ExpertiseApiModule] }).compile();
    const app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestGraph(app);
  }

  /** Asks as somebody of the region, or without signing in. */
  async ask(subject: string | null, query: string, variables: object = {}): Promise<Answer> {
    const answer = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(subject ? { 'x-as': subject } : {}) },
      payload: JSON.stringify({ query, variables }),
    });
    return answer.json<Answer>();
  }

  /** The data of one root field. @throws Error when there is none */
  async field<T>(subject: string, name: string, query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask(subject, query, variables);
    if (errors || !data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data[name] as T;
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
