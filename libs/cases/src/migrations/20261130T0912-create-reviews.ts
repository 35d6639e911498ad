import { type Migration, wallOff } from '@regiotafel/tenancy';

const DESK = "(select sec.has(array['LIAISON', 'SYSTEM']))";
const DESK_ALONE = "(select sec.has(array['LIAISON']))";
const SYSTEM = "(select sec.has(array['SYSTEM']))";

const definer = (signature: string, returns: string, query: string): string[] => [
  `create function cases.${signature} returns ${returns} language sql stable security definer set search_path = pg_catalog as $$ ${query} $$`,
  `revoke all on function cases.${signature} from public`,
  `grant execute on function cases.${signature} to rt_cases`,
];

/**
 * The second pair of eyes on what a desk does not decide alone: a conclusion that keeps the signal from the region, and a
 * signal that closes without feedback. A colleague at the desk answers in the municipality; where there is none, one named
 * person of the partnership answers in the region, who by a grant reads the interpretation and nothing else.
 */
export const createReviews: Migration = {
  name: '20261130T0912-create-reviews',
  statements: [
    `create table cases.signal_reviews (
       tenant_id uuid not null,
       id uuid not null,
       signal_id uuid not null,
       about text not null check (about in ('CONCLUSION', 'WAIVER')),
       interpretation_version integer not null,
       conclusion text check (conclusion in ('LOCAL_CARE', 'ADVICE', 'NO_CONCERN')),
       reason bytea,
       asked_by uuid not null,
       asked_at timestamptz not null,
       due_at timestamptz not null,
       reader_tenant_id uuid,
       reader_id uuid,
       agreed boolean,
       note bytea,
       decided_by uuid,
       decided_at timestamptz,
       dropped_at timestamptz,
       primary key (tenant_id, id),
       foreign key (tenant_id, signal_id) references cases.signals (tenant_id, id),
       constraint never_alone check (decided_by <> asked_by and reader_id <> asked_by),
       constraint the_named_reader check (reader_id is null or decided_by = reader_id),
       check ((about = 'CONCLUSION') = (conclusion is not null)),
       check ((about = 'WAIVER') = (reason is not null)),
       check ((reader_id is null) = (reader_tenant_id is null)),
       check ((agreed is null) = (decided_by is null) and (agreed is null) = (decided_at is null)),
       check (agreed is null or dropped_at is null)
     )`,
    'create index signal_reviews_signal on cases.signal_reviews (signal_id, asked_at)',
    'create unique index signal_reviews_open on cases.signal_reviews (tenant_id, signal_id) where agreed is null and dropped_at is null',
    ...wallOff({
      table: 'cases.signal_reviews',
      kind: 'municipal',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'reader_id = (select sec.m())',
      need: {
        SELECT: `case when reader_id = (select sec.m()) then array_position((select cases.my_grants('INTERPRETATION')), signal_id) is not null else ${DESK} end`,
        INSERT: `case when asked_by = (select sec.m()) then ${DESK_ALONE} else false end`,
        UPDATE: DESK,
      },
    }),
    `create function cases.check_review() returns trigger language plpgsql set search_path = pg_catalog as $$
       declare may_change text[] := array['agreed', 'note', 'decided_by', 'decided_at', 'dropped_at'];
       begin
         if to_jsonb(new) - may_change is distinct from to_jsonb(old) - may_change or old.agreed is not null or old.dropped_at is not null then
           raise exception 'a review is answered once and never changed' using errcode = '23514';
         end if;
         return new;
       end $$`,
    'create trigger answered_once before update on cases.signal_reviews for each row execute function cases.check_review()',
    `create table cases.region_reviews (
       tenant_id uuid not null,
       id uuid not null,
       municipality_id uuid not null,
       signal_id uuid not null,
       subject_id uuid,
       theme text not null,
       about text not null check (about in ('CONCLUSION', 'WAIVER')),
       reader_id uuid not null,
       due_at timestamptz not null,
       agreed boolean,
       note bytea,
       decided_at timestamptz,
       dropped_at timestamptz,
       primary key (tenant_id, id),
       check ((agreed is null) = (decided_at is null))
     )`,
    'create index region_reviews_reader on cases.region_reviews (tenant_id, reader_id, due_at) where agreed is null and dropped_at is null',
    ...wallOff({
      table: 'cases.region_reviews',
      kind: 'regional',
      role: 'rt_cases',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      granted: 'municipality_id = (select sec.t())',
      need: {
        SELECT: `case when ${SYSTEM} then true else reader_id = (select sec.m()) end`,
        INSERT: SYSTEM,
        UPDATE: `case when ${SYSTEM} then true else reader_id = (select sec.m()) end`,
      },
    }),
    `create trigger answered_once before update on cases.region_reviews for each row execute function cases.check_review()`,
    `alter table cases.signals
       add column conclusion text check (conclusion in ('OFFER_TO_REGION', 'LOCAL_CARE', 'ADVICE', 'NO_CONCERN')),
       add column review text check (review in ('ASKED', 'ASKED_REGION', 'DECLINED')),
       add column review_asked_by uuid,
       add column care_confirmed_at timestamptz`,
    'set local role rt_door',
    'grant execute on function sec.now() to rt_lookup',
    'set local role rt_owner',
    'grant create on schema cases to rt_lookup',
    'set local role rt_lookup',
    ...definer(
      'region_reader()',
      'table (tenant_id uuid, id uuid)',
      `select m.tenant_id, m.id from directory.members m where m.active and m.tenant_id = sec.r() and m.tenant_id <> sec.t()
         and m.roles && array['LAWFULNESS_ADVISER', 'COORDINATOR'] and sec.now() <@ m.valid
       order by 'LAWFULNESS_ADVISER' = any (m.roles) desc, m.id limit 1`,
    ),
    'set local role rt_owner',
    'revoke create on schema cases from rt_lookup',
  ],
};
