import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tenantIdOf } from '@regiotafel/directory/contract';
import { newId, type SeatActor, type SystemActor, type Uuid } from '@regiotafel/kernel';
import type { Settings } from '@regiotafel/runtime';
import { Keyring, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase, type TestTenant, TestWorld } from '@regiotafel/testing';
import { AgendaService } from '../../agenda/agenda.service.js';
import { RecordService } from '../../agenda/record.service.js';
import { AvailabilityService } from '../../availability/availability.service.js';
import { type FeedRules, feedRules } from '../../availability/feed-fetch.service.js';
import { FeedService } from '../../availability/feed.service.js';
import type { MeetingsRegionFile } from '../../contract/region-file.js';
import { InvitationService } from '../../invitation/invitation.service.js';
import { FolderMailer } from '../../invitation/mailer.service.js';
import { BookingService } from '../../meeting/booking.service.js';
import { ConflictBlockService } from '../../meeting/conflict-block.service.js';
import { AttendanceService } from '../../meeting/attendance.service.js';
import { HoldMeetingService } from '../../meeting/hold-meeting.service.js';
import { MeetingService } from '../../meeting/meeting.service.js';
import { RequestMeetingService } from '../../meeting/request-meeting.service.js';
import { meetingsMigrations } from '../../migrations.js';
import { MeetingsImport } from '../../series/meetings-import.service.js';
import { SeriesService } from '../../series/series.service.js';
import { WorkItemService } from '../../work-item/work-item.service.js';
import { ConfirmService } from '../confirm.service.js';
import { LeaveMeetingService } from '../leave-meeting.service.js';
import { PlanRunService } from '../plan-run.service.js';
import { PlanningService } from '../planning.service.js';
import { SnapshotService } from '../snapshot.service.js';
import { InlineSolver, type Solver } from '../solver.service.js';
import { sourceReader } from './source-thread.js';

/** A seat of a test. */
export interface TestSeat {
  readonly memberId: Uuid;
  readonly as: () => SeatActor;
}

/** Monday 2 March 2026, 09:00 in Amsterdam. */
export const MONDAY = new Date('2026-03-02T08:00:00Z');

const fileOf = (slug: string, municipality: string): MeetingsRegionFile => ({
  region: { slug, name: `Regio ${slug}`, phone: '0900-0001', email: `tafel@${slug}.example` },
  people: [{ subject: 'karim', name: 'Karim Aydin', roles: ['COORDINATOR'] }],
  rooms: [{ key: 'een', name: 'Overlegruimte 1', capacity: 8, municipality }],
  series: [
    {
      key: 'casustafel',
      name: 'Casustafel',
      kind: 'CASE_TABLE',
      weekday: 4,
      startsAt: '09:00',
      durationMinutes: 180,
      everyWeeks: 1,
      cutOff: { weekday: 3, at: '12:00' },
      chair: 'karim',
      from: '2026-01-08',
    },
  ],
});

/** What the region of a test starts from. */
export const REGION_FILE = fileOf('veldersoord', 'lindehoven');

/** Feeds of a test are served by the test. */
const OWN_MACHINE: FeedRules = { ...feedRules, reach: { plain: true, allows: (address) => address === '127.0.0.1' } };

const servicesOf = (tenants: Tenants, keyring: Keyring, settings: Settings, solver: Solver) => {
  const series = new SeriesService(tenants);
  const reader = sourceReader();
  const meetings = new MeetingService(tenants);
  const availability = new AvailabilityService(tenants, meetings, reader);
  const invitations = new InvitationService(
    tenants,
    series,
    new FolderMailer(join(settings.dataFolder, 'mail')),
    settings,
  );
  const agenda = new AgendaService(tenants, keyring, meetings);
  const bookings = new BookingService(meetings);
  const planning = new PlanningService(tenants, meetings);
  const conflicts = new ConflictBlockService(tenants, meetings);
  const attendance = new AttendanceService(tenants, keyring, meetings);
  const snapshots = new SnapshotService(series, meetings, availability, conflicts);
  return {
    series,
    meetings,
    availability,
    invitations,
    agenda,
    planning,
    conflicts,
    feeds: new FeedService(tenants, keyring, meetings, availability, reader, OWN_MACHINE),
    records: new RecordService(tenants, keyring, agenda),
    requests: new RequestMeetingService(tenants, meetings, series),
    attendance,
    table: new HoldMeetingService(tenants, meetings, attendance),
    runs: new PlanRunService(tenants, snapshots, meetings, solver),
    confirming: new ConfirmService(tenants, meetings, bookings, agenda, invitations, conflicts),
    leaving: new LeaveMeetingService(tenants, meetings, bookings, agenda, invitations, planning),
    work: new WorkItemService(tenants),
    imports: new MeetingsImport(tenants),
  };
};

interface Ground {
  readonly region: TestTenant;
  readonly elsewhere: TestTenant;
  readonly lindehoven: TestTenant;
  readonly settings: Settings;
}

const putTenant = async (
  database: TestDatabase,
  slug: string,
  kind: TestTenant['kind'],
  regionId: Uuid | null,
): Promise<TestTenant> => {
  const id = tenantIdOf(slug);
  await database.sql('insert into reference.tenants (id, slug, kind, name, region_id) values ($1, $2, $3, $2, $4)', [
    id,
    slug,
    kind,
    regionId,
  ]);
  return { id, slug, kind, regionId };
};

/** A region with people, a room and a weekly case table, beside another one; and every service of meetings on it. */
export class Region {
  readonly world: TestWorld;

  private constructor(
    readonly database: TestDatabase,
    readonly tenants: Tenants,
    private readonly ground: Ground,
    readonly services: ReturnType<typeof servicesOf>,
  ) {
    this.world = new TestWorld(database);
  }

  get region(): TestTenant {
    return this.ground.region;
  }

  get elsewhere(): TestTenant {
    return this.ground.elsewhere;
  }

  get lindehoven(): TestTenant {
    return this.ground.lindehoven;
  }

  get settings(): Settings {
    return this.ground.settings;
  }

  static async open(solver: Solver = new InlineSolver()): Promise<Region> {
    const database = await TestDatabase.open(meetingsMigrations);
    await new TestWorld(database).setNow(MONDAY);
    const region = await putTenant(database, 'veldersoord', 'PARTNERSHIP', null);
    const elsewhere = await putTenant(database, 'noorderbrink', 'PARTNERSHIP', null);
    const lindehoven = await putTenant(database, 'lindehoven', 'MUNICIPALITY', region.id);
    const dataFolder = mkdtempSync(join(tmpdir(), 'regiotafel-meetings-'));
    const publicUrl = 'http://127.0.0.1:4000';
    const settings = { mode: 'demo', publicUrl, dataFolder, smtpUrl: null } as Settings;
    const keyring = new Keyring(Buffer.from(database.secrets.masterKey, 'hex'));
    const tenants = database.tenants('meetings');
    const services = servicesOf(tenants, keyring, settings, solver);
    await services.imports.apply(REGION_FILE);
    await services.imports.apply(fileOf('noorderbrink', 'noorderbrink'));
    return new Region(database, tenants, { region, elsewhere, lindehoven, settings }, services);
  }

  seat(roles: string[], partyType = 'MUNICIPALITY', tenant = this.region): Promise<TestSeat> {
    return this.world.seat(tenant, roles, partyType);
  }

  system(tenant = this.region): SystemActor {
    return this.world.system(tenant);
  }

  /** A card of Lindehoven on the pool. Answers its id. */
  async card(theme = 'RADICALISATION', urgency: string | null = null): Promise<Uuid> {
    const poolCardId = newId();
    const card = { poolCardId, municipalityId: this.lindehoven.id, regionId: this.region.id, theme, urgency };
    await this.services.requests.keepCard(this.system(), card);
    return poolCardId;
  }

  /** Does the planning runs that wait. */
  async work(): Promise<void> {
    const rows = await this.database.sql<{ id: Uuid; tenant_id: Uuid }>(
      "select id, tenant_id from meetings.planning_runs where status = 'QUEUED' order by requested_at",
    );
    for (const { id } of rows) await this.services.runs.work(this.system(), id, IDLE);
  }

  /** Sends the invitations that wait, and answers the mails in the folder. */
  async mail(): Promise<string[]> {
    const rows = await this.database.sql<{ id: Uuid }>(
      "select id from meetings.invitations where state = 'WAITING' order by made_at",
    );
    for (const { id } of rows) await this.services.invitations.deliver(this.system(), id);
    const folder = join(this.settings.dataFolder, 'mail');
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  }

  async close(): Promise<void> {
    await this.database.close();
    rmSync(this.settings.dataFolder, { recursive: true, force: true });
  }
}

/** Somebody who follows a run and never stops it. */
export const IDLE = { onProgress: () => undefined, signal: new AbortController().signal };

/** The calendar text inside a mail. */
export const calendarIn = (mail: string): string => {
  const [, encoded = ''] = /Content-Type: text\/calendar[^]*?\r\n\r\n([^]*?)\r\n--/.exec(mail) ?? [];
  return Buffer.from(encoded, 'base64').toString();
};
