import { Injectable } from '@nestjs/common';
import { parse } from '@regiotafel/graphql';
import { type Actor, dayAt, type Day, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import { type PackagePart, requireMayDeEscalate, requireMayEscalate, type Rung } from '../domain/escalation.js';
import { RungNotReached } from '../domain/escalation.errors.js';
import { draftSent } from '../draft/draft.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import {
  type DeEscalate,
  decisionInput,
  escalateInput,
  type EscalationHead,
  type PrintMayorNote,
  type WriteMayorNote,
} from './escalation.input.js';
import {
  type DecisionWords,
  ladderPlace,
  type NoteWords,
  rungOf,
  type StepWords,
} from './escalation-reading.service.js';
import { escalationDoor } from './escalation.policy.js';
import {
  escalationsOf,
  insertCopy,
  insertDecision,
  insertEscalation,
  insertNote,
  nextNote,
  notesOf,
} from './escalation.store.js';

interface Step {
  readonly from: Rung;
  readonly to: Rung;
  readonly criteria: readonly string[];
  readonly parts: readonly PackagePart[];
  readonly answerBy: Day | null;
}

/** Criteria of another rung are a wrong field, not a wrong moment. */
const requireFits = (from: Rung, to: Rung, criteria: readonly string[]): void => {
  try {
    requireMayEscalate(from, to, criteria);
  } catch (error) {
    if (error instanceof RungNotReached) throw new InvalidInput([{ path: 'criteria', code: 'NOT_ALLOWED' }]);
    throw error;
  }
};

/** Taking a case up and down the ladder, and the mayor's part in it. */
@Injectable()
export class EscalationService {
  constructor(
    private readonly commands: CaseCommands,
    private readonly sealing: Sealing,
    private readonly deadlines: CaseDeadlines,
  ) {}

  /** @throws WrongRung when it does not go up; InvalidInput without an entry criterion of that rung */
  escalate(actor: Actor, head: EscalationHead): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.escalate', head, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'move', 'Escalation', about);
      const { toRung, criteria, package: parts, answerBy, ...words } = parse(escalateInput(dayAt(tx.now)), head);
      const from = rungOf(await escalationsOf(tx, [about.id]));
      requireFits(from, toRung, criteria);
      await draftSent(tx, 'ESCALATION', about.id);
      await this.add(tx, about.id, { from, to: toRung, criteria, parts, answerBy }, words);
      await this.deadlines.set(tx, { caseId: about.id, kind: 'ESCALATION_TO_ANSWER', aboutId: about.id, on: answerBy });
    });
  }

  /** @throws WrongRung when it does not go down */
  deEscalate(actor: Actor, input: DeEscalate): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.de-escalate', input, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'move', 'Escalation', about);
      const from = rungOf(await escalationsOf(tx, [about.id]));
      requireMayDeEscalate(from, input.toRung);
      const step = { from, to: input.toRung, criteria: [], parts: [], answerBy: null };
      await this.add(tx, about.id, step, { reason: input.reason, receiver: null, returnPath: null });
      await this.deadlines.end(tx, 'ESCALATION_TO_ANSWER', about.id);
    });
  }

  /** The page on which a mayor decides gets a number and stays as it is. */
  writeNote(actor: Actor, input: WriteMayorNote): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.mayor-note.write', input, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'writeNote', 'Escalation', about);
      const { question, facts, options } = input;
      const id = newId();
      const year = Number(dayAt(tx.now).slice(0, 'YYYY'.length));
      const sealed = await this.seal(tx, about.id, 'mayor_notes', id, { question, facts, options } satisfies NoteWords);
      await draftSent(tx, 'MAYOR_NOTE', about.id);
      await insertNote(tx, { id, case_id: about.id, sealed, year, count: await nextNote(tx, year) });
    });
  }

  /** One more copy leaves the system; each has its number, and who printed it stays known. */
  printNote(actor: Actor, input: PrintMayorNote): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.mayor-note.print', input, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'printNote', 'Escalation', about);
      const note = (await notesOf(tx, [about.id])).find(({ id }) => id === input.noteId);
      if (!note) throw new NotFound();
      await insertCopy(tx, note);
    });
  }

  recordDecision(actor: Actor, head: EscalationHead): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.mayor-decision.record', head, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'recordDecision', 'Escalation', about);
      const { noteId, decidedOn, ...words } = parse(decisionInput(dayAt(tx.now)), head);
      const notes = await notesOf(tx, [about.id]);
      if (noteId !== null && !notes.some(({ id }) => id === noteId))
        throw new InvalidInput([{ path: 'noteId', code: 'NOT_ALLOWED' }]);
      const id = newId();
      const sealed = await this.seal(tx, about.id, 'mayor_decisions', id, words satisfies DecisionWords);
      await draftSent(tx, 'MAYOR_DECISION', about.id);
      await insertDecision(tx, { id, case_id: about.id, sealed, note_id: noteId, decided_on: decidedOn });
    });
  }

  private async add(tx: TenantTx, caseId: Uuid, step: Step, words: StepWords): Promise<void> {
    const id = newId();
    const sealed = await this.seal(tx, caseId, 'escalations', id, words);
    const { from, to, criteria, parts, answerBy } = step;
    const rungs = { from_rung: from, to_rung: to };
    await insertEscalation(tx, {
      id,
      case_id: caseId,
      sealed,
      ...rungs,
      criteria,
      package: parts,
      answer_by: answerBy,
    });
  }

  private async seal(
    tx: TenantTx,
    caseId: Uuid,
    table: Parameters<typeof ladderPlace>[0],
    id: Uuid,
    words: object,
  ): Promise<Buffer> {
    return (await this.sealing.one(tx, caseId)).seal(ladderPlace(table, id), JSON.stringify(words));
  }
}
