import { Injectable } from '@nestjs/common';
import { requireFresh } from '@regiotafel/access';
import { parse } from '@regiotafel/graphql';
import { type Actor, Conflict, dayAt, type Day, InvalidInput, newId, NotFound, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import type { CaseFileView, CaseRow } from '../case-file/case-file.service.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import {
  packageFaults,
  type PackagePart,
  requireMayDeEscalate,
  requireMayEscalate,
  type Rung,
  sharedParts,
  stepsAbove,
} from '../domain/escalation.js';
import { DocumentService } from '../document/document.service.js';
import { RungNotReached } from '../domain/escalation.errors.js';
import { draftSent } from '../draft/draft.service.js';
import { Sealing } from '../sealing/sealing.service.js';
import {
  type AddDecisionDocument,
  type DeEscalate,
  decisionInput,
  escalateInput,
  type EscalationHead,
  type PrintMayorNote,
  type WriteMayorNote,
} from './escalation.input.js';
import {
  decisionWords,
  type DecisionWords,
  ladderPlace,
  type NoteWords,
  rungOf,
  type StepWords,
} from './escalation-reading.service.js';
import { EscalationPackages, NOTHING_SHARED, type SharedGrants } from './escalation-package.service.js';
import { escalationDoor } from './escalation.policy.js';
import {
  type DecisionRow,
  decisionsOf,
  escalationsOf,
  insertCopy,
  insertDecision,
  insertEscalation,
  insertNote,
  nextNote,
  notesOf,
} from './escalation.store.js';

interface Step extends SharedGrants {
  readonly id: Uuid;
  readonly from: Rung;
  readonly to: Rung;
  readonly parts: readonly PackagePart[];
  readonly answerBy: Day | null;
  readonly receiverId: Uuid | null;
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
    private readonly packages: EscalationPackages,
    private readonly documents: DocumentService,
  ) {}

  /**
   * What goes along is shared with the named receiver in the same step.
   * @throws WrongRung when it does not go up; StepUpNeeded when something is shared and the caller signed in too long ago; InvalidInput without an entry criterion of that rung, and for a package that cannot go
   */
  escalate(actor: Actor, head: EscalationHead): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.escalate', head, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'move', 'Escalation', about);
      const input = parse(escalateInput(dayAt(tx.now)), head);
      const { toRung, criteria, package: parts, answerBy, receiverId, secondId, receiver, reason, returnPath } = input;
      const from = rungOf(await escalationsOf(tx, [about.id]));
      requireFits(from, toRung, criteria);
      await this.packages.requireAnswerIn(tx, about, answerBy);
      const hasNote = (await notesOf(tx, [about.id])).length > 0;
      const faults = packageFaults({ parts, receiver, receiverId, hasNote });
      if (faults.length > 0) throw new InvalidInput(faults);
      const fieldSets = sharedParts(parts);
      if (fieldSets.length > 0) requireFresh(actor, Date.now());
      const shared = { fieldSets, secondId, answerBy, reason, returnPath };
      const grants = receiverId ? await this.packages.share(tx, about, { ...shared, receiverId }) : NOTHING_SHARED;
      await draftSent(tx, 'ESCALATION', about.id);
      const id = newId();
      const step = { id, from, to: toRung, parts, answerBy, receiverId, ...grants };
      await this.add(tx, about.id, step, { criteria, reason, receiver, returnPath });
      await this.deadlines.set(tx, { caseId: about.id, kind: 'ESCALATION_TO_ANSWER', aboutId: id, on: answerBy });
    });
  }

  /** @throws WrongRung when it does not go down */
  deEscalate(actor: Actor, input: DeEscalate): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.de-escalate', input, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'move', 'Escalation', about);
      const steps = await escalationsOf(tx, [about.id]);
      const from = rungOf(steps);
      requireMayDeEscalate(from, input.toRung);
      const nothing = { parts: [], answerBy: null, receiverId: null, ...NOTHING_SHARED };
      const step = { id: newId(), from, to: input.toRung, ...nothing };
      await this.add(tx, about.id, step, { reason: input.reason, receiver: null, returnPath: null });
      const over = stepsAbove(steps, input.toRung);
      await this.packages.takeBack(
        tx,
        about,
        new Set(over.flatMap(({ grant_id, identity_grant_id }) => [grant_id ?? [], identity_grant_id ?? []].flat())),
      );
      for (const id of [about.id, ...over.map((each) => each.id)])
        await this.deadlines.end(tx, 'ESCALATION_TO_ANSWER', id);
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

  /** @throws InvalidInput without a signed document or a day by which it follows */
  recordDecision(actor: Actor, head: EscalationHead): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.mayor-decision.record', head, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'recordDecision', 'Escalation', about);
      const { noteId, decidedOn, documentId, documentBy, ...words } = parse(decisionInput(dayAt(tx.now)), head);
      const notes = await notesOf(tx, [about.id]);
      if (noteId !== null && !notes.some(({ id }) => id === noteId))
        throw new InvalidInput([{ path: 'noteId', code: 'NOT_ALLOWED' }]);
      await this.requireOfCase(tx, about, documentId);
      await draftSent(tx, 'MAYOR_DECISION', about.id);
      const row = { note_id: noteId, decided_on: decidedOn, document_id: documentId, document_by: documentBy };
      const id = await this.keepDecision(tx, about.id, words, { ...row, completes: null });
      const { memberId } = tx.who;
      const due = { caseId: about.id, kind: 'DECISION_DOCUMENT_DUE', aboutId: id, memberId } as const;
      if (documentBy) await this.deadlines.set(tx, { ...due, on: documentBy });
    });
  }

  /** The signed document of a decision is there: it stands with the same words, and nobody is reminded any longer. @throws Conflict when it is there already */
  addDecisionDocument(actor: Actor, input: AddDecisionDocument): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'case.mayor-decision.sign', input, async (tx, about) => {
      escalationDoor.requireCan(tx.who, 'recordDecision', 'Escalation', about);
      const { decisionId, documentId, document } = input;
      const rows = await decisionsOf(tx, [about.id]);
      const row = rows.find(({ id }) => id === decisionId);
      if (!row) throw new NotFound();
      if (row.document_by === null || rows.some(({ completes }) => completes === row.id)) throw new Conflict();
      await this.requireOfCase(tx, about, documentId);
      const words = decisionWords(row, await this.sealing.one(tx, about.id));
      const signed = { ...row, document_id: documentId, document_by: null, completes: row.id };
      await this.keepDecision(tx, about.id, { ...words, document }, signed);
      await this.deadlines.end(tx, 'DECISION_DOCUMENT_DUE', row.id);
    });
  }

  private async requireOfCase(tx: TenantTx, about: CaseRow, documentId: Uuid | null): Promise<void> {
    if (documentId !== null && !(await this.documents.isOf(tx, about, documentId)))
      throw new InvalidInput([{ path: 'documentId', code: 'NOT_ALLOWED' }]);
  }

  private async keepDecision(
    tx: TenantTx,
    caseId: Uuid,
    words: DecisionWords,
    row: Pick<DecisionRow, 'note_id' | 'decided_on' | 'document_id' | 'document_by' | 'completes'>,
  ): Promise<Uuid> {
    const id = newId();
    const sealed = await this.seal(tx, caseId, 'mayor_decisions', id, words);
    await insertDecision(tx, { ...row, id, case_id: caseId, sealed, names_document: words.document !== null });
    return id;
  }

  private async add(tx: TenantTx, caseId: Uuid, step: Step, words: StepWords): Promise<void> {
    const { id, from, to, parts, answerBy } = step;
    const sealed = await this.seal(tx, caseId, 'escalations', id, words);
    const rungs = { from_rung: from, to_rung: to };
    await insertEscalation(tx, {
      id,
      case_id: caseId,
      sealed,
      ...rungs,
      package: parts,
      answer_by: answerBy,
      receiver_id: step.receiverId,
      grant_id: step.grantId,
      identity_grant_id: step.identityGrantId,
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
