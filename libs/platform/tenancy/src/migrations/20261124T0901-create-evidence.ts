import { SCOPES } from '../roles.js';
import type { Migration } from '../migration.js';

const SEALED = 'xid xid8 not null, leaf bytea not null';

/**
 * The two logs. Rows are made by definer functions of the door role alone; runtime roles have no right on the tables.
 * A row stands with the actor's own tenant, its region, or another tenant of that region, whose rows may be granted to it.
 * `leaf` is the RFC 6962 leaf hash of every other column, for the tree a later job builds; the names of the columns stand
 * in `AUDIT_LEAF` and `PROCESSING_LEAF` of the audit library in the same order.
 */
export const createEvidence: Migration = {
  name: '20261124T0901-create-evidence',
  statements: [
    'create schema evidence authorization rt_door',
    'set local role rt_door',
    'grant usage on schema evidence to rt_auditor',
    `create table evidence.audit_log (
       tenant_id uuid not null,
       id uuid not null default uuidv7(),
       operation_id uuid not null,
       trace_id uuid not null,
       at timestamptz not null default clock_timestamp(),
       actor_kind text not null,
       actor_tenant_id uuid not null,
       actor_member_id uuid,
       actor_issuer text,
       actor_subject text,
       roles text[] not null,
       action text not null,
       object_kind text,
       object_id uuid,
       purpose text,
       on_behalf_of uuid,
       break_glass boolean not null default false,
       result text not null,
       origin text not null check (origin = any ('{API,API_LOOPBACK,API_PRIVATE,API_PUBLIC,JOB,IMPORT}'::text[])),
       criteria_hash bytea,
       hits integer,
       ${SEALED},
       primary key (tenant_id, id)
     )`,
    `create table evidence.processing_log (
       tenant_id uuid not null,
       id uuid not null default uuidv7(),
       operation_id uuid not null,
       trace_id uuid not null,
       activity text not null,
       subject_id uuid not null,
       status text not null,
       started_at timestamptz not null default clock_timestamp(),
       ended_at timestamptz,
       ${SEALED},
       primary key (tenant_id, id)
     )`,
    'create index audit_log_operation on evidence.audit_log (tenant_id, operation_id)',
    'create index processing_log_subject on evidence.processing_log (tenant_id, subject_id)',
    ...['audit_log', 'processing_log'].flatMap((table) => [
      `alter table evidence.${table} enable row level security`,
      `alter table evidence.${table} force row level security`,
      `create policy door_writes on evidence.${table} for insert to rt_door with check (true)`,
      `create policy auditor_reads on evidence.${table} for select to rt_auditor using (true)`,
      `grant select on evidence.${table} to rt_auditor`,
    ]),
    `create function sec.leaf(variadic fields text[]) returns bytea language sql immutable parallel safe set search_path = pg_catalog
       as $$ select sha256('\\x00'::bytea || string_agg(int4send(coalesce(octet_length(convert_to(f, 'UTF8')), -1)) || coalesce(convert_to(f, 'UTF8'), ''::bytea), ''::bytea order by n))
             from unnest(fields) with ordinality as field(f, n) $$`,
    `create function sec.micros(at timestamptz) returns text language sql immutable parallel safe set search_path = pg_catalog
       as $$ select (extract(epoch from at) * 1000000)::bigint::text $$`,
    `create function sec.log_action(c sec.context, owner uuid, action text, object_kind text, object_id uuid, result text, hits int)
       returns void language plpgsql security definer set search_path = pg_catalog as $$
       declare row_id uuid := uuidv7(); moment timestamptz := clock_timestamp(); row_xid xid8 := pg_current_xact_id();
       begin
         if owner is distinct from c.tenant and owner is distinct from c.region
           and not exists (select from reference.tenants t where t.id = owner and t.region_id = c.region) then
           raise exception 'log refused' using errcode = '42501';
         end if;
         insert into evidence.audit_log (tenant_id, id, operation_id, trace_id, at, actor_kind, actor_tenant_id, actor_member_id, actor_issuer, actor_subject,
           roles, action, object_kind, object_id, purpose, result, origin, hits, xid, leaf)
         values (owner, row_id, c.operation, c.trace, moment, c.kind, c.tenant, c.member, c.issuer, c.subject, c.roles, action, object_kind, object_id, c.purpose, result, c.origin, hits, row_xid,
           sec.leaf(owner::text, row_id::text, c.operation::text, c.trace::text, sec.micros(moment), c.kind, c.tenant::text, c.member::text, c.issuer, c.subject,
             c.roles::text, action, object_kind, object_id::text, c.purpose, null, 'false', result, c.origin, null, hits::text, row_xid::text));
       end $$`,
    `create function sec.log_subjects(c sec.context, owner uuid, activity text, subjects uuid[])
       returns void language plpgsql security definer set search_path = pg_catalog as $$
       declare moment timestamptz := clock_timestamp(); row_xid xid8 := pg_current_xact_id();
       begin
         insert into evidence.processing_log (tenant_id, id, operation_id, trace_id, activity, subject_id, status, started_at, ended_at, xid, leaf)
         select owner, n.id, c.operation, c.trace, activity, n.subject, 'OK', moment, moment, row_xid,
           sec.leaf(owner::text, n.id::text, c.operation::text, c.trace::text, activity, n.subject::text, 'OK', sec.micros(moment), sec.micros(moment), row_xid::text)
         from (select uuidv7() as id, s as subject from unnest(subjects) s) n;
       end $$`,
    'revoke all on function sec.log_action(sec.context, uuid, text, text, uuid, text, int) from public',
    'revoke all on function sec.log_subjects(sec.context, uuid, text, uuid[]) from public',
    `create function sec.log_works() returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare c sec.context;
       begin
         c.operation := uuidv7(); c.trace := c.operation; c.tenant := c.operation; c.kind := 'SYSTEM'; c.roles := '{}'; c.origin := 'JOB';
         perform sec.log_action(c, c.tenant, 'ready', null, null, 'OK', null);
         perform sec.log_subjects(c, c.tenant, 'ready', array[c.operation]);
         raise exception 'works' using errcode = 'RT000';
       exception when sqlstate 'RT000' then return;
       end $$`,
    'revoke all on function sec.log_works() from public',
    `grant execute on function sec.log_works() to ${SCOPES.map((scope) => `rt_${scope}`).join(', ')}, rt_edge`,
    'set local role rt_owner',
  ],
};
