import { Injectable } from '@nestjs/common';
import { municipalityRef } from '@regiotafel/directory/contract';
import { connection, type Connection, pageOf } from '@regiotafel/graphql';
import { type Actor, globalId, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { isOpen, requireOpen } from '../domain/case-file.js';
import { needsAgreement } from '../domain/contribution.js';
import { DocumentDecidedOn } from '../domain/document.errors.js';
import { logSeen } from '../signal/signal.service.js';
import type { OwnDocumentsPage, ShareDocument, WithdrawOwnDocument } from './document.input.js';
import { documentDoor } from './document.policy.js';
import { ownDocument, type OwnDocumentRow, ownDocuments, shareOwn, withdrawOwn } from './own-document.store.js';

const viewOf = (row: OwnDocumentRow) => {
  const asked = needsAgreement({ sourceRegime: row.source_regime, professionalSecrecy: row.professional_secrecy });
  const isChangeable = row.withdrawn_at === null && isOpen(row.case_status);
  return {
    id: globalId('document', row.id),
    row,
    municipality: municipalityRef(row.brought_to),
    kind: row.kind,
    sourceRegime: row.source_regime,
    addedAt: row.added_at,
    needsAgreement: asked,
    isShared: !asked || row.agreed === true,
    withdrawnAt: row.withdrawn_at,
    mayShare: asked && isChangeable,
    mayWithdraw: isChangeable && !row.decided_on,
  };
};
export type OwnDocumentView = ReturnType<typeof viewOf>;

/** What somebody does with the documents they brought to a case that they work in no more; they read nothing by that. */
@Injectable()
export class OwnDocuments {
  constructor(private readonly tenants: Tenants) {}

  /** Newest first. */
  mine(actor: Actor, query: OwnDocumentsPage): Promise<Connection<OwnDocumentView>> {
    const page = pageOf(query, ['INSTANT', 'ID']);
    return this.tenants.run(actor, { action: 'document.own.list' }, async (tx) => {
      await tx.enter();
      const rows = (await ownDocuments(tx, page)).filter((row) => documentDoor.can(tx.who, 'readOwn', 'Document', row));
      await logSeen(tx, rows);
      return connection(rows.map(viewOf), page, ({ row }) => [row.added_text, row.id]);
    });
  }

  /** Says whether those who get access may have it. @throws NotFound for another's, and where nothing is to be agreed to */
  share(actor: Actor, input: ShareDocument): Promise<OwnDocumentView> {
    return this.change(actor, 'shareOwn', input, (tx, id) => shareOwn(tx, newId(), id, input.agreed));
  }

  /** Destroys its content. @throws NotFound for another's, and when it was withdrawn already; DocumentDecidedOn while a decision rests on it */
  withdraw(actor: Actor, input: WithdrawOwnDocument): Promise<OwnDocumentView> {
    return this.change(actor, 'withdrawOwn', input, (tx, id, row) => {
      if (row.decided_on) throw new DocumentDecidedOn();
      return withdrawOwn(tx, id);
    });
  }

  private change<I extends WithdrawOwnDocument>(
    actor: Actor,
    action: 'shareOwn' | 'withdrawOwn',
    input: I,
    work: (tx: TenantTx, id: Uuid, row: OwnDocumentRow) => Promise<number>,
  ): Promise<OwnDocumentView> {
    const operation = { action: `case.document.${action}`, object: { kind: 'document', id: input.documentId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        await tx.enter();
        const row = await ownDocument(tx, input.documentId);
        documentDoor.requireCan(tx.who, action, 'Document', row);
        if (!row || row.withdrawn_at) throw new NotFound();
        requireOpen(row.case_status, action);
        if ((await work(tx, input.documentId, row)) === 0) throw new NotFound();
        return { documentId: input.documentId };
      });
      const row = await ownDocument(tx, input.documentId);
      if (!row) throw new NotFound();
      await logSeen(tx, [row]);
      return viewOf(row);
    });
  }
}
