import { SCOPES } from '../roles.js';
import type { Migration } from '../migration.js';

const runtime = SCOPES.map((scope) => `rt_${scope}`).join(', ');

/** A search or an export is logged with what was asked, as a keyed hash, and with how much it found; never with the words themselves. */
export const logSearches: Migration = {
  name: '20261130T1400-log-searches',
  statements: [
    'set local role rt_door',
    `create function sec.searched(owner uuid, criteria bytea, hit_count int) returns void
       language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare c sec.context; row_id uuid := uuidv7(); moment timestamptz := clock_timestamp(); row_xid xid8 := pg_current_xact_id();
       begin
         select * into strict c from sec.context where xid = pg_current_xact_id();
         if owner is distinct from c.tenant and owner is distinct from c.region then
           raise exception 'log refused' using errcode = '42501';
         end if;
         insert into evidence.audit_log (tenant_id, id, operation_id, trace_id, at, actor_kind, actor_tenant_id, actor_member_id, actor_issuer, actor_subject,
           roles, action, purpose, result, origin, criteria_hash, hits, xid, leaf)
         values (owner, row_id, c.operation, c.trace, moment, c.kind, c.tenant, c.member, c.issuer, c.subject, c.roles, 'searched', c.purpose, 'OK', c.origin, criteria, hit_count, row_xid,
           sec.leaf(owner::text, row_id::text, c.operation::text, c.trace::text, sec.micros(moment), c.kind, c.tenant::text, c.member::text, c.issuer, c.subject,
             c.roles::text, 'searched', null, null, c.purpose, null, 'false', 'OK', c.origin, encode(criteria, 'hex'), hit_count::text, row_xid::text));
       end $$`,
    'revoke all on function sec.searched(uuid, bytea, int) from public',
    `grant execute on function sec.searched(uuid, bytea, int) to ${runtime}`,
    'set local role rt_owner',
  ],
};
