/** One thing the catalogue must never show. `sql` returns the offending objects in column `object`. */
export interface CatalogueRule {
  readonly code: string;
  readonly says: string;
  readonly sql: string;
}

const list = (names: readonly string[]) => `array[${names.map((name) => `'${name}'`).join(', ')}]`;

/** SQL fragments over the schemas and roles under watch. Names are constants of this library. */
export interface Watched {
  readonly schemas: string;
  readonly roles: string;
  readonly wallFunctions: string;
}

export const watched = (schemas: readonly string[], roles: readonly string[]): Watched => ({
  schemas: `(${list(schemas)}::regnamespace[]::oid[])`,
  roles: `(${list(roles)}::regrole[]::oid[])`,
  wallFunctions: `(${list(['sec.t()', 'sec.r()', 'sec.m()'])}::regprocedure[]::oid[])`,
});

/** Tenant tables and their partitions. */
export const tables = (w: Watched): string =>
  `(select c.* from pg_class c where c.relnamespace = any${w.schemas} and c.relkind in ('r', 'p'))`;

/** Rights that PUBLIC or a runtime role holds on relations of the watched schemas. */
export const rights = (w: Watched): string => `(
  select c.oid, c.relkind, a.grantee, a.privilege_type
  from pg_class c cross join lateral aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) a
  where c.relnamespace = any${w.schemas} and (a.grantee = 0 or a.grantee = any${w.roles}))`;

/** Policies of watched tables, with whether their text depends on a reader of the context. */
export const policies = (w: Watched): string => `(
  select p.*, exists (
    select from pg_depend d where d.classid = 'pg_policy'::regclass and d.objid = p.oid
      and d.refclassid = 'pg_proc'::regclass and d.refobjid = any${w.wallFunctions}) as walls
  from pg_policy p join ${tables(w)} t on t.oid = p.polrelid)`;

/** Functions made here: not the server's, not an extension's. */
export const ownFunctions = `(
  select p.* from pg_proc p where p.oid >= 16384
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e'))`;
