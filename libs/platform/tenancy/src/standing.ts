import { Inject, Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { Health, StartRefused } from '@regiotafel/runtime';
import { changedSince, earlierBuild, type Migration, recordedName } from './migration.js';
import { prepared } from './prepared.js';
import type { Tenants } from './tenants.js';

/** What stands in the way of serving, read under the very role that serves. */
interface Seen {
  readonly role: string;
  readonly strong: boolean;
  readonly owns: boolean;
  readonly member: boolean;
  readonly applied: string[];
}

const SEEN = prepared<Seen>(
  'standing.seen',
  `select r.rolname::text as role, r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as strong,
     exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relowner = r.oid)
       or exists (select from pg_database d where d.datdba = r.oid) as owns,
     exists (select from pg_auth_members m where m.member = r.oid) as member,
     array(select name::text from public.schema_migrations) as applied
   from pg_roles r where r.rolname = current_user`,
);
const PING = prepared('standing.ping', 'select 1');
const SINK = prepared('standing.sink', 'select sec.log_works()');

/** Which migrations this process was built for. */
export const EXPECTED_MIGRATIONS = Symbol('ExpectedMigrations');

const roleFaults = ({ role, strong, owns, member }: Seen): string[] => [
  ...(strong ? [`${role} has more rights than a service may have`] : []),
  ...(owns ? [`${role} owns tables or the database`] : []),
  ...(member ? [`${role} is a member of another role`] : []),
];

const missingIn = ({ applied }: Seen, expected: readonly Migration[]): string[] => {
  const known = new Set(applied);
  return expected.filter((migration) => !known.has(recordedName(migration))).map(({ name }) => name);
};

const none = async (faults: Promise<readonly string[]>): Promise<void> => {
  const found = await faults;
  if (found.length > 0) throw new StartRefused(found.join('; '));
};

/**
 * Whether the database lets this process do its work and no more: asked before the process serves, and again at every
 * look at its readiness.
 */
@Injectable()
export class Standing implements OnApplicationBootstrap {
  private readonly doors: Tenants[] = [];

  constructor(
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly Migration[],
    @Optional() @Inject(Health) private readonly health?: Health,
  ) {}

  /** Watches a door of this process. */
  watch(door: Tenants): void {
    this.doors.push(door);
    this.health?.register('pool', () => this.each((one) => one.reach(PING)));
    this.health?.register('role', () => none(this.faultyRoles()));
    this.health?.register('migrations', () => none(this.faultyLevel()));
    this.health?.register('audit', () => this.each((one) => one.lookup(SINK, [])));
  }

  /** @throws StartRefused before the process takes a request */
  async onApplicationBootstrap(): Promise<void> {
    const faults = [...(await this.faultyRoles()), ...(await this.faultyLevel())];
    if (faults.length > 0) throw new StartRefused(`The database is not served: ${faults.join('; ')}.`);
  }

  private async faultyRoles(): Promise<string[]> {
    return (await this.seen()).flatMap(roleFaults);
  }

  private async faultyLevel(): Promise<string[]> {
    const [first] = await this.seen();
    if (!first) return [];
    const [changed] = changedSince(first.applied, this.expected);
    if (changed !== undefined) return [earlierBuild(changed)];
    const missing = missingIn(first, this.expected);
    return missing.length > 0 ? [`migrations are missing, ${missing[0]} first of ${missing.length}`] : [];
  }

  private async seen(): Promise<Seen[]> {
    return (await Promise.all(this.doors.map((door) => door.lookup(SEEN, [])))).flat();
  }

  private async each(ask: (door: Tenants) => Promise<unknown>): Promise<void> {
    await Promise.all(this.doors.map(ask));
  }
}
