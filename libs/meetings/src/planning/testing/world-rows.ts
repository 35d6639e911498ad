import { newId, type Uuid } from '@regiotafel/kernel';
import type { TestDatabase } from '@regiotafel/testing';
import { REGIONS, SEATS, TENANTS, type World } from './random-world.js';

/** A row as it stands in a table. */
export type Row = Readonly<Record<string, unknown>>;
/** The rows of one world by table. */
export type Rows = ReadonlyMap<string, readonly Row[]>;
type Put = (table: string, row: Row) => void;

const AT = '2026-03-02T09:00:00Z';
const END = '2026-03-02T10:00:00Z';
const ONE = { version: 1 };

const putRegion = (put: Put, tenant_id: Uuid): void => {
  const cadence = { weekday: 1, starts_minute: 540, duration_minutes: 60, every_weeks: 1 };
  const series = { ...cadence, cut_off_weekday: 1, cut_off_minute: 0, chair_id: newId(), from_day: '2026-01-01' };
  put('series', { tenant_id, id: newId(), name: 'x', kind: 'TRIAGE', ...series, ...ONE });
  put('rooms', { tenant_id, id: newId(), name: 'x', capacity: 4, municipality_id: tenant_id, active: true, ...ONE });
  put('plan_versions', { tenant_id, ...ONE });
  const hours = { opens_minute: 510, closes_minute: 1050, grain_minutes: 30, horizon_days: 28 };
  const rules = { notice_working_days: 2, freeze_working_days: 1, video_lines: 4, items_open_days: 60 };
  put('planning_rules', { tenant_id, ...hours, ...rules, ...ONE });
  const names = { region_name: 'x', coordinator_name: 'x' };
  put('region_contacts', { tenant_id, ...names, email: 'x', phone: 'x', coordinator_phone: 'x' });
};

/** A meeting, its card, and whom a conflict of interest keeps away from that card or from another one. */
const putMeeting = (put: Put, id: Uuid, pool_card_id: Uuid, meeting: World[number]): void => {
  const { region: tenant_id, municipality, requester, chair, kept } = meeting;
  const requested_by = requester.member.memberId;
  const about = { kind: 'AD_HOC', status: 'DRAFT', urgency: 'NORMAL', mode: 'VIDEO', duration_minutes: 60 };
  const asked = { requested_by, requested_at: AT, deadline: '2026-03-20', needed_parties: [], uid: id, sequence: 0 };
  const whose = { municipality_id: municipality?.id ?? null, chair_id: chair?.member.memberId ?? null };
  put('meetings', { tenant_id, id, pool_card_id, ...about, ...asked, ...whose, ...ONE });
  put('needed_roles', { tenant_id, meeting_id: id, position: 0, kind: 'EXPERT', required: true });
  put('role_candidates', { tenant_id, meeting_id: id, position: 0, member_id: requested_by, rank: 1 });
  const card = { municipality_id: municipality?.id ?? tenant_id, theme: 'T', urgency: 'NORMAL', open: true };
  put('pool_cards', { tenant_id, id: pool_card_id, ...card, opened_at: AT });
  const elsewhere = { member_id: requested_by, pool_card_id: newId(), lifted: false };
  const here = kept ? [{ member_id: kept.member.memberId, pool_card_id, lifted: kept.ended }] : [];
  for (const block of [elsewhere, ...here])
    put('conflict_blocks', { tenant_id, id: newId(), municipality_id: null, ...block, ...ONE });
};

/** When a meeting of long ago was, and when one to come is. */
export const LONG_AGO = '["2001-03-02 09:00:00+00","2001-03-02 10:00:00+00")';
const TO_COME = '["2999-03-02 09:00:00+00","2999-03-02 10:00:00+00")';

const putPeople = (put: Put, meeting_id: Uuid, meeting: World[number]): void => {
  const { region: tenant_id, participants, isLongAgo } = meeting;
  const during = isLongAgo ? LONG_AGO : TO_COME;
  for (const { member, ended } of participants) {
    const person = { tenant_id, meeting_id, member_id: member.memberId };
    const state = { required: true, response: 'NEEDS_ACTION', booked: false, ended_at: ended ? AT : null };
    put('participants', { ...person, party_type: 'X', during, ...state, ...ONE });
    const message = { method: 'REQUEST', sequence: 0, uid: meeting_id, starts_at: AT, ends_at: END, made_at: AT };
    put('invitations', { ...person, id: newId(), ...message, state: 'SENT', attempts: 0 });
  }
};

const putTable = (put: Put, meeting_id: Uuid, pool_card_id: Uuid, meeting: World[number]): void => {
  const { region: tenant_id, municipality, onItem, owner, requester } = meeting;
  const by = requester.member.memberId;
  const item_id = newId();
  put('attendances', {
    tenant_id,
    id: newId(),
    meeting_id,
    present: '{}',
    missing: '{}',
    recorded_by: by,
    recorded_at: AT,
  });
  const about = { kind: 'CASE', pool_card_id, municipality_id: municipality?.id ?? tenant_id };
  put('agenda_items', { tenant_id, id: item_id, meeting_id, position: 1, ...about, ...ONE });
  for (const { member, ended } of onItem)
    put('item_members', { tenant_id, item_id, member_id: member.memberId, ended_at: ended ? AT : null });
  const sealed = { tenant_id, item_id, sealed: '\\x00', key_version: 1 };
  put('decisions', { ...sealed, id: newId(), decided_by: by, decided_at: AT });
  put('minutes', { ...sealed, id: newId(), revision: 1, written_by: by, written_at: AT });
  const action = { owner_id: owner.member.memberId, due_on: '2026-03-20', status: 'OPEN', added_by: by, added_at: AT };
  put('actions', { ...sealed, id: newId(), meeting_id, ...action, ...ONE });
  const key = { object_kind: 'AGENDA_ITEM', owner_id: null, wrapped: '\\x00' };
  put('object_keys', { tenant_id, object_id: item_id, ...ONE, ...key });
};

const putCalendar = (put: Put, { region: tenant_id, owner }: World[number]): void => {
  const member_id = owner.member.memberId;
  const id = newId();
  put('calendars', { tenant_id, id, member_id, kind: 'FILE', state: 'OK', failures: 0, ...ONE });
  const key = { object_kind: 'CALENDAR', owner_id: member_id, wrapped: '\\x00' };
  put('object_keys', { tenant_id, object_id: id, ...ONE, ...key });
  put('busy_blocks', { tenant_id, id: newId(), member_id, calendar_id: id, starts_at: AT, ends_at: END });
};

const putRun = (put: Put, meeting_id: Uuid, { region: tenant_id, requester }: World[number]): void => {
  const requested_by = requester.member.memberId;
  const [run_id, id] = [newId(), newId()];
  const run = { kind: 'PLAN', status: 'DONE', requested_by, requested_at: AT, seed: 1 };
  put('planning_runs', { tenant_id, id: run_id, ...run, ...ONE });
  const proposed = { position: 0, kind: 'UNPLANNED', status: 'OPEN', meeting_version: 1, moves: 0, explanation: {} };
  put('proposals', { tenant_id, id, run_id, meeting_id, ...proposed });
  put('proposal_people', { tenant_id, proposal_id: id, position: 0, member_id: requested_by });
};

/** The rows of one world. */
export const rowsOf = (meetings: World): Rows => {
  const tables = new Map<string, Row[]>();
  const put: Put = (table, row) => void tables.set(table, [...(tables.get(table) ?? []), row]);
  for (const { id } of REGIONS) putRegion(put, id);
  for (const meeting of meetings) {
    const [id, card] = [newId(), newId()];
    putMeeting(put, id, card, meeting);
    putPeople(put, id, meeting);
    putTable(put, id, card, meeting);
    putCalendar(put, meeting);
    putRun(put, id, meeting);
  }
  return tables;
};

/** Parents first. */
const ORDER =
  `region_contacts planning_rules plan_versions series rooms pool_cards conflict_blocks meetings needed_roles role_candidates participants
  attendances invitations agenda_items item_members decisions minutes actions object_keys calendars busy_blocks planning_runs
  proposals proposal_people`.split(/\s+/);

/** Tenants and seats, once. */
export const putStage = async (database: TestDatabase): Promise<void> => {
  await database.sql(
    `insert into reference.tenants (id, slug, kind, name, region_id)
     select r.id, r.slug, case when r."regionId" is null then 'PARTNERSHIP' else 'MUNICIPALITY' end, r.slug, r."regionId"
     from jsonb_to_recordset($1) r (id uuid, slug text, "regionId" uuid)`,
    [JSON.stringify(TENANTS)],
  );
  await database.sql(
    `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
     select r."tenantId", r."memberId", r."regionId", 'https://world.test', r.subject, 'X', 'X', array(select jsonb_array_elements_text(r.roles)), 'POLICE'
     from jsonb_to_recordset($1) r ("tenantId" uuid, "memberId" uuid, "regionId" uuid, subject text, roles jsonb)`,
    [JSON.stringify(SEATS)],
  );
};

/** Puts one world in place of the one before. */
export const putWorld = async (database: TestDatabase, rows: Rows): Promise<void> => {
  await database.sql(`truncate ${ORDER.map((table) => `meetings.${table}`).join(', ')}`);
  for (const table of ORDER) {
    const [first] = rows.get(table) ?? [];
    if (!first) continue;
    const columns = Object.keys(first).join(', ');
    await database.sql(
      `insert into meetings.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::meetings.${table}, $1)`,
      [JSON.stringify(rows.get(table))],
    );
  }
};
