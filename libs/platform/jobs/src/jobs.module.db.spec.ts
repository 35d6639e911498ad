import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Inject, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { newId } from '@regiotafel/kernel';
import { Health, RuntimeModule, readSettings } from '@regiotafel/runtime';
import { DatabaseAccess, heldBy, TenancyModule } from '@regiotafel/tenancy';
import { on } from './handlers.js';
import { Jobs } from './jobs.js';
import { type DoesJobs, doesJobs, JobsModule } from './jobs.module.js';
import { captureLog, Store } from './testing/a-store.js';

const heard = Promise.withResolvers<object>();

@Injectable()
class CaseCount {
  add(payload: object): Promise<void> {
    return Promise.resolve(heard.resolve(payload));
  }
}

@Injectable()
class CaseCountJobs implements DoesJobs {
  constructor(@Inject(CaseCount) private readonly counts: CaseCount) {}

  works() {
    return [on('CaseOpened', { scope: 'cases', name: 'count-case' }, (_actor, payload) => this.counts.add(payload))];
  }
}

@Module({ providers: [CaseCount, CaseCountJobs, doesJobs('cases', [CaseCountJobs])] })
class CasesWorkerModule {}

let store: Store;
captureLog();
beforeAll(async () => {
  store = await Store.open('POSTGRES');
});
afterAll(() => store.close());

test('a worker module that names its providers gets the jobs of its subscriptions, from start to shutdown', async () => {
  const access = new DatabaseAccess(store.database.url, heldBy(store.database.secrets), 2);
  const module = await Test.createTestingModule({
    imports: [
      RuntimeModule.forRoot(readSettings({})),
      TenancyModule.forRoot(access),
      JobsModule.forRoot({ role: 'both', pollMs: 100, awaits: ['cases'] }),
      CasesWorkerModule,
    ],
  }).compile();
  await module.init();
  const payload = { caseId: newId() };
  await store.announce(newId(), 'CaseOpened', payload);
  expect(await heard.promise).toEqual(payload);
  expect((await module.get(Health).readiness()).checks).toMatchObject({ jobs: 'ok' });
  expect(await module.get(Jobs).counts()).toMatchObject([{ queue: 'events-cases', dead: 0 }]);
  await module.close();
});
