import { newId, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { TestDatabase, type TestTenant, TestWorld } from '@regiotafel/testing';
import fc from 'fast-check';
import { DECLINE_REASONS, REQUEST_STATUSES, type RequestStatus } from '../../domain/request.js';
import { expertiseMigrations } from '../../migrations.js';

const ROLES = ['COORDINATOR', 'LIAISON', 'EXPERT', 'OPERATOR', 'ANALYST', 'DPO', 'PROFESSIONAL'];
const CARDS: readonly Uuid[] = [newId(), newId(), newId()];

/** A seat that stays; its roles are drawn anew for every world. */
export interface Seat {
  readonly memberId: Uuid;
  readonly regionId: Uuid;
  readonly as: () => SeatActor;
}

interface DrawnRequest {
  readonly place: number;
  readonly card: number | null;
  readonly status: RequestStatus;
  readonly expert: number;
  readonly assigned: boolean;
  readonly opener: number;
}
interface DrawnConflict {
  readonly seat: number;
  readonly about: 'MUNICIPALITY' | 'CARD' | 'REQUEST';
  readonly which: number;
  readonly lifted: boolean;
}
/** One random world, as numbers that a database turns into rows. */
export interface Draw {
  readonly roles: readonly (readonly string[])[];
  readonly requests: readonly DrawnRequest[];
  readonly conflicts: readonly DrawnConflict[];
}

const SEATS = 9;
const index = fc.nat({ max: 1_000 });
/** Roles leave room for people without any; every second seat has one role at least. */
export const someWorld: fc.Arbitrary<Draw> = fc.record({
  roles: fc.array(fc.subarray(ROLES, { maxLength: 3 }), { minLength: SEATS, maxLength: SEATS }),
  requests: fc.array(
    fc.record({
      place: index,
      card: fc.option(index),
      status: fc.constantFrom(...REQUEST_STATUSES),
      expert: index,
      assigned: fc.boolean(),
      opener: index,
    }),
    { minLength: 1, maxLength: 8 },
  ),
  conflicts: fc.array(
    fc.record({
      seat: index,
      about: fc.constantFrom('MUNICIPALITY', 'CARD', 'REQUEST'),
      which: index,
      lifted: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
});

const pick = <T>(things: readonly T[], at: number): T => {
  const thing = things[at % things.length];
  if (thing === undefined) throw new Error('nothing to pick from');
  return thing;
};

/** The rows of one world, as somebody past every wall sees them. */
export interface Rows {
  readonly requests: readonly Record<string, unknown>[];
  readonly experts: readonly Record<string, unknown>[];
  readonly conflicts: readonly Record<string, unknown>[];
  readonly ledger: readonly Record<string, unknown>[];
  readonly declines: readonly Record<string, unknown>[];
}

/** Emptied between worlds, the referring ones first. The roster stays. */
const TABLES = 'ledger_entries declines request_questions request_keys requests conflict_keys conflict_blocks'.split(
  ' ',
);

/** Two regions with five municipalities and nine seats, filled anew from each draw. */
export class RandomWorld {
  private constructor(
    readonly database: TestDatabase,
    readonly seats: readonly Seat[],
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
    const random = new RandomWorld(database, seats, places);
    for (const seat of seats) await random.putExpert(seat);
    return random;
  }

  /** Some municipality of a region. */
  municipalityOf(regionId: Uuid | null): Uuid | undefined {
    return this.places.find((place) => place.regionId === regionId)?.id;
  }

  /** Replaces everything by the drawn world. */
  async fill(draw: Draw): Promise<Rows> {
    const emptied = TABLES.map((table) => `delete from expertise.${table}`);
    await this.database.sql(emptied.join('; '));
    await this.database.sql(
      'update directory.members m set roles = array(select jsonb_array_elements_text(r->1)) from jsonb_array_elements($1::jsonb) r where m.id = (r->>0)::uuid',
      [JSON.stringify(this.seats.map(({ memberId }, at) => [memberId, draw.roles[at] ?? []]))],
    );
    for (const request of draw.requests) await this.putRequest(request);
    for (const conflict of draw.conflicts) await this.putConflict(conflict);
    return this.rows();
  }

  async rows(): Promise<Rows> {
    const all = (table: string) => this.database.sql<Record<string, unknown>>(`select * from expertise.${table}`);
    return {
      requests: await all('requests'),
      experts: await all('experts'),
      conflicts: await all('conflict_blocks'),
      ledger: await all('ledger_entries'),
      declines: await all('declines'),
    };
  }

  private async putExpert({ memberId, regionId }: Seat): Promise<void> {
    await this.database.sql(
      `insert into expertise.experts (tenant_id, id, member_id, home_code, languages, hours_per_month) values ($1, $2, $2, 'GM9001', '{nl}', 10)`,
      [regionId, memberId],
    );
    await this.database.sql(`insert into expertise.skills values ($1, 'YOUTH') on conflict do nothing`, [regionId]);
    await this.database.sql(
      `insert into expertise.expert_skills (tenant_id, expert_id, skill, member_id, level, training_valid_until) values ($1, $2, 'YOUTH', $2, 1, '2027-01-01')`,
      [regionId, memberId],
    );
    await this.database.sql(
      `insert into expertise.ranking_weights values ($1, 1, '{"SKILL":1,"TRAINING":1,"HOURS":1,"DISTANCE":1,"LOAD":1,"LANGUAGE":1,"INDEPENDENCE":1}', 'test') on conflict do nothing`,
      [regionId],
    );
  }

  private async putRequest({ place, card, status, expert, assigned, opener }: DrawnRequest): Promise<void> {
    const municipality = pick(this.places, place);
    const regionId = municipality.regionId;
    const colleagues = this.seats.filter((seat) => seat.regionId === regionId);
    const needed = !['OPEN', 'WITHDRAWN'].includes(status);
    const expertId = assigned || needed ? pick(colleagues, expert).memberId : null;
    const id = newId();
    const cardId = card === null ? null : pick(CARDS, card);
    const about = [regionId, id, municipality.id, cardId];
    await this.database.sql(
      `insert into expertise.requests (tenant_id, id, municipality_id, pool_card_id, skills, languages, hours, urgency, status, expert_id, expert_member_id,
         decline_reason, hours_worked, opened_by, opened_on, respond_by)
       values ($1, $2, $3, $4, '{YOUTH}', '{}', 4, 'NORMAL', $5, $6, $6, $7, $8, $9, '2026-03-02', '2026-03-05')`,
      [
        ...about,
        status,
        expertId,
        status === 'DECLINED' ? pick(DECLINE_REASONS, expert) : null,
        ['REPORTED_DONE', 'DONE'].includes(status) ? 3 : null,
        pick(colleagues, opener).memberId,
      ],
    );
    await this.database.sql(`insert into expertise.request_questions values ($1, $2, $3, $4, 'x', 1)`, about);
    await this.database.sql(`insert into expertise.request_keys values ($1, $2, $3, $4, 1, 'x')`, about);
    if (expertId) await this.putTraces(about, expertId, pick(this.places, opener).id);
  }

  private async putTraces(about: readonly unknown[], expertId: Uuid, lender: Uuid): Promise<void> {
    await this.database.sql(
      `insert into expertise.ledger_entries (tenant_id, id, request_id, municipality_id, pool_card_id, expert_id, member_id, lender_municipality_id, kind, hours, day)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, $5, $6, 'RESERVED', 4, '2026-03-02')`,
      [...about, expertId, lender],
    );
    await this.database.sql(
      `insert into expertise.declines (tenant_id, request_id, expert_id, member_id, reason, declined_on) values ($1, $2, $3, $3, 'OTHER', '2026-03-02')`,
      [about[0], about[1], expertId],
    );
  }

  private async putConflict({ seat, about, which, lifted }: DrawnConflict): Promise<void> {
    const { memberId, regionId } = pick(this.seats, seat);
    const requests = await this.database.sql<{ id: Uuid }>('select id from expertise.requests order by id');
    const subjects: Record<DrawnConflict['about'], readonly Uuid[]> = {
      MUNICIPALITY: this.places.map(({ id }) => id),
      CARD: CARDS,
      REQUEST: requests.map(({ id }) => id),
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
