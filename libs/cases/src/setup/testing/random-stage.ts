import { derivedId } from '@regiotafel/kernel';
import type { TestDatabase } from '@regiotafel/testing';
import { OBJECTS, SEATS, WORLD } from './random-world.js';

/** Worlds are drawn without the rules of the services. */
const letAnythingIn = async (database: TestDatabase): Promise<void> => {
  await database.sql('alter table cases.grants disable trigger user');
  await database.sql('alter table cases.involvements disable trigger nobody_kept_away');
  await database.sql('alter table cases.lessons disable trigger from_a_real_case');
};

/** Puts tenants, seats, one signal with all its parts, one offer and one card per object into an empty database. */
export const putStage = async (database: TestDatabase): Promise<void> => {
  const json = (rows: readonly object[]) => [JSON.stringify(rows)];
  await database.sql(
    `insert into reference.tenants (id, slug, kind, name, region_id)
     select r.id, r.slug, r.kind, r.slug, r."regionId" from jsonb_to_recordset($1) r (id uuid, slug text, kind text, "regionId" uuid)`,
    json(WORLD),
  );
  await database.sql(
    `insert into directory.members (tenant_id, id, region_id, issuer, subject, name, job_title, roles, party_type)
     select r."tenantId", r."memberId", r."regionId", 'https://world.test', r.subject, 'X', 'X', array(select jsonb_array_elements_text(r.roles)), 'POLICE'
     from jsonb_to_recordset($1) r ("tenantId" uuid, "memberId" uuid, "regionId" uuid, subject text, roles jsonb)`,
    json(SEATS),
  );
  await database.sql(
    `insert into cases.signals (tenant_id, id, theme, channel, reporter_type, status, received_at, acknowledge_by, feedback_by)
     select r."tenantId", r.id, 'T', 'FORM', 'CITIZEN', 'RECEIVED', now(), now(), now() from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid)`,
    json(OBJECTS),
  );
  for (const [table, extra, values] of [
    ['signal_narratives', '', ''],
    ['signal_identities', '', ''],
    ['signal_reporters', ', name_may_be_known', ', false'],
    ['signal_interpretations', ', version, conclusion, written_by, written_at', `, 1, 'ADVICE', id, now()`],
  ])
    await database.sql(
      `insert into cases.${table} (tenant_id, id, sealed${extra}) select tenant_id, id, 'x'${values} from cases.signals`,
    );
  await database.sql(
    `insert into cases.signal_status (tenant_id, id, reporter, step) select r."tenantId", r.id, r.reporter, 'RECEIVED'
     from jsonb_to_recordset($1) r ("tenantId" uuid, id uuid, reporter uuid)`,
    json(OBJECTS.map((object) => ({ ...object, reporter: derivedId(`code:${object.code}`) }))),
  );
  await database.sql(
    `insert into cases.offers (tenant_id, id, signal_id, region_id, theme, regime, purpose, legal_basis, field_sets, urgency, necessity,
       subsidiarity, valid_until, offered_by, offered_at)
     select tenant_id, id, id, tenant_id, 'T', 'AVG', 'X', 'X', '{NARRATIVE}', 'NORMAL', 'x', 'x', now(), id, now() from cases.signals`,
  );
  await database.sql(
    `insert into cases.pool_cards (tenant_id, id, municipality_id, municipality_name, case_id, number, theme, urgency, status, respond_by,
       case_manager_tenant_id, case_manager_id, opened_at)
     select t.region_id, s.id, t.id, t.name, s.id, 'RT-2026-0001', 'T', 'NORMAL', 'NEW', now(), t.id, s.id, now()
     from cases.signals s join reference.tenants t on t.id = s.tenant_id`,
  );
  await letAnythingIn(database);
  await database.sql(
    `insert into cases.lessons (tenant_id, id, region_id, theme, result, lesson, learned_in)
     select t.id, uuidv4(), t.region_id, 'T', 'REGULAR_CARE', 'x', 2026 from reference.tenants t where t.kind = 'MUNICIPALITY'`,
  );
};
