/** How much stands in the database of what a signal leads to. */
export const COUNTS = `select (select count(*)::int from cases.weighings) as weighings, (select count(*)::int from cases.weighing_members) as places,
  (select count(*)::int from cases.weighing_keys) as keys, (select count(*)::int from cases.case_files) as cases,
  (select count(*)::int from cases.involvements) as involvements, (select count(*)::int from cases.object_keys) as object_keys,
  (select count(*)::int from cases.pool_cards) as cards, (select count(*)::int from cases.outbox) as events,
  (select count(*)::int from cases.grants where revoked_at is null) as running, (select max(last)::int from cases.case_counters) as last`;
