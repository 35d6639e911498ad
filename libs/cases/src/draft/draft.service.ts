import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, globalId, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { Keyring, once, open, seal, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { DRAFT_DAYS, DRAFT_FORMS, type DraftForm } from '../domain/draft.js';
import { logSeen } from '../signal/signal.service.js';
import type { DiscardDraft, DraftPlace, SaveDraft } from './draft.input.js';
import { draftDoor } from './draft.policy.js';
import {
  draftAt,
  type DraftRow,
  type DraftText,
  dropDraft,
  insertDraft,
  overOf,
  reachedOf,
  removeDraft,
  updateDraft,
} from './draft.store.js';

const placeOf = (id: Uuid) => ({ objectId: id, table: 'cases.drafts', column: 'sealed', rowId: id });

const viewOf = (row: DraftRow, values: string) => ({
  id: globalId('draft', row.id),
  version: row.version,
  base: row.base,
  values,
  savedAt: row.saved_at,
  keptUntil: row.due_at,
});
export type DraftView = ReturnType<typeof viewOf>;

/** A form was sent: its draft goes, in the transaction that took the form. */
export const draftSent = async (
  tx: TenantTx,
  form: DraftForm,
  objectId: Uuid,
  partId: Uuid = objectId,
): Promise<void> => {
  await removeDraft(tx, { form, objectId, partId });
};

const operationOf = (action: string, { form, objectId }: Pick<DraftPlace, 'form' | 'objectId'>) => ({
  action,
  object: { kind: DRAFT_FORMS[form].toLowerCase(), id: objectId },
});

/** What somebody typed and did not send, sealed under a key of its own. Nobody else reads it, whatever their role. */
@Injectable()
export class DraftService {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
  ) {}

  /** The caller's draft of a form; null when there is none. @throws NotFound when what it is about is not there for the caller */
  read(actor: Actor, place: DraftPlace): Promise<DraftView | null> {
    return this.tenants.run(actor, operationOf('draft.read', place), async (tx) => {
      await this.requireReach(tx, place);
      return this.viewIn(tx, place);
    });
  }

  /** Keeps what stands in a form. @throws NotFound; Conflict when it was saved, sent or thrown away elsewhere since */
  save(actor: Actor, input: SaveDraft): Promise<DraftView | null> {
    return this.tenants.run(actor, operationOf('draft.save', input), async (tx) => {
      await this.requireReach(tx, input);
      await once(tx, 'cases', input, async () => ({ draftId: await this.write(tx, input) }));
      return this.viewIn(tx, input);
    });
  }

  /** Throws the caller's draft away, whatever stands in it. Answers the id of what it was about. */
  discard(actor: Actor, input: DiscardDraft): Promise<string> {
    return this.tenants.run(actor, operationOf('draft.discard', input), async (tx) => {
      await this.requireReach(tx, input);
      await once(tx, 'cases', input, async () => {
        await removeDraft(tx, input);
        return {};
      });
      return globalId(DRAFT_FORMS[input.form].toLowerCase(), input.objectId);
    });
  }

  /** The term of a draft has passed: it goes. `actor` is the system in the writer's tenant. */
  async drop(actor: Actor, id: Uuid): Promise<void> {
    await this.tenants.run(actor, { action: 'draft.drop', object: { kind: 'draft', id } }, async (tx) => {
      const row = await overOf(tx, id);
      if (row && draftDoor.can(tx.who, 'drop', 'Draft', row)) await dropDraft(tx, id);
    });
  }

  private async requireReach(tx: TenantTx, { form, objectId }: DraftPlace): Promise<void> {
    const reached = await reachedOf(tx, DRAFT_FORMS[form], objectId);
    const mine = { tenant_id: tx.who.tenantId, member_id: tx.who.memberId, reaches: reached !== null };
    if (!reached || !draftDoor.can(tx.who, 'keep', 'Draft', mine)) throw new NotFound();
    await logSeen(tx, [reached]);
  }

  private async viewIn(tx: TenantTx, place: DraftPlace): Promise<DraftView | null> {
    const row = await draftAt(tx, place);
    if (!row || row.over) return null;
    const key = this.keyring.unwrap(row.tenant_id, row.id, row.key_version, row.wrapped);
    return viewOf(row, open(key, placeOf(row.id), row.sealed));
  }

  private async write(tx: TenantTx, input: SaveDraft): Promise<Uuid> {
    const row = await draftAt(tx, input);
    const known = row && !row.over ? row.version : null;
    if (known !== input.version) throw new Conflict();
    const text = this.sealed(tx, row?.id ?? newId(), input);
    const done = row
      ? await updateDraft(tx, row.version, text, DRAFT_DAYS)
      : await insertDraft(tx, input, DRAFT_FORMS[input.form], text, DRAFT_DAYS);
    if (done === 0) throw new Conflict();
    return text.id;
  }

  private sealed(tx: TenantTx, id: Uuid, { base, values }: SaveDraft): DraftText {
    const { key, wrapped } = this.keyring.make(tx.who.tenantId, id);
    return { id, base, wrapped, sealed: seal(key, placeOf(id), values) };
  }
}
