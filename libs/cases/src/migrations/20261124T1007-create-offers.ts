import { type Migration, wallOff } from '@regiotafel/tenancy';

/** A signal handed to the region: its purpose, the two sentences that justify it (sealed with the signal's key), and until when. Written once. */
export const createOffers: Migration = {
  name: '20261124T1007-create-offers',
  statements: [
    `create table cases.offers (
       tenant_id uuid not null,
       id uuid not null,
       signal_id uuid not null,
       region_id uuid not null,
       theme text not null,
       regime text not null,
       purpose text not null,
       legal_basis text not null,
       field_sets text[] not null check (cardinality(field_sets) > 0 and not field_sets && array['IDENTITY']),
       urgency text not null check (urgency in ('NORMAL', 'HIGH', 'ACUTE')),
       necessity bytea not null,
       subsidiarity bytea not null,
       subject_informed boolean,
       subject_informed_reason bytea,
       key_version integer not null default 1,
       review_on date,
       valid_until timestamptz not null,
       offered_by uuid not null,
       offered_at timestamptz not null,
       primary key (tenant_id, id),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id),
       check (subject_informed is not false or subject_informed_reason is not null)
     )`,
    'create index offers_id on cases.offers (id)',
    'create index offers_signal on cases.offers (tenant_id, signal_id)',
    'alter table cases.grants add foreign key (tenant_id, offer_id) references cases.offers (tenant_id, id)',
    ...wallOff({
      table: 'cases.offers',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT'],
      granted: 'array_position((select cases.my_grants()), signal_id) is not null',
      need: {
        SELECT: `case when (select sec.has(array['LIAISON', 'SYSTEM'])) then true else array_position((select cases.my_grants()), signal_id) is not null end`,
        INSERT: "(select sec.has(array['LIAISON']))",
      },
    }),
  ],
};
