import { type Migration, wallOff } from '@regiotafel/tenancy';

const ROSTER_KEEPERS = "(select sec.has(array['COORDINATOR', 'OPERATOR']))";
const OPERATES = "(select sec.has(array['OPERATOR']))";
const KEPT_OR_OWN = `case when ${ROSTER_KEEPERS} then true else member_id = (select sec.m()) end`;

/** Who can be asked: experts with skills and hours, the list of skills everybody may choose from, and how a ranking weighs. */
export const createRoster: Migration = {
  name: '20261124T1201-create-roster',
  statements: [
    `create table expertise.skills (
       tenant_id uuid not null,
       code text not null check (code ~ '^[A-Z_]{2,40}$'),
       primary key (tenant_id, code)
     )`,
    `create table expertise.experts (
       tenant_id uuid not null,
       id uuid not null,
       member_id uuid not null,
       organisation_id uuid,
       employer_municipality_id uuid,
       home_code text not null check (home_code ~ '^GM\\d{4}$'),
       languages text[] not null,
       hours_per_month integer not null check (hours_per_month > 0),
       active boolean not null default true,
       version integer not null default 1,
       primary key (tenant_id, id),
       unique (tenant_id, member_id)
     )`,
    `create table expertise.expert_skills (
       tenant_id uuid not null,
       expert_id uuid not null,
       skill text not null,
       member_id uuid not null,
       level integer not null check (level between 1 and 3),
       training_valid_until date not null,
       primary key (tenant_id, expert_id, skill),
       foreign key (tenant_id, expert_id) references expertise.experts (tenant_id, id),
       foreign key (tenant_id, skill) references expertise.skills (tenant_id, code)
     )`,
    'create index expert_skills_skill on expertise.expert_skills (tenant_id, skill)',
    `create table expertise.ranking_weights (
       tenant_id uuid not null,
       version integer not null,
       weights jsonb not null check (weights ?& array['SKILL', 'TRAINING', 'HOURS', 'DISTANCE', 'LOAD', 'LANGUAGE', 'INDEPENDENCE']),
       source text not null,
       primary key (tenant_id, version)
     )`,
    ...wallOff({
      table: 'expertise.skills',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT'],
      need: { INSERT: OPERATES },
    }),
    ...wallOff({
      table: 'expertise.experts',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT', 'UPDATE'],
      need: { SELECT: KEPT_OR_OWN, INSERT: OPERATES, UPDATE: OPERATES },
    }),
    ...wallOff({
      table: 'expertise.expert_skills',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      need: { SELECT: KEPT_OR_OWN, INSERT: OPERATES, UPDATE: OPERATES, DELETE: OPERATES },
    }),
    ...wallOff({
      table: 'expertise.ranking_weights',
      kind: 'regional',
      role: 'rt_expertise',
      commands: ['SELECT', 'INSERT'],
      need: { SELECT: ROSTER_KEEPERS, INSERT: OPERATES },
    }),
  ],
};
