import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';

/** A member at the table of one weighing. */
export interface WeighingMemberRow {
  readonly weighing_id: Uuid;
  readonly member_id: Uuid;
  readonly party_type: string;
  readonly judged_at: Date | null;
  /** Somebody else of the party sits there instead. */
  readonly left_at: Date | null;
}

/** Somebody who may come instead of a member who leaves. */
export interface SeatChoiceRow {
  readonly weighing_id: Uuid;
  readonly leaves_id: Uuid;
  readonly tenant_id: Uuid;
  readonly member_id: Uuid;
  readonly party_type: string;
}

export interface CriterionRow {
  readonly theme: string;
  readonly version: number;
  readonly code: string;
  readonly text_nl: string;
  readonly text_en: string;
}

/** A version of the questions of a theme. */
export type CriteriaSet = Pick<CriterionRow, 'theme' | 'version'>;

const COLUMNS = 'm.weighing_id, m.member_id, m.party_type, m.judged_at, m.left_at';
const MEMBERS = prepared<WeighingMemberRow>(
  'cases.weighing_members.of',
  `select ${COLUMNS} from cases.weighing_members m
   where m.tenant_id = (select sec.r()) and m.weighing_id in (select unnest($1::uuid[])) and m.left_at is null order by m.party_type, m.member_id`,
);
const SEAT = prepared(
  'cases.weighing_members.seat',
  `insert into cases.weighing_members (tenant_id, weighing_id, municipality_id, member_tenant_id, member_id, party_type)
   select (select sec.r()), $1::uuid, $3::uuid, t.member_tenant_id, t.member_id, t.party_type from cases.weighing_teams t
   where t.tenant_id = (select sec.r()) and t.theme = $2 and t.active`,
);
const SEATS = prepared<WeighingMemberRow>(
  'cases.weighing_members.seats',
  `select ${COLUMNS} from cases.weighing_members m where m.tenant_id = (select sec.r()) and m.weighing_id = $1::uuid`,
);
const THAT_WAIT = prepared<Pick<WeighingMemberRow, 'weighing_id' | 'member_id'>>(
  'cases.seats_that_wait',
  'select weighing_id, member_id from cases.seats_that_wait($1::uuid[])',
);
const CHOICES = prepared<SeatChoiceRow>(
  'cases.seat_choices',
  'select weighing_id, leaves_id, tenant_id, member_id, party_type from cases.seat_choices($1::uuid[])',
);
const LEAVE = prepared(
  'cases.weighing_members.leave',
  `update cases.weighing_members set left_at = (select sec.now())
   where tenant_id = (select sec.r()) and weighing_id = $1::uuid and member_id = $2::uuid and judged_at is null and left_at is null`,
);
const FILL = prepared(
  'cases.weighing_members.fill',
  `insert into cases.weighing_members (tenant_id, weighing_id, municipality_id, member_tenant_id, member_id, party_type, seated_later)
   values ((select sec.r()), $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, true)`,
);
const JUDGED = prepared(
  'cases.weighing_members.judged',
  `update cases.weighing_members set judged_at = $2
   where tenant_id = (select sec.r()) and weighing_id = $1::uuid and member_id = (select sec.m()) and judged_at is null`,
);
/** For readings without a transaction of their own as well. */
export const CRITERIA = prepared<CriterionRow>(
  'cases.criteria.of',
  `select c.theme, c.version, c.code, c.text_nl, c.text_en from cases.criteria c
   where c.tenant_id = (select sec.r()) and (c.theme, c.version) in (select * from unnest($1::text[], $2::int[]))
   order by c.theme, c.version, c.position`,
);

/** Who sits at the tables now. */
export const membersOf = (tx: TenantTx, ids: readonly Uuid[]): Promise<WeighingMemberRow[]> => tx.read(MEMBERS, [ids]);

/** Gives the members of the theme's team a place at the table. */
export const seatTeam = (
  tx: TenantTx,
  { id, theme, municipality_id }: { id: Uuid; theme: string; municipality_id: Uuid },
): Promise<number> => tx.write(SEAT, [id, theme, municipality_id]);

/** Everybody who ever had a seat at a table. */
export const seatsOf = (tx: TenantTx, id: Uuid): Promise<WeighingMemberRow[]> => tx.read(SEATS, [id]);

/** Seats of members who cannot take part any longer, at tables whose seats the caller fills. */
export const seatsThatWait = (
  tx: TenantTx,
  ids: readonly Uuid[],
): Promise<Pick<WeighingMemberRow, 'weighing_id' | 'member_id'>[]> => tx.read(THAT_WAIT, [ids]);

/** Who may come instead of each member who has not judged, for whoever fills the seats of those tables. */
export const seatChoices = (tx: TenantTx, ids: readonly Uuid[]): Promise<SeatChoiceRow[]> => tx.read(CHOICES, [ids]);

/** 0 when the member judged or left meanwhile. */
export const leaveSeat = (tx: TenantTx, id: Uuid, memberId: Uuid): Promise<number> => tx.write(LEAVE, [id, memberId]);

/** Somebody takes the seat of who left. */
export const fillSeat = (
  tx: TenantTx,
  { id, municipality_id }: { id: Uuid; municipality_id: Uuid },
  seat: { tenantId: Uuid; memberId: Uuid; partyType: string },
): Promise<number> => tx.write(FILL, [id, municipality_id, seat.tenantId, seat.memberId, seat.partyType]);

/** 0 when the caller judged before. */
export const markJudged = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(JUDGED, [id, tx.now]);

/** The values of `CRITERIA`. */
export const criteriaValues = (sets: readonly CriteriaSet[]): [string[], number[]] => [
  sets.map(({ theme }) => theme),
  sets.map(({ version }) => version),
];

export const criteriaOf = (tx: TenantTx, theme: string, version: number): Promise<CriterionRow[]> =>
  tx.read(CRITERIA, criteriaValues([{ theme, version }]));
