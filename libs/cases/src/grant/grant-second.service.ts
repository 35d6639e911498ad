import { Injectable } from '@nestjs/common';
import { requireFresh } from '@regiotafel/access';
import { memberRef } from '@regiotafel/directory/contract';
import { type GraphContext, loaderFor } from '@regiotafel/graphql';
import { type Actor, globalId, InvalidInput, NotFound, parseId, Unauthenticated, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { caseFileRef } from '../contract/ids.js';
import { GrantEnded } from '../domain/grant.errors.js';
import { grantState, untilDay } from '../domain/grant.js';
import type { WorkItem } from '../domain/work-item.js';
import { logSeen } from '../signal/signal.service.js';
import type { SecondGrant } from './access.input.js';
import { grantOf, Grants } from './grant.service.js';
import { GrantReasons, type Told } from './grant-reasons.service.js';
import { grantsToSecond, type ToldRow, toldGrants } from './grant.store.js';
import { grantSecondDoor } from './second.policy.js';

const AT_MOST = 100;

const viewOf = (row: ToldRow, told: Told, now: Date, mayDecide: boolean) => ({
  id: globalId('grant', row.id),
  caseFile: caseFileRef(row.object_id),
  state: grantState(grantOf(row), now),
  member: memberRef(row.member_id),
  givenBy: memberRef(row.given_by),
  second: row.second_id && memberRef(row.second_id),
  purpose: row.purpose,
  fieldSets: row.field_sets,
  until: untilDay(row.valid_until),
  ...told,
  mayDecide,
});
export type GrantToSecondView = ReturnType<typeof viewOf>;

/** Access that waits for, or had, the word of a named second person, as that person and those who work on the case see it. */
@Injectable()
export class GrantSeconds {
  constructor(
    private readonly tenants: Tenants,
    private readonly grants: Grants,
    private readonly reasons: GrantReasons,
  ) {}

  byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, GrantToSecondView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'grant', id } } : {};
    return this.tenants.run(actor, { action: 'grant.read-second', ...object }, async (tx) => {
      const rows = await this.known(tx, await toldGrants(tx, ids));
      return new Map(rows.map((row) => [row.id, this.view(tx, row)]));
    });
  }

  /** One of them by global id; all that a request asks for in one tick are read together. */
  loaded(context: GraphContext, id: string): Promise<GrantToSecondView | null> {
    const uuid = parseId('grant', id);
    return loaderFor(context, 'cases.grant-to-second', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.byIds(context.actor, ids as Uuid[]);
    }).load(uuid);
  }

  /** @throws NotFound for everybody but the named person; StepUpNeeded to agree; GrantEnded when nothing waits any more */
  decide(actor: Actor, input: SecondGrant): Promise<GrantToSecondView> {
    const { grantId, agrees, reason } = input;
    return this.tenants.run(actor, { action: 'grant.second', object: { kind: 'grant', id: grantId } }, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const row = await this.one(tx, grantId);
        grantSecondDoor.requireCan(tx.who, 'decide', 'GrantToSecond', row);
        if (grantState(grantOf(row), tx.now) !== 'REQUESTED') throw new GrantEnded();
        if (agrees) requireFresh(actor, Date.now());
        if (!agrees && reason === null) throw new InvalidInput([{ path: 'reason', code: 'REQUIRED' }]);
        const refusal = agrees || reason === null ? null : this.reasons.refusal(tx, row, reason);
        await this.grants.second(tx, row, agrees, refusal);
        return { grantId };
      });
      return this.view(tx, await this.one(tx, grantId));
    });
  }

  /** Access that waits for the caller as the second person. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await this.known(tx, await grantsToSecond(tx, AT_MOST));
    return rows
      .filter((row) => this.mayDecide(tx, row))
      .map((row) => ({
        reason: 'ACCESS_TO_SECOND',
        dueAt: row.valid_until,
        municipalityId: row.tenant_id,
        theme: null,
        about: { kind: 'GRANT', id: row.id },
      }));
  }

  private async one(tx: TenantTx, id: Uuid): Promise<ToldRow> {
    const [row] = await this.known(tx, await toldGrants(tx, [id]));
    if (!row) throw new NotFound();
    return row;
  }

  /** Those that the caller may read; the log names the person of each case. */
  private async known(tx: TenantTx, rows: readonly ToldRow[]): Promise<ToldRow[]> {
    const shown = rows.filter((row) => grantSecondDoor.can(tx.who, 'read', 'GrantToSecond', row));
    if (shown.length > 0) await logSeen(tx, shown);
    return shown;
  }

  private mayDecide(tx: TenantTx, row: ToldRow): boolean {
    return (
      grantState(grantOf(row), tx.now) === 'REQUESTED' && grantSecondDoor.can(tx.who, 'decide', 'GrantToSecond', row)
    );
  }

  private view(tx: TenantTx, row: ToldRow): GrantToSecondView {
    return viewOf(row, this.reasons.opened(tx, row), tx.now, this.mayDecide(tx, row));
  }
}
