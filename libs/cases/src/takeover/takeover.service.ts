import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, dayAt, globalId, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import type { CasesEvents } from '../contract/events.js';
import { cardIdOf } from '../contract/ids.js';
import { endOf, untilDay } from '../domain/grant.js';
import { AlreadyEnded } from '../domain/involvement.errors.js';
import { lookFaults, takeoverFaults } from '../domain/takeover.js';
import type { WorkItem } from '../domain/work-item.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import type { LookAtTakeover, TakeOverCase } from './takeover.input.js';
import { takeoverDoor } from './takeover.policy.js';
import {
  lookAt,
  sayWhy,
  takable,
  takeOver,
  type TakeoverRow,
  takeoversOf,
  unmanagedCases,
  waitingTakeovers,
} from './takeover.store.js';

const AT_MOST = 100;
const place = (column: 'reason' | 'note', rowId: Uuid) => ({ table: 'cases.case_takeovers', column, rowId });

const viewOf = (row: TakeoverRow, seals: Seals, mayLook: boolean) => ({
  id: globalId('takeover', row.id),
  from: memberRef(row.from_member_id),
  takenBy: memberRef(row.taken_by),
  takenAt: row.taken_at,
  ground: row.ground,
  until: row.until && untilDay(row.until),
  reason: row.reason ? seals.open(place('reason', row.id), row.reason) : '',
  agrees: row.agrees,
  lookedBy: row.looked_by && memberRef(row.looked_by),
  lookedAt: row.looked_at,
  note: row.note && seals.open(place('note', row.id), row.note),
  mayLook,
});
export type TakeoverView = ReturnType<typeof viewOf>;

/** A case whose manager is not there goes to somebody at the desk, in the open: with a reason, and a second look by others. */
@Injectable()
export class Takeovers {
  constructor(
    private readonly tenants: Tenants,
    private readonly commands: CaseCommands,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
  ) {}

  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly TakeoverView[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.takeovers.read', ...object }, async (tx) => {
      const open = (await this.cases.knownIn(tx, ids)).filter((row) => row.involved).map((row) => row.id);
      const rows = open.length > 0 ? await takeoversOf(tx, open, AT_MOST) : [];
      const seals = await this.sealing.of(tx, [...new Set(rows.map((row) => row.case_id))]);
      const views = rows.flatMap((row) => {
        const key = seals.get(row.case_id);
        const shown = key && takeoverDoor.can(tx.who, 'read', 'Takeover', row);
        return shown ? [[row.case_id, viewOf(row, key, this.mayLook(tx, row))] as const] : [];
      });
      return new Map(
        [...Map.groupBy(views, ([about]) => about)].map(([about, of]) => [about, of.map(([, view]) => view)]),
      );
    });
  }

  /** Those of the cases that the caller may take over, and whether their managers have a seat. */
  chances(
    actor: Actor,
    caseIds: readonly Uuid[],
  ): Promise<ReadonlyMap<string, { caseId: string; managerHasSeat: boolean }>> {
    return this.tenants.run(actor, { action: 'case.takeover.chances' }, async (tx) => {
      const rows = await takable(tx, caseIds);
      return new Map(
        rows.map(({ case_id, has_seat }) => [case_id, { caseId: globalId('case', case_id), managerHasSeat: has_seat }]),
      );
    });
  }

  /** @throws NotFound for whoever may not take it over; InvalidInput for a last day that does not fit */
  takeOver(actor: Actor, input: TakeOverCase): Promise<CaseFileView | null> {
    const operation = { action: 'case.take-over', object: { kind: 'case', id: input.caseId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const [found] = await takable(tx, [input.caseId]);
        if (!found) throw new NotFound();
        const faults = takeoverFaults(found.has_seat, input.until, dayAt(tx.now));
        if (faults.length > 0) throw new InvalidInput(faults);
        const id = newId();
        await takeOver(tx, input.caseId, [id, newId()], input.until && endOf(input.until));
        const seals = await this.sealing.one(tx, input.caseId);
        await sayWhy(tx, id, seals.seal(place('reason', id), input.reason));
        const [taken] = await this.cases.knownIn(tx, [input.caseId]);
        if (!taken) throw new NotFound();
        if (!found.has_seat) await this.tell(tx, taken);
        return { takeoverId: id };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  /** @throws NotFound for whoever took it over, and who is not involved; AlreadyEnded when somebody looked at it */
  look(actor: Actor, input: LookAtTakeover): Promise<CaseFileView | null> {
    return this.commands.give(
      actor,
      'case.takeover.look',
      input,
      async (tx, about) => {
        const row = (await takeoversOf(tx, [about.id], AT_MOST)).find(({ id }) => id === input.takeoverId);
        takeoverDoor.requireCan(tx.who, 'look', 'Takeover', row);
        const faults = lookFaults(input.agrees, input.note);
        if (faults.length > 0) throw new InvalidInput(faults);
        const seals = await this.sealing.one(tx, about.id);
        const note = input.note === null ? null : seals.seal(place('note', input.takeoverId), input.note);
        if ((await lookAt(tx, input.takeoverId, input.agrees, note)) === 0) throw new AlreadyEnded();
      },
      () => true,
    );
  }

  /** Takeovers that the caller has to look at, and cases of the desk that nobody manages any longer. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await waitingTakeovers(tx, AT_MOST);
    const mine = rows.filter((row) => this.mayLook(tx, row));
    const known = await this.cases.knownIn(tx, [...new Set(mine.map((row) => row.case_id))]);
    const looks = known.map(({ id, tenant_id, theme }): WorkItem => ({
      reason: 'TAKEOVER_TO_REVIEW',
      dueAt: null,
      municipalityId: tenant_id,
      theme,
      about: { kind: 'CASE', id },
    }));
    const unmanaged = tx.who.roles.has('LIAISON') ? await unmanagedCases(tx, AT_MOST) : [];
    return [
      ...looks,
      ...unmanaged.map(({ id, theme }): WorkItem => ({
        reason: 'CASE_WITHOUT_MANAGER',
        dueAt: null,
        municipalityId: tx.who.tenantId,
        theme,
        about: { kind: 'CARD', id: cardIdOf(id) },
      })),
    ];
  }

  private mayLook(tx: TenantTx, row: TakeoverRow): boolean {
    return row.looked_at === null && takeoverDoor.can(tx.who, 'look', 'Takeover', row);
  }

  private async tell(tx: TenantTx, row: CaseRow): Promise<void> {
    const payload: CasesEvents['CaseManagerChanged'] = {
      caseId: row.id,
      poolCardId: cardIdOf(row.id),
      municipalityId: row.tenant_id,
      regionId: row.region_id,
      caseManagerTenantId: row.tenant_id,
      caseManagerId: row.case_manager_id,
      regime: row.regime,
      version: row.version,
    };
    const event = { scope: 'cases', event: 'CaseManagerChanged', tenantId: row.tenant_id } as const;
    await announce(tx, { ...event, payload: { ...payload } });
  }
}
