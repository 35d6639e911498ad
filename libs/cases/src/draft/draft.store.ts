import type { Uuid } from '@regiotafel/kernel';
import { prepared, type TenantTx } from '@regiotafel/tenancy';
import type { DraftForm, DraftObject } from '../domain/draft.js';

export interface DraftRow {
  readonly tenant_id: Uuid;
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly base: number | null;
  readonly wrapped: Buffer;
  readonly sealed: Buffer;
  readonly key_version: number;
  readonly version: number;
  readonly saved_at: Date;
  readonly due_at: Date;
  readonly over: boolean;
}

/** What a draft is about, as far as the caller may see it. */
interface Reached {
  readonly tenant_id: Uuid;
  readonly subject_id: Uuid | null;
}

interface Place {
  readonly form: DraftForm;
  readonly objectId: Uuid;
  readonly partId: Uuid;
}

export interface DraftText {
  readonly id: Uuid;
  readonly base: number | null;
  readonly wrapped: Buffer;
  readonly sealed: Buffer;
}

const REACHED: Readonly<Record<DraftObject, ReturnType<typeof prepared<Reached>>>> = {
  SIGNAL: prepared<Reached>(
    'cases.drafts.reached_signal',
    'select s.tenant_id, s.subject_id from cases.signals s where s.id = $1::uuid',
  ),
  CASE: prepared<Reached>(
    'cases.drafts.reached_case',
    `select c.tenant_id, c.subject_id from cases.case_files c where c.id = $1::uuid
       and c.id in (select unnest((select cases.my_cases()) || (select cases.my_grants())))`,
  ),
  WEIGHING: prepared<Reached>(
    'cases.drafts.reached_weighing',
    `select w.tenant_id, w.subject_id from cases.weighings w where w.tenant_id = (select sec.r()) and w.id = $1::uuid
       and array_position((select cases.my_weighings()), w.id) is not null`,
  ),
};
const COLUMNS =
  'd.tenant_id, d.id, d.member_id, d.base, d.wrapped, d.sealed, d.key_version, d.version, d.saved_at, d.due_at, d.due_at <= (select sec.now()) as over';
const AT = prepared<DraftRow>(
  'cases.drafts.at',
  `select ${COLUMNS} from cases.drafts d where d.tenant_id = (select sec.t()) and d.member_id = (select sec.m()) and d.form = $1
     and d.object_id = $2::uuid and d.part_id = $3::uuid`,
);
const OVER = prepared<{ tenant_id: Uuid; over: boolean }>(
  'cases.drafts.over',
  'select d.tenant_id, d.due_at <= (select sec.now()) as over from cases.drafts d where d.tenant_id = (select sec.t()) and d.id = $1::uuid',
);
const INSERT = prepared(
  'cases.drafts.insert',
  `insert into cases.drafts (tenant_id, id, member_id, form, object_kind, object_id, part_id, base, wrapped, sealed, saved_at, due_at)
   values ((select sec.t()), $1::uuid, (select sec.m()), $2, $3, $4::uuid, $5::uuid, $6, $7, $8, (select sec.now()), (select sec.now()) + $9 * interval '1 day')`,
);
const UPDATE = prepared(
  'cases.drafts.update',
  `update cases.drafts set base = $3, wrapped = $4, sealed = $5, version = version + 1, saved_at = (select sec.now()),
     due_at = (select sec.now()) + $6 * interval '1 day'
   where tenant_id = (select sec.t()) and id = $1::uuid and version = $2`,
);
const REMOVE = prepared(
  'cases.drafts.remove',
  `delete from cases.drafts where tenant_id = (select sec.t()) and member_id = (select sec.m()) and form = $1 and object_id = $2::uuid and part_id = $3::uuid`,
);
const DROP = prepared(
  'cases.drafts.drop',
  'delete from cases.drafts where tenant_id = (select sec.t()) and id = $1::uuid and due_at <= (select sec.now())',
);

export const reachedOf = async (tx: TenantTx, kind: DraftObject, objectId: Uuid): Promise<Reached | null> =>
  (await tx.read(REACHED[kind], [objectId]))[0] ?? null;

export const draftAt = async (tx: TenantTx, { form, objectId, partId }: Place): Promise<DraftRow | null> =>
  (await tx.read(AT, [form, objectId, partId]))[0] ?? null;

export const insertDraft = (
  tx: TenantTx,
  { form, objectId, partId }: Place,
  kind: DraftObject,
  { id, base, wrapped, sealed }: DraftText,
  days: number,
): Promise<number> => tx.write(INSERT, [id, form, kind, objectId, partId, base, wrapped, sealed, days]);

/** 0 when it was saved elsewhere since. */
export const updateDraft = (
  tx: TenantTx,
  version: number,
  { id, base, wrapped, sealed }: DraftText,
  days: number,
): Promise<number> => tx.write(UPDATE, [id, version, base, wrapped, sealed, days]);

export const removeDraft = (tx: TenantTx, { form, objectId, partId }: Place): Promise<number> =>
  tx.write(REMOVE, [form, objectId, partId]);

export const overOf = async (tx: TenantTx, id: Uuid) => (await tx.read(OVER, [id]))[0] ?? null;

export const dropDraft = (tx: TenantTx, id: Uuid): Promise<number> => tx.write(DROP, [id]);
