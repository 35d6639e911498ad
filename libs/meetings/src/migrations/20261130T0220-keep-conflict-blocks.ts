import { type Migration, wallOff } from '@regiotafel/tenancy';

const SYSTEM = "(select sec.has(array['SYSTEM']))";

/** Whom the planner may not place on which case: kept from what expertise announces. The reason stays there. */
export const keepConflictBlocks: Migration = {
  name: '20261130T0220-keep-conflict-blocks',
  statements: [
    `create table meetings.conflict_blocks (
       tenant_id uuid not null,
       id uuid not null,
       member_id uuid not null,
       pool_card_id uuid,
       municipality_id uuid,
       lifted boolean not null,
       version integer not null,
       primary key (tenant_id, id),
       check ((pool_card_id is null) <> (municipality_id is null))
     )`,
    'create index conflict_blocks_card on meetings.conflict_blocks (tenant_id, pool_card_id) where not lifted',
    'create index conflict_blocks_municipality on meetings.conflict_blocks (tenant_id, municipality_id) where not lifted',
    ...wallOff({
      table: 'meetings.conflict_blocks',
      kind: 'regional',
      role: 'rt_meetings',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { SELECT: "(select sec.has(array['COORDINATOR', 'SYSTEM']))", INSERT: SYSTEM, UPDATE: SYSTEM },
    }),
  ],
};
