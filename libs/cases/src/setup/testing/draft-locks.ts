import type { Who } from '@regiotafel/kernel';
import { type Prepared, prepared } from '@regiotafel/tenancy';
import type { TestDatabase } from '@regiotafel/testing';
import { weighingFacts, WEIGHINGS } from './random-table.js';
import { OBJECTS } from './random-world.js';
import { access, type Drawn, type May, NOW, type Row } from './table-locks.js';

const isAtDesk = ({ roles, tenantId }: Who, { of }: Row): boolean =>
  roles.has('LIAISON') && OBJECTS.some((object) => object.id === of && object.tenantId === tenantId);
const isOnItem = (who: Who, { of }: Row, { tables, grants, world }: Drawn): boolean => {
  const facts = weighingFacts(tables, grants, who, of, NOW, world) as Record<'on_item' | 'closed', boolean>;
  return facts.on_item && !facts.closed;
};

/** Whether somebody may see what a draft is about. */
const reaches = (who: Who, row: Row, drawn: Drawn): boolean => {
  if (row.object_kind === 'WEIGHING') return isOnItem(who, row, drawn);
  const { involved, granted, closed } = access(who, row, drawn);
  if (closed) return false;
  return granted || (row.object_kind === 'CASE' ? involved : isAtDesk(who, row));
};

const keep: May = (who, row, drawn) =>
  drawn.doors.draft.can(who, 'keep', 'Draft', { ...row, reaches: reaches(who, row, drawn) });

const COLUMNS = 'id::text as key, object_id as of, tenant_id, member_id, object_kind';

/** Drafts of every seat about everything, and who may see one. */
export const DRAFT_READS: readonly { table: string; columns: string; may: May }[] = [
  { table: 'drafts', columns: COLUMNS, may: keep },
];

export const DRAFT_CHANGES: readonly { table: string; set: string; where: string; columns: string; may: May }[] = [
  { table: 'drafts', set: 'version = version', where: 'true', columns: COLUMNS, may: keep },
];

const HEAD = 'tenant_id, id, member_id, form, object_kind, object_id, part_id, wrapped, sealed, saved_at, due_at';
const TERM = "'2026-03-01', '2027-03-01'";

/** Puts a draft of every seat beside every signal, case and weighing. */
export const putDrafts = async (database: TestDatabase): Promise<void> => {
  await database.sql(
    `insert into cases.drafts (${HEAD}) select m.tenant_id, uuidv4(), m.id, 'TEST', kind, s.id, s.id, 'x', 'x', ${TERM}
     from cases.signals s cross join directory.members m cross join (values ('SIGNAL'), ('CASE')) k (kind)
     on conflict do nothing`,
  );
  await database.sql(
    `insert into cases.drafts (${HEAD}) select m.tenant_id, uuidv4(), m.id, 'TEST', 'WEIGHING', w, w, 'x', 'x', ${TERM}
     from unnest($1::uuid[]) w cross join directory.members m`,
    [WEIGHINGS.map(({ id }) => id)],
  );
};

const draft = (name: string, tenant: string, member: string, kind: string): Prepared<unknown> =>
  prepared(
    `test.add.${name}`,
    `insert into cases.drafts (${HEAD}) values (${tenant}, uuidv4(), ${member}, 'NEW', '${kind}', $2::uuid, uuidv4(), 'x', 'x', ${TERM})`,
  );
const ME = "coalesce((select sec.m()), '00000000-0000-4000-8000-000000000000'::uuid)";
const own =
  (object_kind: string): May =>
  (who, row, drawn) =>
    who.memberId !== null && keep(who, { ...row, object_kind, member_id: who.memberId }, drawn);

/** A row as a command adds it, `$2` being what it is about; and as nobody may: of another, or elsewhere. */
export const DRAFT_ADDS: readonly { insert: Prepared<unknown>; may: May }[] = [
  ...['SIGNAL', 'CASE'].map((kind) => ({
    insert: draft(`draft_${kind}`, '$1::uuid', ME, kind),
    may: own(kind),
  })),
  { insert: draft('draft_of_another', '$1::uuid', 'uuidv4()', 'CASE'), may: () => false },
];
