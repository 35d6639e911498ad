import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { parse } from '@regiotafel/graphql';
import { type Actor, Conflict, dayAt, globalId, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import type { CaseFileView, CaseRow } from '../case-file/case-file.service.js';
import { CaseSteps } from '../case-file/case-step.service.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import {
  contactFaults,
  nextContact,
  participantsOf,
  requireCriteriaEnded,
  requireLimitsEnded,
} from '../domain/aftercare.js';
import { draftSent } from '../draft/draft.service.js';
import { PlanReading } from '../plan/plan-reading.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import {
  type ContactHead,
  contactInput,
  type MeetEndCriterion,
  type ResumeCase,
  type StartAftercare,
} from './aftercare.input.js';
import { aftercareDoor } from './aftercare.policy.js';
import {
  type AftercareRow,
  contactsOf,
  criteriaOf,
  insertAftercare,
  insertContact,
  insertCriterion,
  lastAftercare,
  meetCriterion,
  openCriteriaOf,
  settleCriterion,
  type TraceRow,
  tracesOf,
} from './aftercare.store.js';

type Table = 'aftercares' | 'aftercare_criteria' | 'aftercare_contacts';
const place = (table: Table, rowId: Uuid) => ({ table: `cases.${table}`, column: 'sealed', rowId });

const settledPlace = (rowId: Uuid) => ({ table: 'cases.aftercare_criteria', column: 'settled_because', rowId });

/** Staying in touch when the work is done: by a rhythm, until what was agreed is so. */
@Injectable()
export class AftercareService {
  constructor(
    private readonly commands: CaseCommands,
    private readonly steps: CaseSteps,
    private readonly plans: PlanReading,
    private readonly sealing: Sealing,
    private readonly deadlines: CaseDeadlines,
  ) {}

  /** The aftercare of a case for whoever may read it, and who took part before; null for everybody else. */
  async of(tx: TenantTx, about: CaseRow, seals: Seals) {
    if (!aftercareDoor.can(tx.who, 'read', 'Aftercare', about)) return null;
    const participants = participantsOf(
      (await tracesOf(tx, [about])).map(({ member_id, took }) => ({ memberId: member_id, took })),
    );
    const row = await lastAftercare(tx, about.id);
    return {
      participants: participants.map(({ memberId, took }) => ({ member: memberRef(memberId), took })),
      current: row && (await this.view(tx, row, seals)),
    };
  }

  /** Who took part in those of the cases that are in aftercare, for whoever may read it; inside a running transaction. */
  tracesIn(tx: TenantTx, cases: readonly CaseRow[]): Promise<TraceRow[]> {
    const cared = cases.filter(
      (row) => row.status === 'AFTERCARE' && aftercareDoor.can(tx.who, 'read', 'Aftercare', row),
    );
    return tracesOf(tx, cared);
  }

  /** @throws LimitsRunning while a limiting measure goes on; CriteriaOpen while an earlier aftercare has not ended */
  start(actor: Actor, input: StartAftercare): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.aftercare.start', input, async (tx, about) => {
      aftercareDoor.requireCan(tx.who, 'arrange', 'Aftercare', about);
      requireLimitsEnded((await this.plans.one(tx, about)).measures);
      requireCriteriaEnded(await openCriteriaOf(tx, about.id));
      await this.steps.take(tx, about, 'startAftercare');
      const { caseId, everyDays } = input;
      await draftSent(tx, 'AFTERCARE', caseId);
      await this.insert(tx, input, await this.sealing.one(tx, caseId));
      const on = nextContact(dayAt(tx.now), everyDays);
      await this.deadlines.end(tx, 'PLAN_TO_REVIEW', caseId);
      await this.deadlines.set(tx, { caseId, kind: 'CONTACT_DUE', aboutId: caseId, on });
    });
  }

  /**
   * The case needs work again. What was agreed on the end of the aftercare stands until it is met, unless a reason settles it.
   * @throws InvalidInput for a reason when nothing is open
   */
  resume(actor: Actor, input: ResumeCase): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.resume', input, async (tx, about) => {
      await this.steps.take(tx, about, 'resume');
      if (input.endCriteriaSettledBecause !== null) await this.settle(tx, about, input.endCriteriaSettledBecause);
      for (const kind of ['PLAN_TO_REVIEW', 'CONTACT_DUE'] as const) await this.deadlines.end(tx, kind, about.id);
    });
  }

  /** Somebody was in touch, or tried to be; the next contact follows the latest one by the rhythm. @throws InvalidInput for a day before the aftercare */
  recordContact(actor: Actor, head: ContactHead): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.aftercare.contact', head, async (tx, about) => {
      const { heldOn, way, reached, note } = parse(contactInput(dayAt(tx.now)), head);
      const row = await current(tx, about);
      const wrong = contactFaults(heldOn, dayAt(row.started_at));
      if (wrong.length > 0) throw new InvalidInput(wrong);
      const id = newId();
      const seals = await this.sealing.one(tx, about.id);
      const sealed = note === null ? null : seals.seal(place('aftercare_contacts', id), note);
      await draftSent(tx, 'CONTACT', about.id);
      await insertContact(tx, row, { id, held_on: heldOn, way, reached, sealed });
      const [latest] = await contactsOf(tx, row);
      const on = nextContact(latest?.held_on ?? heldOn, row.every_days);
      await this.deadlines.set(tx, { caseId: about.id, kind: 'CONTACT_DUE', aboutId: about.id, on });
    });
  }

  meet(actor: Actor, input: MeetEndCriterion): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.aftercare.criterion', input, async (tx, about) => {
      aftercareDoor.requireCan(tx.who, 'record', 'Aftercare', about);
      if ((await meetCriterion(tx, input.criterionId, about.id)) === 0) throw new NotFound();
    });
  }

  /** What was agreed on the end of an aftercare is met or settled, wherever the case is now. @throws CriteriaOpen */
  async requireEnded(tx: TenantTx, about: CaseRow): Promise<void> {
    requireCriteriaEnded(await openCriteriaOf(tx, about.id));
  }

  private async settle(tx: TenantTx, about: CaseRow, because: string): Promise<void> {
    const open = await openCriteriaOf(tx, about.id);
    if (open.length === 0) throw new InvalidInput([{ path: 'endCriteriaSettledBecause', code: 'NOT_ALLOWED' }]);
    const seals = await this.sealing.one(tx, about.id);
    for (const { id } of open) {
      const sealed = seals.seal(settledPlace(id), because);
      if ((await settleCriterion(tx, id, about.id, sealed)) === 0) throw new Conflict();
    }
  }

  private async insert(tx: TenantTx, input: StartAftercare, seals: Seals): Promise<void> {
    const { caseId, everyDays, arrangement, endCriteria } = input;
    const id = newId();
    const sealed = seals.seal(place('aftercares', id), arrangement);
    await insertAftercare(tx, { id, case_id: caseId, every_days: everyDays, sealed });
    for (const [position, text] of endCriteria.entries()) {
      const criterion = newId();
      const words = seals.seal(place('aftercare_criteria', criterion), text);
      await insertCriterion(tx, { id, case_id: caseId }, { id: criterion, position, sealed: words });
    }
  }

  private async view(tx: TenantTx, row: AftercareRow, seals: Seals) {
    const criteria = await criteriaOf(tx, row);
    const contacts = await contactsOf(tx, row);
    return {
      everyDays: row.every_days,
      arrangement: seals.open(place('aftercares', row.id), row.sealed),
      startedBy: memberRef(row.started_by),
      startedAt: row.started_at,
      endCriteria: criteria.map(({ id, sealed, met_by, met_at, settled_by, settled_at, settled_because }) => ({
        id: globalId('criterion', id),
        text: seals.open(place('aftercare_criteria', id), sealed),
        metBy: met_by && memberRef(met_by),
        metAt: met_at,
        settledBy: settled_by && memberRef(settled_by),
        settledAt: settled_at,
        settledBecause: settled_because && seals.open(settledPlace(id), settled_because),
      })),
      contacts: contacts.map(({ id, held_on, way, reached, sealed, recorded_by }) => ({
        id: globalId('contact', id),
        heldOn: held_on,
        way,
        reached,
        note: sealed && seals.open(place('aftercare_contacts', id), sealed),
        recordedBy: memberRef(recorded_by),
      })),
      nextContactOn: nextContact(contacts[0]?.held_on ?? dayAt(row.started_at), row.every_days),
    };
  }
}

/** The aftercare that a case is in now. @throws NotFound when it is in none, and for whoever may not know */
const current = async (tx: TenantTx, about: CaseRow): Promise<AftercareRow> => {
  aftercareDoor.requireCan(tx.who, 'record', 'Aftercare', about);
  const row = about.status === 'AFTERCARE' ? await lastAftercare(tx, about.id) : null;
  if (!row) throw new NotFound();
  return row;
};
