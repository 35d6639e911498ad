import { Injectable } from '@nestjs/common';
import { type Actor, Conflict, globalId, newId, type Uuid, type Who } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { KeepPoolView, RemovePoolView } from './pool-view.input.js';
import { poolViewDoor } from './pool-view.policy.js';
import {
  allViews,
  changeView,
  insertView,
  type PoolViewRow,
  type PoolViewText,
  removeView,
  viewById,
} from './pool-view.store.js';

const AT_MOST = 200;

const viewOf = (row: PoolViewRow, who: Who) => ({
  id: globalId('view', row.id),
  version: row.version,
  name: row.name,
  search: row.search,
  columns: row.columns,
  isShared: row.is_shared,
  isMine: row.member_id === who.memberId,
  isToChange: poolViewDoor.can(who, 'change', 'PoolView', row),
});
export type KeptPoolView = ReturnType<typeof viewOf>;

/** Views of the pool that somebody keeps: filters, order and columns. They name no case. */
@Injectable()
export class PoolViewService {
  constructor(private readonly tenants: Tenants) {}

  all(actor: Actor): Promise<KeptPoolView[]> {
    return this.tenants.run(actor, { action: 'pool-view.list' }, async (tx) =>
      (await allViews(tx, AT_MOST))
        .filter((row) => poolViewDoor.can(tx.who, 'read', 'PoolView', row))
        .map((row) => viewOf(row, tx.who)),
    );
  }

  /** @throws Conflict when somebody changed the view since */
  keep(actor: Actor, input: KeepPoolView): Promise<KeptPoolView | null> {
    return this.tenants.run(actor, { action: 'pool-view.keep' }, async (tx) => {
      await tx.enter();
      const { name, search, columns, isShared } = input;
      const text = { name, search, columns, is_shared: isShared };
      const { viewId } = await once(tx, 'cases', input, async () => ({
        viewId: await (input.viewId ? this.change(tx, input.viewId, input.version ?? 0, text) : this.add(tx, text)),
      }));
      const row = await viewById(tx, viewId as Uuid);
      return row && poolViewDoor.can(tx.who, 'read', 'PoolView', row) ? viewOf(row, tx.who) : null;
    });
  }

  /** Answers the id of what was taken away. @throws Conflict when somebody changed the view since */
  remove(actor: Actor, input: RemovePoolView): Promise<string> {
    const operation = { action: 'pool-view.remove', object: { kind: 'view', id: input.viewId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const { viewId } = await once(tx, 'cases', input, async () => {
        poolViewDoor.requireCan(tx.who, 'change', 'PoolView', await viewById(tx, input.viewId));
        if ((await removeView(tx, input.viewId, input.version)) === 0) throw new Conflict();
        return { viewId: input.viewId };
      });
      return globalId('view', viewId ?? input.viewId);
    });
  }

  private async add(tx: TenantTx, text: PoolViewText): Promise<Uuid> {
    const { regionId, memberId } = tx.who;
    poolViewDoor.requireCan(tx.who, 'keep', 'PoolView', { ...text, tenant_id: regionId, member_id: memberId });
    const id = newId();
    await insertView(tx, id, text);
    return id;
  }

  private async change(tx: TenantTx, id: Uuid, version: number, text: PoolViewText): Promise<Uuid> {
    const row = await viewById(tx, id);
    poolViewDoor.requireCan(tx.who, 'change', 'PoolView', row);
    poolViewDoor.requireCan(tx.who, 'change', 'PoolView', { ...row, ...text });
    if ((await changeView(tx, id, version, text)) === 0) throw new Conflict();
    return id;
  }
}
