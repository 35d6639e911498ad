import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { AftercareService } from '../aftercare/aftercare.service.js';
import { CaseCommands } from '../case-file/case-command.service.js';
import type { CaseFileView, CaseRow } from '../case-file/case-file.service.js';
import { requireLimitsEnded } from '../domain/aftercare.js';
import { isOpen } from '../domain/case-file.js';
import { requireComplete } from '../domain/closing.js';
import { draftSent } from '../draft/draft.service.js';
import { LessonService } from '../lesson/lesson.service.js';
import { PlanReading } from '../plan/plan-reading.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import type { CloseCase, ReopenCase } from './closing.input.js';
import { CaseEnding } from './case-ending.service.js';
import { closingDoor } from './closing.policy.js';
import { type ClosingRow, closingsOf, insertClosing, insertReopening, reopeningsOf } from './closing.store.js';

type Table = 'case_closings' | 'case_reopenings';
const place = (table: Table, rowId: Uuid) => ({ table: `cases.${table}`, column: 'sealed', rowId });
const whyPlace = (rowId: Uuid) => ({ table: 'cases.case_closings', column: 'no_care_sealed', rowId });

/** Why a case that closed had no aftercare. */
export const openNoAftercare = (seals: Seals, closingId: Uuid, sealed: Buffer): string =>
  seals.open(whyPlace(closingId), sealed);

/** Closing a case and opening it again. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly commands: CaseCommands,
    private readonly ending: CaseEnding,
    private readonly aftercares: AftercareService,
    private readonly plans: PlanReading,
    private readonly sealing: Sealing,
    private readonly lessons: LessonService,
  ) {}

  /** How a case ended, each time, for whoever may read it; null for everybody else. */
  async of(tx: TenantTx, about: CaseRow, seals: Seals) {
    if (!closingDoor.can(tx.who, 'read', 'Closing', about)) return null;
    const closings = await closingsOf(tx, about.id);
    const reopenings = await reopeningsOf(tx, about.id);
    const kept = await this.ending.kept(tx, about);
    return {
      closings: closings.map((row) => {
        const again = reopenings.find(({ closing_id }) => closing_id === row.id);
        return {
          ...closingView(row, seals),
          reopenedBy: again ? memberRef(again.decided_by) : null,
          reopenedAt: again?.decided_at ?? null,
          reopenedBecause: again ? seals.open(place('case_reopenings', again.id), again.sealed) : null,
        };
      }),
      mayClose: isOpen(about.status) && closingDoor.can(tx.who, 'close', 'Closing', about),
      retention: kept.term && { ...kept.term, until: kept.retained_until },
    };
  }

  /** Closes the case and ends all access to it at once. @throws LimitsRunning; CriteriaOpen; InvalidInput with all that is wrong, such as no reason why there is no aftercare */
  close(actor: Actor, input: CloseCase): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.close', input, async (tx, about) => {
      closingDoor.requireCan(tx.who, 'close', 'Closing', about);
      const { caseId } = input;
      const { result, summary, noAftercare, lesson } = requireComplete(input, about.status, about.exercise_id !== null);
      requireLimitsEnded((await this.plans.one(tx, about)).measures);
      await this.aftercares.requireEnded(tx, about);
      const id = newId();
      const seals = await this.sealing.one(tx, caseId);
      const texts = {
        sealed: seals.seal(place('case_closings', id), summary),
        no_care_sealed: noAftercare === null ? null : seals.seal(whyPlace(id), noAftercare),
      };
      await draftSent(tx, 'CLOSING', caseId);
      await insertClosing(tx, { id, case_id: caseId, result, ...texts, ...(await this.ending.kept(tx, about)) });
      if (lesson !== null) await this.lessons.add(tx, about, result, lesson);
      await this.ending.end(tx, about);
    });
  }

  /** Opens a closed case again: a decision with its reason, beside the closing that stays. */
  reopen(actor: Actor, input: ReopenCase): Promise<CaseFileView | null> {
    const isClosed = (status: string) => status === 'CLOSED';
    return this.commands.give(
      actor,
      'case.reopen',
      input,
      async (tx, about) => {
        closingDoor.requireCan(tx.who, 'reopen', 'Closing', about);
        const [last] = await closingsOf(tx, about.id);
        if (!last) throw new NotFound();
        const id = newId();
        const sealed = (await this.sealing.one(tx, about.id)).seal(place('case_reopenings', id), input.reason);
        await insertReopening(tx, { id, closing_id: last.id, sealed }, about.id);
        await this.ending.undo(tx, about);
      },
      isClosed,
    );
  }
}

const closingView = (row: ClosingRow, seals: Seals) => ({
  id: globalId('closing', row.id),
  result: row.result,
  summary: seals.open(place('case_closings', row.id), row.sealed),
  noAftercare: row.no_care_sealed ? openNoAftercare(seals, row.id, row.no_care_sealed) : null,
  retentionClass: row.retention_class,
  retainedUntil: row.retained_until,
  closedBy: memberRef(row.decided_by),
  closedAt: row.decided_at,
});
