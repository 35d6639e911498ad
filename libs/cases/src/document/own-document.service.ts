import { Injectable } from '@nestjs/common';
import { municipalityRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { needsAgreement } from '../domain/contribution.js';
import { logSeen } from '../signal/signal.service.js';
import type { ShareDocument, WithdrawOwnDocument } from './document.input.js';
import { documentDoor } from './document.policy.js';
import { ownDocument, type OwnDocumentRow, ownDocuments, shareOwn, withdrawOwn } from './own-document.store.js';

const AT_MOST = 100;

const viewOf = (row: OwnDocumentRow) => {
  const asked = needsAgreement({ sourceRegime: row.source_regime, professionalSecrecy: row.professional_secrecy });
  return {
    id: globalId('document', row.id),
    municipality: municipalityRef(row.tenant_id),
    kind: row.kind,
    sourceRegime: row.source_regime,
    addedAt: row.added_at,
    needsAgreement: asked,
    isShared: !asked || row.agreed === true,
    withdrawnAt: row.withdrawn_at,
  };
};
export type OwnDocumentView = ReturnType<typeof viewOf>;

/** What somebody does with the documents they brought, also when they work in the case no more; they read nothing by that. */
@Injectable()
export class OwnDocuments {
  constructor(private readonly tenants: Tenants) {}

  /** Newest first. */
  mine(actor: Actor): Promise<OwnDocumentView[]> {
    return this.tenants.run(actor, { action: 'document.own.list' }, async (tx) => {
      await tx.enter();
      const rows = (await ownDocuments(tx, AT_MOST)).filter((row) =>
        documentDoor.can(tx.who, 'readOwn', 'Document', row),
      );
      await logSeen(tx, rows);
      return rows.map(viewOf);
    });
  }

  /** Says whether those who get access may have it. @throws NotFound for another's, and where nothing is to be agreed to */
  share(actor: Actor, input: ShareDocument): Promise<OwnDocumentView> {
    return this.change(actor, 'shareOwn', input, (tx, id) => shareOwn(tx, newId(), id, input.agreed));
  }

  /** Destroys its content. @throws NotFound for another's, and when it was withdrawn already */
  withdraw(actor: Actor, input: WithdrawOwnDocument): Promise<OwnDocumentView> {
    return this.change(actor, 'withdrawOwn', input, withdrawOwn);
  }

  private change<I extends WithdrawOwnDocument>(
    actor: Actor,
    action: 'shareOwn' | 'withdrawOwn',
    input: I,
    work: (tx: TenantTx, id: Uuid) => Promise<number>,
  ): Promise<OwnDocumentView> {
    const operation = { action: `case.document.${action}`, object: { kind: 'document', id: input.documentId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        await tx.enter();
        documentDoor.requireCan(tx.who, action, 'Document', await ownDocument(tx, input.documentId));
        if ((await work(tx, input.documentId)) === 0) throw new NotFound();
        return { documentId: input.documentId };
      });
      const row = await ownDocument(tx, input.documentId);
      if (!row) throw new NotFound();
      await logSeen(tx, [row]);
      return viewOf(row);
    });
  }
}
