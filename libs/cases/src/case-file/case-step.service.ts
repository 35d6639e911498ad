import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { type Actor, Conflict, dayAt, NotFound } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { CASE_TRANSITIONS, caseAfter, type CaseCommand } from '../domain/case-file.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import { CaseCommands } from './case-command.service.js';
import type { CaseFileView, CaseRow } from './case-file.service.js';
import { type MonitorHead, monitorInput } from './case-step.input.js';
import { setCaseStatus } from './case-step.store.js';

/** Whether a step is one of somebody with these parts in the case, wherever the case is. */
const isTheirs = ({ parts }: CaseRow, command: CaseCommand): boolean =>
  CASE_TRANSITIONS.some((row) => row.command === command && row.by.some((by) => parts.some((part) => part === by)));

/** The steps of a case from phase to phase, by the table of its states. */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly commands: CaseCommands,
    private readonly deadlines: CaseDeadlines,
  ) {}

  /** Takes a step, inside the transaction of whoever decides on it. @throws NotFound when it is not the caller's; WrongCaseState; Conflict */
  async take(tx: TenantTx, about: CaseRow, command: CaseCommand): Promise<void> {
    if (!isTheirs(about, command)) throw new NotFound();
    const status = caseAfter(about.status, command);
    if ((await setCaseStatus(tx, about.id, about.version, status)) === 0) throw new Conflict();
  }

  /** The plan is carried out; the case is looked at again on a day. */
  monitor(actor: Actor, head: MonitorHead): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.monitor', head, async (tx, about) => {
      await this.take(tx, about, 'monitor');
      const { caseId } = head;
      const { reviewOn } = parse(monitorInput(dayAt(tx.now)), head);
      await this.deadlines.set(tx, { caseId, kind: 'PLAN_TO_REVIEW', aboutId: caseId, on: reviewOn });
    });
  }
}
