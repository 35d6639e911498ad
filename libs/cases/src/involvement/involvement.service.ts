import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, dayAt, globalId, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { announce, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import {
  CaseFileService,
  type CaseFileView,
  type CaseRow,
  mayWithInvolvement,
} from '../case-file/case-file.service.js';
import { shutOf } from '../closure/kept-away.service.js';
import type { CasesEvents } from '../contract/events.js';
import { cardIdOf } from '../contract/ids.js';
import { requireOpen } from '../domain/case-file.js';
import { type Involvement, involvementState, periodOf, wrongInvolvement } from '../domain/involvement.js';
import { AlreadyEnded, LastLead } from '../domain/involvement.errors.js';
import { isKeptAway } from '../domain/shut.js';
import { Grants } from '../grant/grant.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import type { AppointCaseManager, EndInvolvement, InvolveMember } from './involvement.input.js';
import {
  endInvolvementRow,
  insertInvolvement,
  type InvolvementInsert,
  type InvolvementRecordRow,
  involvementsOf,
} from './involvement.store.js';

const AT_MOST = 200;
const place = (column: 'reason' | 'ended_reason', rowId: Uuid) => ({ table: 'cases.involvements', column, rowId });

const isManager = ({ part, replaces }: InvolvementRecordRow): boolean => part === 'CASE_MANAGER' && replaces === null;

/** A row as the rules know it. */
const involvementOf = (row: InvolvementRecordRow): Involvement => ({
  memberId: row.member_id,
  part: row.part,
  since: row.since,
  until: row.until,
  replaces: row.replaces,
});

const viewOf = (row: InvolvementRecordRow, seals: Seals | undefined, now: Date, mayEnd: boolean) => {
  const text = (column: 'reason' | 'ended_reason') => {
    const sealed = row[column];
    return sealed && seals ? seals.open(place(column, row.id), sealed) : null;
  };
  return {
    id: globalId('involvement', row.id),
    member: memberRef(row.member_id),
    part: row.part,
    state: involvementState(row, now),
    since: row.since,
    until: row.until,
    replaces: row.replaces && memberRef(row.replaces),
    reason: text('reason'),
    addedBy: row.added_by && memberRef(row.added_by),
    endedReason: text('ended_reason'),
    mayEnd: mayEnd && row.ended_by === null && involvementState(row, now) !== 'ENDED',
  };
};
export type InvolvementRecord = ReturnType<typeof viewOf>;

/** Who works on a case, for how long and why: involve, replace during leave, end, appoint. */
@Injectable()
export class InvolvementService {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly sealing: Sealing,
  ) {}

  /** All involvements in cases that the caller is involved in, newest first, by case. */
  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, readonly InvolvementRecord[]>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.involvements.read', ...object }, async (tx) => {
      const open = (await this.cases.knownIn(tx, ids)).filter((row) => row.involved);
      const cases = new Map(open.map((row) => [row.id, row]));
      const seals = await this.sealing.of(tx, [...cases.keys()]);
      const rows = await involvementsOf(tx, [...cases.keys()], AT_MOST);
      const views = Map.groupBy(rows, (row) => row.case_id);
      return new Map(
        [...views].map(([about, of]) => [
          about,
          of.map((row) => viewOf(row, seals.get(about), tx.now, this.mayEnd(tx, row, cases.get(about)))),
        ]),
      );
    });
  }

  /** @throws InvalidInput with every wrong field; NotFound for whoever does not lead the case; WrongCaseState when it ended */
  involve(actor: Actor, input: InvolveMember): Promise<CaseFileView | null> {
    return this.change(actor, 'involve', input, async (tx, row) => {
      requireOpen(row.status, 'involve');
      const present = await this.rowsOf(tx, row.id);
      const today = dayAt(tx.now);
      const wrong = wrongInvolvement(input, present.map(involvementOf), today, tx.now);
      const isColleague = await this.mayWorkOn(tx, input.memberId, row);
      const stranger = isColleague ? [] : [{ path: 'memberId', code: 'NOT_ALLOWED' }];
      if (wrong.length + stranger.length > 0) throw new InvalidInput([...stranger, ...wrong]);
      const { memberId, part, replaces } = input;
      const added = { caseId: row.id, memberId, part, replaces, ...periodOf(input, today, tx.now) };
      return this.add(tx, added, input.reason);
    });
  }

  /** @throws LastLead for the case manager, who is followed up instead; AlreadyEnded */
  end(actor: Actor, input: EndInvolvement): Promise<CaseFileView | null> {
    const operation = { action: 'case.involvement.end', object: { kind: 'case', id: input.caseId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const [about] = await this.cases.knownIn(tx, [input.caseId]);
        const rows = about?.involved ? await this.rowsOf(tx, about.id) : [];
        const row = rows.find(({ id }) => id === input.involvementId);
        if (!row || !this.mayFinish(tx, row, about)) throw new NotFound();
        if (isManager(row)) throw new LastLead();
        if (involvementState(row, tx.now) === 'ENDED') throw new AlreadyEnded();
        await this.finish(tx, row, input.reason);
        return { caseId: input.caseId };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  /** The former case manager leaves the case, with whoever replaced them. @throws Conflict when somebody changed the case since */
  appoint(actor: Actor, input: AppointCaseManager): Promise<CaseFileView | null> {
    return this.change(actor, 'appoint', input, async (tx, row) => {
      const { memberId } = input;
      const isNew = memberId !== row.case_manager_id && (await this.mayWorkOn(tx, memberId, row));
      if (!isNew) throw new InvalidInput([{ path: 'memberId', code: 'NOT_ALLOWED' }]);
      const former = (await this.rowsOf(tx, row.id)).filter(
        (each) => each.part === 'CASE_MANAGER' && involvementState(each, tx.now) !== 'ENDED',
      );
      await this.cases.setManager(tx, row, memberId);
      const added = {
        caseId: row.id,
        memberId,
        part: 'CASE_MANAGER' as const,
        replaces: null,
        since: tx.now,
        until: null,
      };
      const id = await this.add(tx, added, input.reason);
      const own = former.filter((each) => each.member_id === tx.who.memberId);
      const others = former.filter((each) => each.member_id !== tx.who.memberId);
      for (const each of [...others, ...own]) await this.finish(tx, each, input.reason);
      await this.tell(tx, row, memberId);
      return id;
    });
  }

  private change(
    actor: Actor,
    action: 'involve' | 'appoint',
    input: InvolveMember | AppointCaseManager,
    work: (tx: TenantTx, row: CaseRow) => Promise<Uuid>,
  ): Promise<CaseFileView | null> {
    const operation = { action: `case.${action}`, object: { kind: 'case', id: input.caseId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const row = await this.cases.led(tx, input.caseId, 'version' in input ? input.version : undefined);
        return { involvementId: await work(tx, row) };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  private rowsOf(tx: TenantTx, caseId: Uuid): Promise<InvolvementRecordRow[]> {
    return involvementsOf(tx, [caseId], AT_MOST);
  }

  /** Somebody with an active seat in the lead municipality, whom no conflict keeps away; others get access by a grant. */
  private async mayWorkOn(tx: TenantTx, memberId: Uuid, row: CaseRow): Promise<boolean> {
    if ((await this.grants.tenantOf(tx, memberId)) !== row.tenant_id) return false;
    return !isKeptAway(await shutOf(tx, row.id), memberId);
  }

  private mayEnd(tx: TenantTx, row: InvolvementRecordRow, about: CaseRow | undefined): boolean {
    return !isManager(row) && this.mayFinish(tx, row, about);
  }

  private mayFinish(tx: TenantTx, row: InvolvementRecordRow, about: CaseRow | undefined): boolean {
    return mayWithInvolvement(tx.who, 'end', { ...row, parts: about?.parts ?? [] });
  }

  private async add(tx: TenantTx, row: Omit<InvolvementInsert, 'id' | 'reason'>, reason: string): Promise<Uuid> {
    const id = newId();
    const seals = await this.sealing.one(tx, row.caseId);
    await insertInvolvement(tx, { ...row, id, reason: seals.seal(place('reason', id), reason) });
    return id;
  }

  /** Whoever is no longer involved at all loses the access that was given to them, too. */
  private async finish(tx: TenantTx, row: InvolvementRecordRow, reason: string): Promise<void> {
    const stays = (await this.rowsOf(tx, row.case_id)).some(
      (each) => each.member_id === row.member_id && each.id !== row.id && involvementState(each, tx.now) !== 'ENDED',
    );
    const isTheirs = (grant: { readonly member_id: Uuid }) => grant.member_id === row.member_id;
    if (!stays) await this.grants.endAll(tx, 'CASE', row.case_id, 'LEFT', isTheirs);
    const seals = await this.sealing.one(tx, row.case_id);
    if ((await endInvolvementRow(tx, row.id, seals.seal(place('ended_reason', row.id), reason))) === 0)
      throw new AlreadyEnded();
  }

  private async tell(tx: TenantTx, row: CaseRow, memberId: Uuid): Promise<void> {
    const payload: CasesEvents['CaseManagerChanged'] = {
      caseId: row.id,
      poolCardId: cardIdOf(row.id),
      municipalityId: row.tenant_id,
      regionId: row.region_id,
      caseManagerTenantId: row.tenant_id,
      caseManagerId: memberId,
      regime: row.regime,
      version: row.version + 1,
    };
    const event = { scope: 'cases', event: 'CaseManagerChanged', tenantId: row.tenant_id } as const;
    await announce(tx, { ...event, payload: { ...payload } });
  }
}
