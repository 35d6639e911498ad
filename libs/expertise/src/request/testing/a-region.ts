import { memberIdOf, tenantIdOf } from '@regiotafel/directory/contract';
import { globalId, newId, type SeatActor, type SystemActor, type Uuid } from '@regiotafel/kernel';
import { Keyring, type Tenants } from '@regiotafel/tenancy';
import { TestDatabase } from '@regiotafel/testing';
import { ConflictService } from '../../conflict/conflict.service.js';
import { expertIdOf } from '../../contract/ids.js';
import type { ExpertFile, ExpertiseRegionFile } from '../../contract/region-file.js';
import { ExerciseCards } from '../../exercise/exercise.service.js';
import { LedgerService } from '../../ledger/ledger.service.js';
import { MatchingService } from '../../matching/matching.service.js';
import { expertiseMigrations } from '../../migrations.js';
import { RosterImport } from '../../roster/roster-import.service.js';
import { RosterService } from '../../roster/roster.service.js';
import { WorkItemService } from '../../work-item/work-item.service.js';
import { RequestMoves } from '../request-moves.service.js';
import { RequestOpening } from '../request-opening.service.js';
import { RequestService } from '../request.service.js';

const ISSUER = 'https://idp.test';
/** Monday 2 March 2026, 09:00 in Amsterdam. */
export const START = new Date('2026-03-02T08:00:00Z');

interface Place {
  readonly slug: string;
  readonly code: string;
  readonly neighbours: readonly string[];
}

interface Person {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly municipality?: string;
  readonly organisation?: string;
}

const expert = (subject: string, home: string, hoursPerMonth: number, skills: ExpertFile['skills']): ExpertFile => ({
  subject,
  home,
  languages: subject === 'fatima' ? ['nl', 'ar'] : ['nl'],
  hoursPerMonth,
  skills,
});
const skill = (code: string, level: number, trainingValidUntil = '2027-01-01') => ({
  skill: code,
  level,
  trainingValidUntil,
});

const PLACES: readonly Place[] = [
  { slug: 'lindehoven', code: 'GM9001', neighbours: ['GM9002'] },
  { slug: 'heidervoort', code: 'GM9002', neighbours: ['GM9003'] },
  { slug: 'elzenrade', code: 'GM9003', neighbours: [] },
];
const PEOPLE: readonly Person[] = [
  { subject: 'karim', roles: ['COORDINATOR'] },
  { subject: 'rina', roles: ['COORDINATOR'] },
  { subject: 'noor', roles: ['LIAISON'], municipality: 'lindehoven' },
  { subject: 'frits', roles: [], municipality: 'lindehoven' },
  { subject: 'anne', roles: ['LIAISON'], municipality: 'heidervoort' },
  { subject: 'willem', roles: ['DPO'] },
  { subject: 'lia', roles: ['ANALYST'] },
  { subject: 'leila', roles: ['EXPERT'], organisation: 'jeugdzorg' },
  { subject: 'hans', roles: ['EXPERT'], organisation: 'politie' },
  { subject: 'petra', roles: ['EXPERT'], municipality: 'heidervoort' },
  { subject: 'fatima', roles: ['EXPERT'], organisation: 'welzijn' },
];
export const EXPERTS: readonly ExpertFile[] = [
  expert('leila', 'GM9001', 24, [skill('YOUTH', 3), skill('FAMILY', 2)]),
  expert('hans', 'GM9002', 16, [skill('ONLINE', 3), skill('YOUTH', 1)]),
  expert('petra', 'GM9002', 20, [skill('CARE', 3)]),
  expert('fatima', 'GM9003', 16, [skill('FAMILY', 3, '2026-04-01'), skill('YOUTH', 2)]),
];

/** A region in a test database: Lindehoven (Noor; Frits of finance), Heidervoort (Anne), Elzenrade, two coordinators and four experts. */
export class TestRegion {
  readonly tenants: Tenants;
  readonly requests: RequestService;
  readonly opening: RequestOpening;
  readonly moves: RequestMoves;
  readonly matching: MatchingService;
  readonly exercises: ExerciseCards;
  readonly ledger: LedgerService;
  readonly conflicts: ConflictService;
  readonly roster: RosterService;
  readonly workItems: WorkItemService;

  private constructor(
    readonly database: TestDatabase,
    readonly slug: string,
  ) {
    const keyring = new Keyring(Buffer.from(database.secrets.masterKey, 'hex'));
    this.tenants = database.tenants('expertise');
    this.requests = new RequestService(this.tenants, keyring);
    this.opening = new RequestOpening(this.tenants, keyring, this.requests);
    this.matching = new MatchingService(this.tenants, this.requests);
    this.exercises = new ExerciseCards(this.tenants);
    this.ledger = new LedgerService(this.tenants, this.exercises);
    this.conflicts = new ConflictService(this.tenants, keyring);
    this.moves = new RequestMoves(this.tenants, this.requests, this.matching, this.ledger, this.conflicts);
    this.roster = new RosterService(this.tenants);
    this.workItems = new WorkItemService(this.tenants);
  }

  /** A database of its own with one region in it, at nine o'clock on a Monday; close the database at the end. */
  static async open(): Promise<TestRegion> {
    const database = await TestDatabase.open(expertiseMigrations);
    await database.sql('update sec.clock set business_offset = $1::timestamptz - now()', [START.toISOString()]);
    return TestRegion.in(database, 'veldersoord');
  }

  /** One more region in a database that is open. */
  static async in(database: TestDatabase, slug: string): Promise<TestRegion> {
    const region = new TestRegion(database, slug);
    await region.putTenants();
    await region.putPeople();
    await new RosterImport(region.tenants).apply(region.file());
    return region;
  }

  get id(): Uuid {
    return tenantIdOf(this.slug);
  }

  /** The system in this region. */
  system(): SystemActor {
    const claim = { operation: newId(), expires: Date.now() + 60_000 };
    return { kind: 'SYSTEM', tenantId: this.id, cause: newId(), ...claim };
  }

  file(experts: readonly ExpertFile[] = EXPERTS): ExpertiseRegionFile {
    const people = PEOPLE.map(({ subject, municipality, organisation }) => ({
      subject,
      organisation,
      municipality: municipality && this.slugOf(municipality),
    }));
    return { region: { slug: this.slug }, people, experts };
  }

  municipality(name: string): Uuid {
    return tenantIdOf(this.slugOf(name));
  }

  member(subject: string): Uuid {
    return memberIdOf(this.tenantSlugOf(subject), subject);
  }

  expert(subject: string): Uuid {
    return expertIdOf(this.member(subject));
  }

  /** Somebody of the region, each time in an operation of its own. */
  as(subject: string): SeatActor {
    const tenantId = tenantIdOf(this.tenantSlugOf(subject));
    const claim = { operation: newId(), expires: Date.now() + 60_000 };
    return { kind: 'SEAT', tenantId, memberId: this.member(subject), issuer: ISSUER, subject, ...claim };
  }

  /** An unchecked input that opens a request, as a client sends it. */
  anInput(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    return {
      idempotencyKey: newId(),
      question: 'Welke aanpak past bij een leerling die dreigt?',
      skills: ['YOUTH'],
      hours: 8,
      urgency: 'NORMAL',
      respondBy: '2026-03-06',
      ...changes,
    };
  }

  /** Opens a request; answers its id. For a coordinator it is for Lindehoven. */
  async opened(subject: string, changes: Readonly<Record<string, unknown>> = {}): Promise<Uuid> {
    const forWhom = ['karim', 'rina'].includes(subject)
      ? { municipalityId: globalId('municipality', this.municipality('lindehoven')) }
      : {};
    const view = await this.opening.open(this.as(subject), this.anInput({ ...forWhom, ...changes }));
    if (!view) throw new Error('the request is not visible to who opened it');
    return view.id.slice('request_'.length) as Uuid;
  }

  /** The version a request has now, whoever may see it. */
  async version(requestId: Uuid): Promise<number> {
    const [row] = await this.database.sql<{ version: number }>('select version from expertise.requests where id = $1', [
      requestId,
    ]);
    return row?.version ?? 0;
  }

  /** The input of a move from the present version. */
  async move(requestId: Uuid): Promise<{ idempotencyKey: Uuid; requestId: Uuid; version: number }> {
    return { idempotencyKey: newId(), requestId, version: await this.version(requestId) };
  }

  async assigned(requestId: Uuid, expert: string, by = 'karim'): Promise<void> {
    await this.moves.assign(this.as(by), { ...(await this.move(requestId)), expertId: this.expert(expert) });
  }

  /** Brings a request of Lindehoven to where the expert is at work. */
  async accepted(expert: string, changes: Readonly<Record<string, unknown>> = {}): Promise<Uuid> {
    const id = await this.opened('noor', changes);
    await this.assigned(id, expert);
    await this.moves.accept(this.as(expert), await this.move(id));
    return id;
  }

  private async putTenants(): Promise<void> {
    const put =
      'insert into reference.tenants (id, slug, kind, name, region_id, municipality_code, neighbours) values ($1, $2, $3, $2, $4, $5, $6)';
    await this.database.sql(put, [this.id, this.slug, 'PARTNERSHIP', null, null, []]);
    for (const { slug, code, neighbours } of PLACES) {
      const values = [this.municipality(slug), this.slugOf(slug), 'MUNICIPALITY', this.id, code, neighbours];
      await this.database.sql(put, values);
    }
  }

  private async putPeople(): Promise<void> {
    for (const { subject, roles } of PEOPLE) {
      await this.database.sql(
        `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
         values ($1, $2, $3, $4, $5, $5, 'Tester', $6, 'MUNICIPALITY')`,
        [tenantIdOf(this.tenantSlugOf(subject)), this.member(subject), this.id, ISSUER, subject, roles],
      );
    }
  }

  private slugOf(municipality: string): string {
    return `${this.slug}-${municipality}`;
  }

  private tenantSlugOf(subject: string): string {
    const municipality = PEOPLE.find((person) => person.subject === subject)?.municipality;
    return municipality ? this.slugOf(municipality) : this.slug;
  }
}
