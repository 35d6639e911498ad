import type { Actor } from '@regiotafel/kernel';

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
export const NOLOGIN_ROLES = [
  'rt_owner',
  'rt_door',
  'rt_lookup',
  'rt_relay',
  'rt_grants',
  'rt_auditor',
  'rt_handover',
] as const;

/** The login role of a scope. */
export const roleOf = (scope: Scope): RuntimeRole => `rt_${scope}`;

/** As whom a role may open a context. Each pair has a key of its own, and `sec.enter` takes no other for that login. */
export const ACTORS_OF: Readonly<Record<RuntimeRole, readonly Actor['kind'][]>> = {
  rt_directory: ['SEAT', 'SYSTEM', 'OPERATOR'],
  rt_cases: ['SEAT', 'REPORTER', 'SYSTEM', 'OPERATOR'],
  rt_expertise: ['SEAT', 'SYSTEM', 'OPERATOR'],
  rt_meetings: ['SEAT', 'SYSTEM', 'OPERATOR'],
  rt_insight: ['SEAT', 'SYSTEM', 'OPERATOR'],
  rt_oversight: ['SEAT', 'SYSTEM', 'OPERATOR'],
  rt_edge: ['SEAT'],
  rt_jobs: [],
};
