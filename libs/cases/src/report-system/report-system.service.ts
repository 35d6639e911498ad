import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requireFresh } from '@regiotafel/access';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { DatabaseAccess, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { AlreadyEnded } from '../domain/involvement.errors.js';
import { blinded } from '../domain/receipt.js';
import { MOST_REPORT_SYSTEMS, type ReportKey, reportKeyFor } from '../domain/report-system.js';
import { ReportSystemsFull } from '../domain/signal.errors.js';
import type { AddReportSystem, OneReportSystem } from './report-system.input.js';
import { reportSystemDoor } from './report-system.policy.js';
import {
  insertReportSystem,
  noteReportSystemUsed,
  renewReportKey,
  reportSystemById,
  reportSystems,
  type ReportSystemRow,
  revokeReportSystem,
} from './report-system.store.js';

export type { ReportSystemRow };

const AT_MOST = 200;

const viewOf = (row: ReportSystemRow) => ({
  id: globalId('reportSystem', row.id),
  name: row.name,
  kind: row.kind,
  addedBy: memberRef(row.added_by),
  addedAt: row.added_at,
  keyMadeAt: row.key_made_at,
  lastUsedAt: row.last_used_at,
  revokedBy: row.revoked_by && memberRef(row.revoked_by),
  revokedAt: row.revoked_at,
});
export type ReportSystemView = ReturnType<typeof viewOf>;

/** A key as it is told once. */
export interface IssuedReportKey {
  readonly system: ReportSystemView;
  readonly key: string;
}

/** The systems of partners that report to a municipality, and the keys by which they are known. */
@Injectable()
export class ReportSystems {
  constructor(
    private readonly tenants: Tenants,
    private readonly access: DatabaseAccess,
  ) {}

  /** Null for whoever does not keep them. */
  list(actor: Actor): Promise<ReportSystemView[] | null> {
    return this.tenants.run(actor, { action: 'report-system.list' }, async (tx) => {
      const { tenantId } = await tx.enter();
      if (!reportSystemDoor.can(tx.who, 'read', 'ReportSystem', { tenant_id: tenantId })) return null;
      return (await reportSystems(tx, AT_MOST)).map(viewOf);
    });
  }

  /** @throws InvalidInput for a name that is in use; ReportSystemsFull; StepUpNeeded when the caller signed in too long ago */
  async add(actor: Actor, input: AddReportSystem): Promise<IssuedReportKey> {
    requireFresh(actor, Date.now());
    const command = this.blind(input);
    return this.tenants.run(actor, { action: 'report-system.add' }, async (tx) => {
      const { tenantId } = await tx.enter();
      reportSystemDoor.requireCan(tx.who, 'add', 'ReportSystem', { tenant_id: tenantId });
      const { systemId } = await once(tx, 'cases', command, async () => {
        const present = (await reportSystems(tx, AT_MOST)).filter(({ revoked_at }) => revoked_at === null);
        if (present.length >= MOST_REPORT_SYSTEMS) throw new ReportSystemsFull();
        const id = newId();
        const { name, kind } = input;
        const row = { id, name, kind, key_hash: this.keyOf(tenantId, id, input).hash };
        if ((await insertReportSystem(tx, row)) === 0) throw new InvalidInput([{ path: 'name', code: 'NOT_UNIQUE' }]);
        return { systemId: id };
      });
      return this.issued(tx, this.keyOf(tenantId, systemId as Uuid, input));
    });
  }

  /** The former key counts no longer. @throws AlreadyEnded for one that was revoked; StepUpNeeded when the caller signed in too long ago */
  async renew(actor: Actor, input: OneReportSystem): Promise<IssuedReportKey> {
    requireFresh(actor, Date.now());
    return this.tenants.run(actor, this.about('renew', input), async (tx) => {
      const { tenantId } = await tx.enter();
      const key = this.keyOf(tenantId, input.systemId, input);
      await once(tx, 'cases', this.blind(input), async () => {
        await this.one(tx, input.systemId, 'renew');
        if ((await renewReportKey(tx, input.systemId, key.hash)) === 0) throw new AlreadyEnded();
        return { systemId: input.systemId };
      });
      return this.issued(tx, key);
    });
  }

  /** @throws AlreadyEnded for one that was revoked */
  revoke(actor: Actor, input: OneReportSystem): Promise<ReportSystemView> {
    return this.tenants.run(actor, this.about('revoke', input), async (tx) => {
      await tx.enter();
      await once(tx, 'cases', input, async () => {
        await this.one(tx, input.systemId, 'revoke');
        if ((await revokeReportSystem(tx, input.systemId)) === 0) throw new AlreadyEnded();
        return { systemId: input.systemId };
      });
      return viewOf(await this.one(tx, input.systemId, 'read'));
    });
  }

  /** The system that a key belongs to, inside the transaction of its report; null when the key does not count. */
  async sender(tx: TenantTx, key: ReportKey): Promise<ReportSystemRow | null> {
    await tx.enter();
    const row = await reportSystemById(tx, key.systemId);
    if (!row) return null;
    const key_fits = timingSafeEqual(row.key_hash, key.hash);
    if (!reportSystemDoor.can(tx.who, 'send', 'ReportSystem', { ...row, key_fits })) return null;
    return row;
  }

  /** It sent a report; false when it was revoked meanwhile. */
  async noteUsed(tx: TenantTx, id: Uuid): Promise<boolean> {
    return (await noteReportSystemUsed(tx, id)) > 0;
  }

  private get secret(): Buffer {
    return this.access.key('receiptKey');
  }

  private keyOf(tenantId: Uuid, systemId: Uuid, { idempotencyKey }: { readonly idempotencyKey: string }): ReportKey {
    return reportKeyFor(this.secret, tenantId, systemId, idempotencyKey);
  }

  /** The command as it is kept: the key that the client sent leads to the key of the system. */
  private blind<I extends { readonly idempotencyKey: string }>(input: I): I {
    return { ...input, idempotencyKey: blinded(this.secret, input.idempotencyKey) };
  }

  private about(action: string, { systemId }: OneReportSystem) {
    return { action: `report-system.${action}`, object: { kind: 'report-system', id: systemId } };
  }

  /** @throws NotFound for what is not there or not theirs; AlreadyEnded for one that was revoked */
  private async one(tx: TenantTx, id: Uuid, action: 'read' | 'renew' | 'revoke'): Promise<ReportSystemRow> {
    const row = await reportSystemById(tx, id);
    reportSystemDoor.requireCan(tx.who, 'read', 'ReportSystem', row);
    if (!row) throw new NotFound();
    if (!reportSystemDoor.can(tx.who, action, 'ReportSystem', row)) throw new AlreadyEnded();
    return row;
  }

  private async issued(tx: TenantTx, key: ReportKey): Promise<IssuedReportKey> {
    return { system: viewOf(await this.one(tx, key.systemId, 'read')), key: key.text };
  }
}
