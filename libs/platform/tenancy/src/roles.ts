/** Scopes that own a PostgreSQL schema and a login role of the same name with the prefix `rt_`. */
export const SCOPES = ['directory', 'cases', 'expertise', 'meetings', 'insight', 'oversight'] as const;
/** A scope, named like its schema. */
export type Scope = (typeof SCOPES)[number];

/** Login roles of running processes. They own nothing but `rt_jobs`' queue schema. */
export const RUNTIME_ROLES = [
  'rt_directory',
  'rt_cases',
  'rt_expertise',
  'rt_meetings',
  'rt_insight',
  'rt_oversight',
  'rt_edge',
  'rt_jobs',
] as const;
/** A login role of a running process. */
export type RuntimeRole = (typeof RUNTIME_ROLES)[number];

/** Roles nobody signs in as: they own the schemas and the definer functions. */
export const NOLOGIN_ROLES = ['rt_owner', 'rt_door', 'rt_lookup', 'rt_relay', 'rt_grants', 'rt_auditor'] as const;

/** The login role of a scope. */
export const roleOf = (scope: Scope): RuntimeRole => `rt_${scope}`;
