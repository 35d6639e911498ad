import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { SubgraphModule } from '@regiotafel/graphql/server';
import { JobsModule, migrateJobs } from '@regiotafel/jobs';
import { newId } from '@regiotafel/kernel';
import { SETTINGS_OF_PROCESS } from '@regiotafel/runtime';
import { connectionFor, DatabaseAccess, heldBy, TenancyModule } from '@regiotafel/tenancy';
import { CalendarReader } from '../../availability/calendar-thread.service.js';
import { MeetingsApiModule, MeetingsWorkerModule } from '../../meetings.module.js';
import { SOLVER } from '../solver.service.js';
import type { Region, TestSeat } from './a-region.js';
import { sourceReader, sourceThread } from './source-thread.js';

/** An answer of the graph. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** One root field of an answer that must have data. */
export const fieldOf = <T>({ data, errors }: Answer, name: string): T => {
  if (!data) throw new Error(`no data: ${errors?.map(({ extensions }) => extensions.code).join()}`);
  return data[name] as T;
};

const settingsOf = (region: Region) => {
  @Global()
  @Module({
    providers: [{ provide: SETTINGS_OF_PROCESS, useValue: region.settings }],
    exports: [SETTINGS_OF_PROCESS],
  })
  class TestSettings {}
  return TestSettings;
};

/** Meetings' part of the graph and its workers, over HTTP and a real queue. */
export class TestGraph {
  private readonly seats = new Map<string, TestSeat>();

  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly url: string,
    seats: Map<string, TestSeat>,
  ) {
    this.seats = seats;
  }

  static async open(region: Region): Promise<TestGraph> {
    const { url, secrets } = region.database;
    await migrateJobs(connectionFor('rt_jobs', url, secrets));
    const seats = new Map<string, TestSeat>();
    const subgraph = SubgraphModule.register({
      mode: 'demo',
      contextOf: async (request) => {
        const seat = seats.get(String(request.headers['x-as']));
        return { actor: seat ? seat.as() : null, operation: newId(), locale: 'nl' };
      },
    });
    const module = Test.createTestingModule({
      imports: [
        settingsOf(region),
        TenancyModule.forRoot(new DatabaseAccess(url, heldBy(secrets), 4)),
        JobsModule.forRoot({ role: 'both', pollMs: 100, sweepMs: 200 }),
        subgraph,
        MeetingsApiModule,
        MeetingsWorkerModule,
      ],
    });
    module.overrideProvider(SOLVER).useValue(sourceThread());
    module.overrideProvider(CalendarReader).useValue(sourceReader());
    const compiled = await module.compile();
    const app = compiled.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    return new TestGraph(app, `${await app.getUrl()}/graphql`, seats);
  }

  /** Asks as a seat. */
  async ask(seat: TestSeat, query: string, variables: object = {}): Promise<Answer> {
    const answer = await this.send(seat, query, variables, 'application/json');
    return (await answer.json()) as Answer;
  }

  /** Every event of a subscription until it ends. */
  async follow(seat: TestSeat, query: string, variables: object = {}): Promise<Answer[]> {
    const answer = await this.send(seat, query, variables, 'text/event-stream');
    const text = await answer.text();
    return [...text.matchAll(/event: next\ndata: (.*)\n/g)].map(([, data = '{}']) => JSON.parse(data) as Answer);
  }

  close(): Promise<void> {
    return this.app.close();
  }

  private send(seat: TestSeat, query: string, variables: object, accept: string): Promise<Response> {
    this.seats.set(seat.memberId, seat);
    const headers = { 'content-type': 'application/json', accept, 'x-as': seat.memberId };
    return fetch(this.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  }
}
