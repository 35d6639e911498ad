import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseFileView, type CaseRow } from '../case-file/case-file.service.js';
import { type Answerer, leavesUnanswered } from '../domain/answerer.js';
import { AlreadyEnded, LastLead } from '../domain/involvement.errors.js';
import type { WorkItem } from '../domain/work-item.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import type { BlockFromCase, LiftCaseBlock, LiftCaseRestriction, RestrictCase } from './closure.input.js';
import { closureDoor } from './closure.policy.js';
import { isLedWithout, tellKeptAway } from './kept-away.service.js';
import {
  answerersOf,
  type BlockRow,
  blocksOf,
  insertBlock,
  insertRestriction,
  liftBlock,
  liftRestriction,
  type RestrictionRow,
  restrictionsOf,
  unansweredCases,
} from './closure.store.js';

const AT_MOST = 100;
const reasonOf = (table: 'cases.case_blocks' | 'cases.case_restrictions', rowId: Uuid) => ({
  table,
  column: 'reason',
  rowId,
});

/** What the policy is told: the row, and what the caller is in its case. */
const factsOf = ({ tenant_id, known, involved, parts }: CaseRow, more: object = {}) => ({
  tenant_id,
  known,
  involved,
  parts,
  ...more,
});

const blockView = (row: BlockRow, seals: Seals | undefined, mayLift: boolean) => ({
  id: globalId('block', row.id),
  member: memberRef(row.member_id),
  reason: seals ? seals.open(reasonOf('cases.case_blocks', row.id), row.reason) : null,
  recordedBy: memberRef(row.recorded_by),
  recordedAt: row.recorded_at,
  liftedAt: row.lifted_at,
  mayLift: mayLift && row.lifted_at === null,
});

const restrictionView = (row: RestrictionRow, seals: Seals | undefined, mayLift: boolean) => ({
  id: globalId('restriction', row.id),
  keepers: row.keepers.map(memberRef),
  reason: seals ? seals.open(reasonOf('cases.case_restrictions', row.id), row.reason) : null,
  setBy: memberRef(row.set_by),
  setAt: row.set_at,
  mayLift,
});

/** Who is kept away from a case, and for whom alone it is open. */
export interface CaseClosures {
  readonly blocks: readonly ReturnType<typeof blockView>[];
  readonly restriction: ReturnType<typeof restrictionView> | null;
  /** Who of the desks may answer the reporters of its open signals; for whoever may restrict it now. */
  readonly answerers: readonly ReturnType<typeof memberRef>[];
}

type Command = BlockFromCase | LiftCaseBlock | RestrictCase | LiftCaseRestriction;

/** Keeping people away from a case: one because of a conflict of interest, or all but a few for a while. It holds at once. */
@Injectable()
export class ClosureService {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
  ) {}

  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, CaseClosures>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.closures.read', ...object }, async (tx) => {
      const cases = await this.cases.knownIn(tx, ids);
      const caseIds = cases.map((row) => row.id);
      const blocks = await blocksOf(tx, caseIds, AT_MOST);
      const restrictions = await restrictionsOf(tx, caseIds);
      const answerers = await this.answerers(tx, cases);
      const seals = await this.sealing.of(tx, caseIds);
      return new Map(
        cases.map((row) => [
          row.id,
          {
            ...this.closuresOf(tx, row, blocks, restrictions, seals.get(row.id)),
            answerers: answerers.get(row.id) ?? [],
          },
        ]),
      );
    });
  }

  /** @throws LastLead when nobody else leads the case: somebody is appointed first */
  block(actor: Actor, input: BlockFromCase): Promise<CaseFileView | null> {
    return this.change(actor, 'block', input, async (tx, row) => {
      const { memberId, reason } = input;
      closureDoor.requireCan(tx.who, 'record', 'CaseBlock', factsOf(row, { member_id: memberId }));
      const known = await blocksOf(tx, [row.id], AT_MOST);
      if (known.some((each) => each.member_id === memberId && each.lifted_at === null))
        throw new InvalidInput([{ path: 'memberId', code: 'NOT_ALLOWED' }]);
      if (!(await isLedWithout(tx, row.id, memberId))) throw new LastLead();
      const id = newId();
      const seals = await this.sealing.one(tx, row.id);
      await insertBlock(tx, id, row.id, memberId, seals.seal(reasonOf('cases.case_blocks', id), reason));
      await tellKeptAway(tx, row.id, 'CaseConflictRecorded', id);
    });
  }

  liftBlock(actor: Actor, input: LiftCaseBlock): Promise<CaseFileView | null> {
    return this.change(actor, 'unblock', input, async (tx, row) => {
      const block = (await blocksOf(tx, [row.id], AT_MOST)).find(({ id }) => id === input.blockId);
      closureDoor.requireCan(tx.who, 'lift', 'CaseBlock', block && factsOf(row, { member_id: block.member_id }));
      await tellKeptAway(tx, row.id, 'CaseConflictLifted', input.blockId);
      if ((await liftBlock(tx, row.id, input.blockId)) === 0) throw new AlreadyEnded();
    });
  }

  /** @throws InvalidInput when the caller is not among those it stays open to, nobody who answers the reporter is, or it is restricted already */
  restrict(actor: Actor, input: RestrictCase): Promise<CaseFileView | null> {
    return this.change(actor, 'restrict', input, async (tx, row) => {
      closureDoor.requireCan(tx.who, 'set', 'CaseRestriction', factsOf(row));
      const keepers = [...new Set(input.keepers)];
      const isMine = tx.who.memberId !== null && keepers.includes(tx.who.memberId);
      if (!isMine || row.restricted) throw new InvalidInput([{ path: 'keepers', code: 'NOT_ALLOWED' }]);
      if (leavesUnanswered(await answerersOf(tx, [row.id]), keepers))
        throw new InvalidInput([{ path: 'keepers', code: 'DESK_NEEDED' }]);
      const id = newId();
      const sealed = (await this.sealing.one(tx, row.id)).seal(reasonOf('cases.case_restrictions', id), input.reason);
      await insertRestriction(tx, id, row.id, keepers, sealed);
    });
  }

  liftRestriction(actor: Actor, input: LiftCaseRestriction): Promise<CaseFileView | null> {
    return this.change(actor, 'unrestrict', input, async (tx, row) => {
      closureDoor.requireCan(tx.who, 'lift', 'CaseRestriction', factsOf(row));
      if ((await liftRestriction(tx, row.id)) === 0) throw new AlreadyEnded();
    });
  }

  /** Restricted cases that the caller leads, with a reporter whom none of the keepers can answer any longer. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await unansweredCases(tx, AT_MOST);
    const known = await this.cases.knownIn(
      tx,
      rows.map(({ id }) => id),
    );
    return known
      .filter((row) => closureDoor.can(tx.who, 'lift', 'CaseRestriction', factsOf(row)))
      .map(({ id, tenant_id, theme }) => ({
        reason: 'RESTRICTION_WITHOUT_DESK',
        dueAt: null,
        municipalityId: tenant_id,
        theme,
        about: { kind: 'CASE', id },
      }));
  }

  private async answerers(tx: TenantTx, cases: readonly CaseRow[]) {
    const mine = cases.filter(
      (row) => !row.restricted && closureDoor.can(tx.who, 'set', 'CaseRestriction', factsOf(row)),
    );
    const rows = await answerersOf(
      tx,
      mine.map(({ id }) => id),
    );
    const named = (of: readonly Answerer[]) =>
      [...new Set(of.flatMap(({ member_id }) => member_id ?? []))].map(memberRef);
    return new Map([...Map.groupBy(rows, ({ case_id }) => case_id)].map(([id, of]) => [id, named(of)]));
  }

  private change(
    actor: Actor,
    action: string,
    input: Command,
    work: (tx: TenantTx, row: CaseRow) => Promise<void>,
  ): Promise<CaseFileView | null> {
    const operation = { action: `case.${action}`, object: { kind: 'case', id: input.caseId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const [row] = await this.cases.knownIn(tx, [input.caseId]);
        if (!row) throw new NotFound();
        await work(tx, row);
        return { caseId: row.id };
      });
      return this.cases.viewIn(tx, input.caseId);
    });
  }

  private closuresOf(
    tx: TenantTx,
    row: CaseRow,
    blocks: readonly BlockRow[],
    restrictions: readonly RestrictionRow[],
    seals: Seals | undefined,
  ): Omit<CaseClosures, 'answerers'> {
    const readable = blocks.filter(
      (each) => each.case_id === row.id && closureDoor.can(tx.who, 'read', 'CaseBlock', factsOf(row)),
    );
    const restriction = restrictions.find((each) => each.case_id === row.id);
    const mayLift = closureDoor.can(tx.who, 'lift', 'CaseRestriction', factsOf(row));
    return {
      blocks: readable.map((each) => {
        const facts = factsOf(row, { member_id: each.member_id });
        return blockView(each, seals, closureDoor.can(tx.who, 'lift', 'CaseBlock', facts));
      }),
      restriction: restriction ? restrictionView(restriction, seals, mayLift) : null,
    };
  }
}
