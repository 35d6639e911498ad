import { SCOPES } from '../roles.js';
import type { Migration } from '../migration.js';

const runtime = SCOPES.map((scope) => `rt_${scope}`).join(', ');
const grant = (signature: string, roles: string) => [
  `revoke all on function ${signature} from public`,
  `grant execute on function ${signature} to ${roles}`,
];

/**
 * `sec.enter` and its companions: the only way to a context, and so to any row. The key of a context is found by who is
 * signed in and the kind of actor, so a program that is taken over opens only the contexts that its own login may have.
 */
export const createEnter: Migration = {
  name: '20261124T0904-create-enter',
  statements: [
    'set local role rt_door',
    `create function sec.verify(ctx text, mac bytea) returns sec.context language plpgsql stable security definer set search_path = pg_catalog as $$
       declare f text[] := string_to_array(ctx, E'\\x1f'); c sec.context; ok boolean;
       begin
         select sha256(k.outer_pad || sha256(k.inner_pad || convert_to(ctx, 'UTF8'))) = mac into ok
           from sec.context_keys k where k.role = session_user and k.kind = f[1];
         if ok is not true or array_length(f, 1) <> 10 or to_timestamp(f[8]::bigint / 1000.0) < clock_timestamp() then
           raise exception 'context refused' using errcode = '28000';
         end if;
         c.kind := f[1]; c.tenant := f[2]::uuid; c.operation := f[7]::uuid; c.purpose := nullif(f[6], ''); c.trace := f[9]::uuid; c.origin := f[10];
         c.roles := array[c.kind]; c.actor := c.tenant;
         select case when t.kind = 'PARTNERSHIP' then t.id else t.region_id end into c.region from reference.tenants t where t.id = c.tenant;
         if not found then raise exception 'context refused' using errcode = '28000'; end if;
         case c.kind
           when 'SEAT' then
             c.member := f[3]::uuid; c.actor := c.member; c.issuer := f[4]; c.subject := f[5];
             select m.region_id, m.roles into c.region, c.roles from directory.members m
               where m.tenant_id = c.tenant and m.id = c.member and m.issuer = c.issuer and m.subject = c.subject and m.active and sec.now() <@ m.valid;
             if not found then raise exception 'context refused' using errcode = '28000'; end if;
           when 'REPORTER' then c.member := f[3]::uuid; c.actor := c.member; c.region := null;
           when 'SYSTEM' then c.actor := f[5]::uuid;
           when 'OPERATOR' then null;
           else raise exception 'context refused' using errcode = '28000';
         end case;
         return c;
       end $$`,
    'revoke all on function sec.verify(text, bytea) from public',
    `create function sec.enter(ctx text, mac bytea, action text, object_kind text, object_id uuid, owner uuid, subjects uuid[])
       returns table (tenant uuid, region uuid, member uuid, roles text[], business_now timestamptz)
       language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare c sec.context := sec.verify(ctx, mac);
       begin
         c.xid := pg_current_xact_id();
         insert into sec.context select c.*;
         perform sec.log_action(c, coalesce(owner, c.tenant), action, object_kind, object_id, 'OK', null);
         if cardinality(subjects) > 0 then perform sec.log_subjects(c, coalesce(owner, c.tenant), action, subjects); end if;
         return query select c.tenant, c.region, c.member, c.roles, sec.now();
       end $$`,
    ...grant('sec.enter(text, bytea, text, text, uuid, uuid, uuid[])', runtime),
    `create function sec.seen(owner uuid, subjects uuid[], hits int) returns void
       language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare c sec.context;
       begin
         select * into strict c from sec.context where xid = pg_current_xact_id();
         perform sec.log_action(c, owner, 'seen', null, null, 'OK', hits);
         perform sec.log_subjects(c, owner, 'seen', subjects);
       end $$`,
    ...grant('sec.seen(uuid, uuid[], int)', runtime),
    `create function sec.refused(ctx text, mac bytea, action text, object_kind text, object_id uuid, code text) returns void
       language plpgsql volatile security definer set search_path = pg_catalog as $$
       declare c sec.context := sec.verify(ctx, mac);
       begin
         perform sec.log_action(c, c.tenant, action, object_kind, object_id, code, null);
       end $$`,
    ...grant('sec.refused(text, bytea, text, text, uuid, text)', runtime),
    'set local role rt_lookup',
    `create function sec.seats(for_issuer text, for_subject text) returns table (tenant_id uuid, member_id uuid, region_id uuid)
       language sql stable security definer set search_path = pg_catalog
       as $$ select m.tenant_id, m.id, m.region_id from directory.members m where m.issuer = for_issuer and m.subject = for_subject and m.active and sec.now() <@ m.valid order by m.tenant_id $$`,
    ...grant('sec.seats(text, text)', 'rt_edge, rt_directory'),
    'set local role rt_owner',
  ],
};
