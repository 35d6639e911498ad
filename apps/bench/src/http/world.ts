import { newId, type Uuid } from '@regiotafel/kernel';
import type pg from 'pg';

/** How much there is to read. */
export interface WorldSize {
  /** Regions whose coordinator asks. */
  readonly asking: number;
  /** Regions beside them. */
  readonly others: number;
  readonly cardsPerRegion: number;
}

/** A coordinator who can sign in, with the beginning of the numbers of the own region's cards. */
export interface Coordinator {
  readonly subject: string;
  readonly tenantId: Uuid;
  readonly memberId: Uuid;
  readonly prefix: string;
}

const TENANTS = `insert into reference.tenants (id, slug, kind, name)
  select id, 'bench-' || n, 'PARTNERSHIP', 'Bench ' || n from unnest($1::uuid[]) with ordinality as t (id, n)`;
const MUNICIPALITIES = `insert into reference.tenants (id, slug, kind, name, region_id)
  select uuidv7(), 'bench-' || n || '-' || m, 'MUNICIPALITY', 'Bench ' || n || '-' || m, id
  from unnest($1::uuid[]) with ordinality as t (id, n), generate_series(1, 9) m`;
const MEMBERS = `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
  select t, m, t, $3, 'bench-' || n, 'Bench ' || n, 'Coordinator', '{COORDINATOR}', 'MUNICIPALITY'
  from unnest($1::uuid[], $2::uuid[]) with ordinality as u (t, m, n)`;
/** Deadlines are spread evenly, ids are random: like cards that came in over a year. */
const CARDS = `insert into cases.pool_cards (tenant_id, id, municipality_id, municipality_name, case_id, number, theme,
    urgency, status, respond_by, case_manager_tenant_id, case_manager_id, opened_at)
  select r.id, gen_random_uuid(), m.id, m.name, gen_random_uuid(), 'B' || r.n || '-' || c, 'RADICALISATION',
    (array['NORMAL', 'HIGH', 'NORMAL', 'ACUTE', 'NORMAL'])[1 + c % 5], (array['NEW', 'TRIAGE', 'ASSIGNED', 'IN_MEETING', 'WAITING', 'DONE'])[1 + c % 6],
    timestamptz '2026-01-01' + c * interval '1 hour' + r.n * interval '1 second', m.id, gen_random_uuid(), timestamptz '2026-01-01'
  from unnest($1::uuid[]) with ordinality as r (id, n), generate_series(1, $2::int) c,
    lateral (select id, name from reference.tenants t where t.region_id = r.id order by id offset c % 9 limit 1) m`;

/** Fills a prepared database with invented regions, as its owner. */
export const fillWorld = async (sql: pg.Client, size: WorldSize, issuer: string): Promise<readonly Coordinator[]> => {
  const regions = Array.from({ length: size.asking + size.others }, newId);
  const members = regions.map(newId);
  await sql.query(TENANTS, [regions]);
  await sql.query(MUNICIPALITIES, [regions]);
  await sql.query(MEMBERS, [regions, members, issuer]);
  await sql.query(CARDS, [regions, size.cardsPerRegion]);
  await sql.query('vacuum analyze');
  return regions.slice(0, size.asking).map((tenantId, at) => ({
    subject: `bench-${at + 1}`,
    tenantId,
    memberId: members[at] ?? tenantId,
    prefix: `B${at + 1}-`,
  }));
};

/** The accounts of the coordinators, for the demo's identity provider. */
export const accountsFor = ({ asking }: Pick<WorldSize, 'asking'>) =>
  Array.from({ length: asking }, (_, at) => ({
    subject: `bench-${at + 1}`,
    name: `Bench ${at + 1}`,
    description: { nl: 'Coördinator', en: 'Coordinator' },
  }));
