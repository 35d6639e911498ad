import type { RuntimeRole } from './roles.js';

type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** How a table is walled. The policy text follows from this alone, and the catalogue lint compares it with what stands in the database. */
export interface Wall {
  /** `schema.table`. */
  readonly table: string;
  readonly kind: 'municipal' | 'regional' | 'both';
  /** The one service role that may touch the table. */
  readonly role: RuntimeRole;
  readonly commands: readonly Command[];
  /** A SQL condition a foreign row must also meet to be read (a grant). Absent: foreign rows are never read. */
  readonly granted?: string;
  /** Need-to-know inside the wall, per command; absent means every row inside the wall. */
  readonly need?: Partial<Record<Command, string>>;
  /** A SQL condition under which a row is there for nobody who asks, whatever the need says: a conflict of interest. */
  readonly shut?: string;
  /**
   * The column that holds the id of a case, when the rows of the table go with a case to another municipality. Only the role
   * of the handover moves them. Foreign keys of such a table must be deferrable.
   */
  readonly handedOnBy?: string;
}

const INSIDE = {
  municipal: 'tenant_id = (select sec.t())',
  regional: 'tenant_id = (select sec.r())',
  both: 'case when tenant_id = (select sec.t()) then true when tenant_id = (select sec.r()) then true else false end',
} as const;

const readWall = ({ kind, granted }: Wall): string =>
  granted ? `case when ${INSIDE[kind]} then true when ${granted} then true else false end` : INSIDE[kind];

const clauses = (command: Command, condition: string): string => {
  switch (command) {
    case 'INSERT':
      return `with check (${condition})`;
    case 'UPDATE':
      return `using (${condition}) with check (${condition})`;
    case 'SELECT':
    case 'DELETE':
      return `using (${condition})`;
  }
};

const shutTo = ({ table, role, shut }: Pick<Wall, 'table' | 'role' | 'shut'>): string[] => {
  if (shut === undefined) return [];
  const open = `(case when ${shut} then false else true end)`;
  return [`create policy shut on ${table} as restrictive for all to ${role} using ${open} with check ${open}`];
};

/** The policies of one table: per command one permissive need-to-know and one restrictive wall, and what shuts it. */
export const policiesOf = (wall: Wall): string[] => [
  ...shutTo(wall),
  ...wall.commands.flatMap((command) => {
    const inside = command === 'SELECT' ? readWall(wall) : INSIDE[wall.kind];
    const name = command.toLowerCase();
    return [
      `create policy need_${name} on ${wall.table} for ${command} to ${wall.role} ${clauses(command, wall.need?.[command] ?? 'true')}`,
      `create policy wall_${name} on ${wall.table} as restrictive for ${command} to ${wall.role} ${clauses(command, inside)}`,
    ];
  }),
];

/** Shuts a table that stands: `condition` says which rows are there for nobody who asks. */
export const shutOff = (table: string, role: RuntimeRole, condition: string): string[] => [
  ...shutTo({ table, role, shut: condition }),
  `update sec.walls set wall = wall || '${JSON.stringify({ shut: condition }).replaceAll("'", "''")}' where table_name = '${table}'`,
];

/** What lets the handover, and nothing else, give the rows of a table to another tenant. */
export const handsOn = (table: string): string[] => [
  `grant select, update on ${table} to rt_handover`,
  `drop policy if exists handover_sees on ${table}`,
  `drop policy if exists handover_moves on ${table}`,
  `create policy handover_sees on ${table} for select to rt_handover using (true)`,
  `create policy handover_moves on ${table} for update to rt_handover using (true) with check (true)`,
];

/** The SQL that walls a table in a migration: forced row-level security, least rights, generated policies, its record for the lint. */
export const wallOff = (wall: Wall): string[] => [
  `alter table ${wall.table} enable row level security`,
  `alter table ${wall.table} force row level security`,
  `revoke all on ${wall.table} from public`,
  `grant ${wall.commands.join(', ')} on ${wall.table} to ${wall.role}`,
  ...policiesOf(wall),
  ...(wall.handedOnBy === undefined ? [] : handsOn(wall.table)),
  `insert into sec.walls (table_name, wall) values ('${wall.table}', '${JSON.stringify(wall).replaceAll("'", "''")}') on conflict (table_name) do update set wall = excluded.wall`,
];

/** Replaces a table's policies by those of a changed wall. */
export const rewall = (wall: Wall, dropped: readonly string[]): string[] => [
  ...dropped.map((policy) => `drop policy ${policy} on ${wall.table}`),
  `revoke all on ${wall.table} from ${wall.role}`,
  ...wallOff(wall),
];
