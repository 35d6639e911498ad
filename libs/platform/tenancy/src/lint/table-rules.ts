import { type CatalogueRule, policies, rights, tables, type Watched } from './rule.js';

const TENANT_COLUMN =
  "(select attrelid, attnum, attnotnull from pg_attribute where attname = 'tenant_id' and not attisdropped)";
const COMMAND = "case cmd when 'SELECT' then 'r' when 'INSERT' then 'a' when 'UPDATE' then 'w' else 'd' end";
const EXPRESSION =
  "coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '')";

/** Every table is walled, and belongs to a tenant. */
const wallRules = (w: Watched): CatalogueRule[] => [
  {
    code: 'T1',
    says: 'row-level security is not enabled and forced',
    sql: `select oid::regclass::text as object from ${tables(w)} t where not (relrowsecurity and relforcerowsecurity)`,
  },
  {
    code: 'T2',
    says: 'no tenant_id not null',
    sql: `select oid::regclass::text as object from ${tables(w)} t where not exists (select from ${TENANT_COLUMN} a where a.attrelid = t.oid and attnotnull)`,
  },
  {
    code: 'T3',
    says: 'no restrictive wall for a command a runtime role may run',
    sql: `select t.oid::regclass || ' ' || r::regrole || ' ' || cmd as object
      from ${tables(w)} t cross join unnest${w.roles} r cross join unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) cmd
      where exists (select from ${rights(w)} a where a.oid = t.oid and a.grantee in (0, r) and a.privilege_type = cmd)
        and not exists (select from ${policies(w)} p where p.polrelid = t.oid and not p.polpermissive and p.walls
          and (p.polroles = '{0}' or r = any (p.polroles)) and (p.polcmd = '*' or p.polcmd = ${COMMAND}))`,
  },
];

/** Keys never tell about another tenant. */
const keyRules = (w: Watched): CatalogueRule[] => [
  {
    code: 'T4',
    says: 'a key or unique index does not begin with tenant_id',
    sql: `select indexrelid::regclass::text as object from pg_index i join ${tables(w)} t on t.oid = i.indrelid
      left join ${TENANT_COLUMN} a on a.attrelid = i.indrelid where (indisunique or indisprimary) and indkey[0] is distinct from attnum`,
  },
  {
    code: 'T5',
    says: 'a foreign key leaves out the tenant or cascades',
    sql: `select conrelid::regclass || '.' || conname as object from pg_constraint c join ${tables(w)} t on t.oid = c.conrelid
      where contype = 'f' and (confdeltype <> 'a' or confupdtype <> 'a' or not exists (
        select from unnest(conkey, confkey) k (a, b) join ${TENANT_COLUMN} x on x.attrelid = conrelid and x.attnum = k.a
        join ${TENANT_COLUMN} y on y.attrelid = confrelid and y.attnum = k.b))`,
  },
];

/** Rights are least, policies name their role and stay fast. */
const policyRules = (w: Watched): CatalogueRule[] => [
  {
    code: 'T6',
    says: 'a right beyond select, insert, update, delete, or one for everybody',
    sql: `select oid::regclass || ' ' || privilege_type as object from ${rights(w)} a
      where relkind in ('r', 'p', 'v', 'm') and (grantee = 0 or privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE'))`,
  },
  {
    code: 'T7',
    says: 'a policy for everybody',
    sql: `select polrelid::regclass || '.' || polname as object from ${policies(w)} p where polroles = '{0}'`,
  },
  {
    code: 'T8',
    says: 'a policy reads a setting, calls a reader outside (select …), or compares with any(array)',
    sql: `select polrelid::regclass || '.' || polname as object from ${policies(w)} p cross join lateral (select ${EXPRESSION} as e) x
      where regexp_replace(e, '\\( SELECT [^()]*\\([^()]*(\\[[^]]*\\])?[^()]*\\) AS \\w+\\)', '', 'g') ~ '(sec\\.\\w+\\(|current_setting)'
        or regexp_replace(e, '= ANY \\(ARRAY\\[[^]]*\\]\\)', '', 'gi') ~* '= ANY \\('`,
  },
  {
    code: 'T9',
    says: 'a wall is a top-level OR (use CASE)',
    sql: `select polrelid::regclass || '.' || polname as object from ${policies(w)} p
      where not polpermissive and pg_get_expr(polqual, polrelid) ~ '^\\(.*\\) OR \\(' and pg_get_expr(polqual, polrelid) !~ '^CASE'`,
  },
  {
    code: 'T10',
    says: 'a table has no declared wall',
    sql: `select oid::regclass::text as object from ${tables(w)} t where not exists (select from sec.walls where to_regclass(table_name) = t.oid)`,
  },
];

/** Nothing goes around the tables. */
const viewRules = (w: Watched): CatalogueRule[] => [
  {
    code: 'V1',
    says: 'a view runs with its owner’s rights',
    sql: `select c.oid::regclass::text as object from pg_class c where relnamespace = any${w.schemas} and relkind = 'v'
      and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on,security_invoker=1}'`,
  },
  {
    code: 'V2',
    says: 'a materialised view',
    sql: `select c.oid::regclass::text as object from pg_class c where relnamespace = any${w.schemas} and relkind = 'm'`,
  },
  {
    code: 'V3',
    says: 'a sequence is readable',
    sql: `select oid::regclass::text as object from ${rights(w)} a where relkind = 'S'`,
  },
];

/** Rules about tenant tables: forced walls, tenant-first keys, least rights. */
export const tableRules = (w: Watched): CatalogueRule[] => [
  ...wallRules(w),
  ...keyRules(w),
  ...policyRules(w),
  ...viewRules(w),
];
