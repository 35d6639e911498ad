import type { TestDatabase } from '@regiotafel/testing';
import { DOCUMENT_ROWS } from './document-locks.js';
import { putDrafts } from './draft-locks.js';
import { END_ROWS } from './end-locks.js';

/** Puts documents, a measure, an adoption with a word of somebody of every tenant, and a deadline of every seat for every object: what no world changes. */
export const putPlans = async (database: TestDatabase): Promise<void> => {
  await putDrafts(database);
  for (const row of [...END_ROWS, ...DOCUMENT_ROWS]) await database.sql(row);
  await database.sql(
    `insert into cases.plan_measures (tenant_id, id, case_id, nature, track, life_domain, owner_tenant_id, owner_id, starts_on, due_on, status, sealed,
       written_by, written_at)
     select tenant_id, uuidv4(), id, 'SUPPORTING', 'CARE', 'FAMILY', tenant_id, id, now(), now(), 'PLANNED', 'x', id, now() from cases.signals`,
  );
  await database.sql(
    `insert into cases.plan_adoptions (tenant_id, id, case_id, plan_version, balance, reason, asked_by, asked_at)
     select tenant_id, id, id, 1, 'LIMITING_ONLY', 'x', id, now() from cases.signals`,
  );
  await database.sql(
    `insert into cases.plan_reviews (tenant_id, id, case_tenant_id, case_id, adoption_id, approved, reviewed_by, reviewed_at)
     select m.tenant_id, uuidv4(), s.tenant_id, s.id, s.id, true, m.id, now() from cases.signals s
       cross join lateral (select distinct on (tenant_id) tenant_id, id from directory.members) m`,
  );
  await database.sql(
    `insert into cases.regime_proposals (tenant_id, id, case_id, from_regime, to_regime, reason, status, asked_by, asked_at)
     select tenant_id, id, id, 'WET_PGA', 'WGS', 'x', 'ASKED', id, now() from cases.signals`,
  );
  await database.sql(
    `insert into cases.regime_reviews (tenant_id, id, case_tenant_id, case_id, proposal_id, agrees, note, reviewed_by, reviewed_at)
     select m.tenant_id, uuidv4(), s.tenant_id, s.id, s.id, true, 'x', m.id, now() from cases.signals s
       cross join lateral (select distinct on (tenant_id) tenant_id, id from directory.members order by tenant_id, id desc) m`,
  );
  await database.sql(
    `insert into cases.case_deadlines (tenant_id, id, case_id, kind, about_id, member_id, deadline, remind_at)
     select s.tenant_id, uuidv4(), s.id, 'MEASURE_DUE', uuidv4(), m.id, now(), now() from cases.signals s cross join directory.members m`,
  );
};
