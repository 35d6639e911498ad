import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  type FactoryProvider,
  Module,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { Health } from '@regiotafel/runtime';
import { DatabaseAccess } from '@regiotafel/tenancy';
import type { Work } from './handlers.js';
import { Jobs, type JobsOptions, type JobsRole } from './jobs.js';
import { postgresBackend } from './postgres-backend.js';
import { redisBackend } from './redis-backend.js';

/** A provider that handles jobs: the `.job.ts` of a feature. */
export interface DoesJobs {
  /** Made with `serve`, `on` and `onDue`. */
  works(): readonly Work[];
}

/** What a process says about its jobs. */
export interface JobsModuleOptions extends Pick<JobsOptions, 'awaits' | 'pollMs' | 'sweepMs'> {
  readonly role: JobsRole;
  /** Queues live here instead of in PostgreSQL; the outbox stays where it is. */
  readonly redisUrl?: string | null;
}

/** Starts with the application, and ends before its doors to the database do. */
class JobsLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly jobs: Jobs,
    health: Health | undefined,
  ) {
    health?.register('jobs', () => jobs.ready());
  }

  onApplicationBootstrap(): Promise<void> {
    return this.jobs.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.jobs.close();
  }
}

/** Gives the whole process its `Jobs`. Needs the `DatabaseAccess` of tenancy. Once, in the root module. */
@Module({})
export class JobsModule {
  static forRoot({ redisUrl, ...options }: JobsModuleOptions): DynamicModule {
    const make = (access: DatabaseAccess): Jobs => {
      const connection = access.connection('rt_jobs');
      return new Jobs({
        ...options,
        connection,
        backend: redisUrl ? redisBackend(redisUrl) : postgresBackend(connection),
      });
    };
    return {
      module: JobsModule,
      global: true,
      providers: [
        { provide: Jobs, useFactory: make, inject: [DatabaseAccess] },
        {
          provide: JobsLife,
          useFactory: (jobs: Jobs, health?: Health) => new JobsLife(jobs, health),
          inject: [Jobs, { token: Health, optional: true }],
        },
      ],
      exports: [Jobs],
    };
  }
}

/**
 * A provider of a worker module that hands the handlers of these providers to the process's `Jobs`; call it once per
 * scope, with every provider of the scope that does jobs, and list those providers beside it.
 */
export const doesJobs = (scope: string, providers: readonly Type<DoesJobs>[]): FactoryProvider<true> => ({
  provide: Symbol(`jobs of ${scope}`),
  inject: [Jobs, ...providers],
  useFactory: (jobs: Jobs, ...handling: DoesJobs[]) => {
    jobs.serve(
      scope,
      handling.flatMap((one) => one.works()),
    );
    return true;
  },
});
