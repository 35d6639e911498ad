import { newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { TestDatabase, type TestTenant, TestWorld } from '@regiotafel/testing';
import { DECLINE_REASONS, type RequestStatus } from '../../domain/request.js';
import { expertiseMigrations } from '../../migrations.js';
import {
  type Draw,
  type DrawnConflict,
  type DrawnDecline,
  type DrawnLine,
  type DrawnRequest,
  SKILLS,
} from './random-draw.js';

const CARDS: readonly Uuid[] = [newId(), newId(), newId()];

/** A seat that stays; its roles are drawn anew for every world. */
export interface Seat {
  readonly memberId: Uuid;
  readonly regionId: Uuid;
  readonly as: () => SeatActor;
}

/** The tables that a world fills, each after those it refers to. */
export const TABLES = [
  'skills',
  'ranking_weights',
  'experts',
  'expert_skills',
  'requests',
  'request_questions',
  'request_keys',
  'ledger_entries',
  'declines',
  'conflict_blocks',
  'conflict_keys',
] as const;
export type Table = (typeof TABLES)[number];
export type Row = Readonly<Record<string, unknown>>;
/** The rows of one world, as somebody past every wall sees them. */
export type Rows = Readonly<Record<Table, readonly Row[]>>;

const pick = <T>(things: readonly T[], at: number): T => {
  const thing = things[at % things.length];
  if (thing === undefined) throw new Error('nothing to pick from');
  return thing;
};

/** What a row about a request repeats of it. */
const aboutOf = (request: Row): unknown[] =>
  ['tenant_id', 'id', 'municipality_id', 'pool_card_id'].map((column) => request[column]);

/** A request needs somebody to be anything but open or withdrawn. */
const statusOf = (drawn: RequestStatus, hasExpert: boolean): RequestStatus =>
  hasExpert || drawn === 'WITHDRAWN' ? drawn : 'OPEN';

/** Two regions with three municipalities and nine seats, filled anew from each draw. */
export class RandomWorld {
  private constructor(
    readonly database: TestDatabase,
    readonly seats: readonly Seat[],
    private readonly regions: readonly Uuid[],
    private readonly places: readonly TestTenant[],
  ) {}

  static async open(): Promise<RandomWorld> {
    const database = await TestDatabase.open(expertiseMigrations);
    const world = new TestWorld(database);
    const regions = [await world.partnership('north'), await world.partnership('south')] as const;
    const places: TestTenant[] = [];
    for (const [slug, region] of [
      ['north-one', regions[0]],
      ['north-two', regions[0]],
      ['south-one', regions[1]],
    ] as const)
      places.push(await world.municipality(slug, region));
    const seats: Seat[] = [];
    for (const tenant of [regions[0], regions[0], regions[0], regions[1], regions[1], ...places, pick(places, 0)]) {
      const seat = await world.seat(tenant, []);
      seats.push({ ...seat, regionId: tenant.regionId ?? tenant.id });
    }
    return new RandomWorld(
      database,
      seats,
      regions.map(({ id }) => id),
      places,
    );
  }

  /** Some municipality of a region. */
  municipalityOf(regionId: Uuid | null): Uuid | undefined {
    return this.places.find((place) => place.regionId === regionId)?.id;
  }

  /** Replaces everything by the drawn world. */
  async fill(draw: Draw): Promise<Rows> {
    await this.database.sql(
      TABLES.toReversed()
        .map((table) => `delete from expertise.${table}`)
        .join('; '),
    );
    await this.database.sql(
      'update directory.members m set roles = array(select jsonb_array_elements_text(r->1)) from jsonb_array_elements($1::jsonb) r where m.id = (r->>0)::uuid',
      [JSON.stringify(this.seats.map(({ memberId }, at) => [memberId, draw.roles[at] ?? []]))],
    );
    for (const region of this.regions) await this.putRegion(region);
    for (const [at, seat] of this.seats.entries()) await this.putExpert(seat, draw.experts[at]);
    for (const request of draw.requests) await this.putRequest(request);
    const { requests } = await this.rows();
    for (const line of draw.lines) await this.putLine(line, pick(requests, line.request));
    for (const decline of draw.declines) await this.putDecline(decline, pick(requests, decline.request));
    for (const conflict of draw.conflicts) await this.putConflict(conflict, requests);
    return this.rows();
  }

  async rows(): Promise<Rows> {
    const all: [Table, Row[]][] = [];
    for (const table of TABLES) all.push([table, await this.database.sql<Row>(`select * from expertise.${table}`)]);
    return Object.fromEntries(all) as unknown as Rows;
  }

  private async putRegion(region: Uuid): Promise<void> {
    await this.database.sql('insert into expertise.skills select $1, unnest($2::text[])', [region, SKILLS]);
    await this.database.sql(
      `insert into expertise.ranking_weights values ($1, 1, '{"SKILL":1,"TRAINING":1,"HOURS":1,"DISTANCE":1,"LOAD":1,"LANGUAGE":1,"INDEPENDENCE":1}', 'test')`,
      [region],
    );
  }

  private async putExpert({ memberId, regionId }: Seat, drawn: Draw['experts'][number] | undefined): Promise<void> {
    if (!drawn?.onRoster) return;
    await this.database.sql(
      `insert into expertise.experts (tenant_id, id, member_id, home_code, languages, hours_per_month, active) values ($1, $2, $2, 'GM9001', '{nl}', 10, $3)`,
      [regionId, memberId, drawn.active],
    );
    await this.database.sql(
      `insert into expertise.expert_skills (tenant_id, expert_id, skill, member_id, level, training_valid_until) select $1, $2, unnest($3::text[]), $2, 1, '2027-01-01'`,
      [regionId, memberId, drawn.skills],
    );
  }

  private async expertOf(regionId: unknown, at: number): Promise<Uuid | null> {
    const experts = await this.database.sql<{ id: Uuid }>(
      'select id from expertise.experts where tenant_id = $1 order by id',
      [regionId],
    );
    return experts.length === 0 ? null : pick(experts, at).id;
  }

  private async putRequest(drawn: DrawnRequest): Promise<void> {
    const municipality = pick(this.places, drawn.place);
    const { regionId } = municipality;
    const isAsked = drawn.assigned || !['OPEN', 'WITHDRAWN'].includes(drawn.status);
    const expertId = isAsked ? await this.expertOf(regionId, drawn.expert) : null;
    const status = statusOf(drawn.status, expertId !== null);
    const about = [regionId, newId(), municipality.id, drawn.card === null ? null : pick(CARDS, drawn.card)];
    const colleagues = this.seats.filter((seat) => seat.regionId === regionId);
    await this.database.sql(
      `insert into expertise.requests (tenant_id, id, municipality_id, pool_card_id, skills, languages, hours, urgency, status, expert_id, expert_member_id,
         decline_reason, hours_worked, opened_by, opened_on, respond_by)
       values ($1, $2, $3, $4, '{YOUTH}', '{}', 4, 'NORMAL', $5, $6, $6, $7, $8, $9, '2026-03-02', '2026-03-05')`,
      [
        ...about,
        status,
        expertId,
        status === 'DECLINED' ? pick(DECLINE_REASONS, drawn.expert) : null,
        ['REPORTED_DONE', 'DONE'].includes(status) ? 3 : null,
        pick(colleagues, drawn.opener).memberId,
      ],
    );
    await this.database.sql(`insert into expertise.request_questions values ($1, $2, $3, $4, 'x', 1)`, about);
    await this.database.sql(`insert into expertise.request_keys values ($1, $2, $3, $4, 1, 'x')`, about);
  }

  private async putLine({ expert, kind, lender }: DrawnLine, request: Row): Promise<void> {
    const expertId = await this.expertOf(request['tenant_id'], expert);
    if (expertId === null) return;
    await this.database.sql(
      `insert into expertise.ledger_entries (tenant_id, id, request_id, municipality_id, pool_card_id, expert_id, member_id, lender_municipality_id, kind, hours, day)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $5, $6, $7, 4, '2026-03-02') on conflict do nothing`,
      [...aboutOf(request), expertId, lender === null ? null : pick(this.places, lender).id, kind],
    );
  }

  private async putDecline({ expert }: DrawnDecline, request: Row): Promise<void> {
    const expertId = await this.expertOf(request['tenant_id'], expert);
    if (expertId === null) return;
    await this.database.sql(
      `insert into expertise.declines (tenant_id, request_id, expert_id, member_id, reason, declined_on) values ($1, $2, $3, $3, 'OTHER', '2026-03-02') on conflict do nothing`,
      [request['tenant_id'], request['id'], expertId],
    );
  }

  private async putConflict({ seat, about, which, lifted }: DrawnConflict, requests: readonly Row[]): Promise<void> {
    const { memberId, regionId } = pick(this.seats, seat);
    const subjects: Record<DrawnConflict['about'], readonly Uuid[]> = {
      MUNICIPALITY: this.places.map(({ id }) => id),
      CARD: CARDS,
      REQUEST: requests.map((request) => request['id'] as Uuid),
    };
    const id = newId();
    const subjectId = pick(subjects[about], which);
    const [made] = await this.database.sql(
      `insert into expertise.conflict_blocks (tenant_id, id, member_id, subject_kind, subject_id, reason, recorded_by, recorded_on, lifted_by, lifted_on)
       values ($1, $2, $3, $4, $5, 'x', $3, '2026-03-02', $6, $7) on conflict do nothing returning id`,
      [regionId, id, memberId, about, subjectId, lifted ? newId() : null, lifted ? '2026-03-02' : null],
    );
    if (made)
      await this.database.sql(`insert into expertise.conflict_keys values ($1, $2, $3, $4, 1, 'x')`, [
        regionId,
        id,
        memberId,
        subjectId,
      ]);
  }
}
