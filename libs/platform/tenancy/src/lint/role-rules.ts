import { type CatalogueRule, ownFunctions, type Watched } from './rule.js';

const functionRules: CatalogueRule[] = [
  {
    code: 'F1',
    says: 'everybody may execute a definer function',
    sql: `select p.oid::regprocedure::text as object from ${ownFunctions} p where prosecdef
      and exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0 and privilege_type = 'EXECUTE')`,
  },
  {
    code: 'F2',
    says: 'a definer function without a fixed search_path',
    sql: `select p.oid::regprocedure::text as object from ${ownFunctions} p where prosecdef
      and not exists (select from unnest(proconfig) c where c ~ '^search_path=(pg_catalog|"")')`,
  },
  {
    code: 'F3',
    says: 'an IMMUTABLE function reads a setting or the context',
    sql: `select p.oid::regprocedure::text as object from ${ownFunctions} p
      where provolatile = 'i' and prosrc ~* '(current_setting|current_user|sec\\.(t|r|m|a|roles|has|now)\\()'`,
  },
  {
    code: 'F4',
    says: 'a LEAKPROOF function of our own',
    sql: `select p.oid::regprocedure::text as object from ${ownFunctions} p where proleakproof`,
  },
  {
    code: 'F5',
    says: 'a definer function owned by a superuser',
    sql: `select p.oid::regprocedure::text as object from ${ownFunctions} p join pg_roles r on r.oid = proowner where prosecdef and rolsuper`,
  },
];

const roleRules = (w: Watched, jobsRole: string): CatalogueRule[] => [
  {
    code: 'R1',
    says: 'a runtime role has a dangerous attribute',
    sql: `select rolname::text as object from pg_roles where oid = any${w.roles} and (rolsuper or rolbypassrls or rolreplication or rolcreaterole or rolcreatedb)`,
  },
  {
    code: 'R2',
    says: 'a runtime role is member of another role',
    sql: `select member::regrole || ' of ' || roleid::regrole as object from pg_auth_members where member = any${w.roles}`,
  },
  {
    code: 'R3',
    says: 'a runtime role owns an object outside the job queue',
    sql: `select oid::regclass::text as object from pg_class where relowner = any${w.roles}
      and not (relowner = '${jobsRole}'::regrole and relnamespace in ('bullmq'::regnamespace, 'pg_toast'::regnamespace))`,
  },
  {
    code: 'R4',
    says: 'a runtime role may make tables',
    sql: `select r::regrole::text as object from unnest${w.roles} r
      where has_database_privilege(r, current_database(), 'TEMP') or has_database_privilege(r, current_database(), 'CREATE')
        or exists (select from pg_namespace n where n.nspname !~ '^pg_(toast|temp)' and has_schema_privilege(r, n.oid, 'CREATE')
          and not (n.nspname = 'bullmq' and r = '${jobsRole}'::regrole))`,
  },
  {
    code: 'R5',
    says: 'a runtime role may SET a guarded parameter',
    sql: `select r::regrole || ' ' || parname as object from unnest${w.roles} r, pg_parameter_acl where has_parameter_privilege(r, parname, 'SET')`,
  },
];

const reachRules = (w: Watched): CatalogueRule[] => [
  {
    code: 'R6',
    says: 'a role or database default sets a context',
    sql: `select coalesce(nullif(setrole, 0)::regrole::text, 'all') || ' ' || c as object from pg_db_role_setting, unnest(setconfig) c where c ~ '^(app|sec)\\.'`,
  },
  {
    code: 'R7',
    says: 'large objects or dblink can be reached',
    sql: `select r::regrole || ' ' || p.oid::regprocedure as object from unnest${w.roles} r, pg_proc p
      where p.proname in ('lo_creat', 'lo_create', 'lo_open', 'lo_from_bytea', 'loread', 'lowrite', 'lo_put', 'lo_get', 'dblink') and has_function_privilege(r, p.oid, 'EXECUTE')`,
  },
  {
    code: 'A1',
    says: 'a runtime role touches a log directly',
    sql: `select r::regrole || ' ' || privilege || ' ' || c.oid::regclass as object
      from pg_class c, unnest${w.roles} r, unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) privilege
      where c.relnamespace = 'evidence'::regnamespace and relkind in ('r', 'p') and has_table_privilege(r, c.oid, privilege)
        and not (privilege = 'SELECT' and r = 'rt_oversight'::regrole)`,
  },
  {
    code: 'A2',
    says: 'a runtime role writes a reference table or reads the context',
    sql: `select r::regrole || ' ' || privilege || ' ' || c.oid::regclass as object
      from pg_class c, unnest${w.roles} r, unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE}'::text[]) privilege
      where relkind in ('r', 'p') and has_table_privilege(r, c.oid, privilege)
        and (c.relnamespace = 'sec'::regnamespace or (c.relnamespace = 'reference'::regnamespace and privilege <> 'SELECT'))`,
  },
];

/** Rules about functions and roles. `jobsRole` owns the queue schema and nothing else. */
export const roleAndFunctionRules = (w: Watched, jobsRole: string): CatalogueRule[] => [
  ...functionRules,
  ...roleRules(w, jobsRole),
  ...reachRules(w),
];
