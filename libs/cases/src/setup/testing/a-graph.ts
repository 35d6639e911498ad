import { Global, Module } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { SubgraphModule } from '@regiotafel/graphql/server';
import { newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { readSettings, SETTINGS_OF_PROCESS, type Settings } from '@regiotafel/runtime';
import { TenancyModule } from '@regiotafel/tenancy';
import { CasesApiModule } from '../../cases.module.js';
import type { TestRegion } from './a-region.js';

/** An answer of the graph. */
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    extensions: { code: string; fields?: readonly { path: string; code: string }[] };
  }[];
}

/** One root field of an answer that must have data. */
export const fieldOf = <T>({ data, errors }: Answer, name: string): T => {
  if (!data) throw new Error(`no data: ${errors?.map(({ extensions }) => extensions.code).join()}`);
  return data[name] as T;
};

const settingsOf = (settings: Settings) => {
  @Global()
  @Module({ providers: [{ provide: SETTINGS_OF_PROCESS, useValue: settings }], exports: [SETTINGS_OF_PROCESS] })
  class TestSettings {}
  return TestSettings;
};

/** The part of the graph that cases answers, over HTTP, asked by anybody of a region. */
export class TestGraph {
  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly actors: readonly SeatActor[],
  ) {}

  /** The operation of the last question, as the logs name it. */
  get operation(): Uuid | null {
    return this.actors.at(-1)?.operation ?? null;
  }

  /** `others`: more regions of its database; somebody there is `noor@noorderbrink`. */
  static async open(
    region: TestRegion,
    env: Readonly<Record<string, string>> = {},
    others: readonly TestRegion[] = [],
  ): Promise<TestGraph> {
    const actors: SeatActor[] = [];
    const as = (name: string) => {
      const [subject = '', slug] = name.split('@');
      const actor = (others.find(({ file }) => file.region.slug === slug) ?? region).as(subject);
      actors.push(actor);
      return actor;
    };
    const subgraph = SubgraphModule.register({
      mode: 'demo',
      contextOf: async (request) => {
        const subject = request.headers['x-as'];
        return {
          actor: typeof subject === 'string' ? as(subject) : null,
          operation: newId(),
          locale: 'nl',
        };
      },
    });
    const module = Test.createTestingModule({
      imports: [settingsOf(readSettings(env)), TenancyModule.forRoot(region.access()), subgraph, CasesApiModule],
    });
    const compiled = await module.compile();
    const app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestGraph(app, actors);
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

  close(): Promise<void> {
    return this.app.close();
  }
}
