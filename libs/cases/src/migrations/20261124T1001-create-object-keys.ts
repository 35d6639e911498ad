import { type Migration, wallOff } from '@regiotafel/tenancy';

/** One wrapped key per signal and per case. Destroying the row erases everything sealed with it. */
export const createObjectKeys: Migration = {
  name: '20261124T1001-create-object-keys',
  statements: [
    `create table cases.object_keys (
       tenant_id uuid not null,
       object_id uuid not null,
       version integer not null,
       object_kind text not null check (object_kind in ('SIGNAL', 'CASE')),
       wrapped bytea not null,
       primary key (tenant_id, object_id, version)
     )`,
    'create index object_keys_object on cases.object_keys (object_id)',
    ...wallOff({
      table: 'cases.object_keys',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: 'array_position((select cases.my_grants()), object_id) is not null',
      need: {
        SELECT: `case when (select sec.has(array['SYSTEM'])) then true
          when object_kind = 'SIGNAL' then case when (select sec.has(array['LIAISON'])) then true
            else array_position((select cases.my_grants()), object_id) is not null end
          when array_position((select cases.my_cases()), object_id) is not null then true
          else array_position((select cases.my_grants()), object_id) is not null end`,
        INSERT: "(select sec.has(array['REPORTER', 'LIAISON', 'SYSTEM']))",
      },
    }),
  ],
};
