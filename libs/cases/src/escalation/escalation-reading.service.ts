import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import { type Actor, globalId, type Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseRow } from '../case-file/case-file.service.js';
import { isOpen } from '../domain/case-file.js';
import {
  ENTRY_CRITERIA,
  FIRST_RUNG,
  noteNumber,
  type Rung,
  rungsAbove,
  rungsBelow,
  stepUpTo,
} from '../domain/escalation.js';
import { grantState } from '../domain/grant.js';
import { grantOf, type GrantRow, Grants } from '../grant/grant.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { escalationDoor } from './escalation.policy.js';
import {
  type DecisionRow,
  decisionsOf,
  type EscalationRow,
  escalationsOf,
  type NoteRow,
  notesOf,
} from './escalation.store.js';

type Table = 'escalations' | 'mayor_notes' | 'mayor_decisions';
export const ladderPlace = (table: Table, rowId: Uuid) => ({ table: `cases.${table}`, column: 'sealed', rowId });

/** What is sealed of each. */
export interface StepWords {
  readonly criteria?: readonly string[];
  readonly reason: string;
  readonly receiver: string | null;
  readonly returnPath: string | null;
}
export interface NoteWords {
  readonly question: string;
  readonly facts: string;
  readonly options: readonly string[];
}
export interface DecisionWords {
  readonly question: string;
  readonly decision: string;
  readonly basis: string;
  readonly document: string | null;
}

const opened = <W>(seals: Seals, table: Table, { id, sealed }: { id: Uuid; sealed: Buffer }): W =>
  JSON.parse(seals.open(ladderPlace(table, id), sealed)) as W;

type GrantsById = ReadonlyMap<Uuid, GrantRow>;

const identityOf = ({ identity_grant_id: id }: EscalationRow, grants: GrantsById, now: Date) => {
  const grant = id && grants.get(id);
  if (!grant || grant.second_id === null) return null;
  return { state: grantState(grantOf(grant), now), second: memberRef(grant.second_id) };
};

const stepView = (row: EscalationRow, seals: Seals, grants: GrantsById, now: Date) => {
  const { criteria = row.criteria ?? [], ...words } = opened<StepWords>(seals, 'escalations', row);
  return {
    id: globalId('escalation', row.id),
    fromRung: row.from_rung,
    toRung: row.to_rung,
    criteria,
    package: row.package,
    answerBy: row.answer_by,
    receiverMember: row.receiver_id && memberRef(row.receiver_id),
    grantId: row.grant_id && globalId('grant', row.grant_id),
    identityAccess: identityOf(row, grants, now),
    decidedBy: memberRef(row.decided_by),
    decidedAt: row.decided_at,
    ...words,
  };
};
const noteView = (row: NoteRow, seals: Seals) => ({
  id: globalId('note', row.id),
  number: noteNumber(row.year, row.count),
  copies: row.copies,
  writtenBy: memberRef(row.written_by),
  writtenAt: row.written_at,
  ...opened<NoteWords>(seals, 'mayor_notes', row),
});
/** What was recorded of a decision of a mayor. */
export const decisionWords = (row: DecisionRow, seals: Seals): DecisionWords =>
  opened<DecisionWords>(seals, 'mayor_decisions', row);

/** Those that stand: a document that followed took the place of the row without it. */
const standing = (rows: readonly DecisionRow[]): DecisionRow[] =>
  rows.filter(({ id }) => !rows.some(({ completes }) => completes === id));

const decisionView = (row: DecisionRow, seals: Seals) => ({
  id: globalId('decision', row.id),
  noteId: row.note_id && globalId('note', row.note_id),
  decidedOn: row.decided_on,
  documentId: row.document_id && globalId('document', row.document_id),
  documentBy: row.document_by,
  recordedBy: memberRef(row.recorded_by),
  recordedAt: row.recorded_at,
  ...decisionWords(row, seals),
});

/** Where a case stands, by its steps with the last one first. */
export const rungOf = (steps: readonly EscalationRow[]): Rung => steps[0]?.to_rung ?? FIRST_RUNG;

interface Rows {
  readonly steps: readonly EscalationRow[];
  readonly notes: readonly NoteRow[];
  readonly decisions: readonly DecisionRow[];
  readonly grants: GrantsById;
}

const viewOf = (about: CaseRow, { steps, notes, decisions, grants }: Rows, seals: Seals, { who, now }: TenantTx) => {
  const rung = rungOf(steps);
  const up = stepUpTo(steps);
  const may = (action: string) => isOpen(about.status) && escalationDoor.can(who, action, 'Escalation', about);
  return {
    rung,
    up: rungsAbove(rung).map((to) => ({ rung: to, criteria: ENTRY_CRITERIA[to] })),
    down: rungsBelow(rung),
    wayBack: up && { rung: up.from_rung, text: opened<StepWords>(seals, 'escalations', up).returnPath },
    steps: steps.map((row) => stepView(row, seals, grants, now)),
    notes: notes.map((row) => noteView(row, seals)),
    decisions: standing(decisions).map((row) => decisionView(row, seals)),
    mayMove: may('move'),
    mayWriteNote: may('writeNote'),
    mayRecordDecision: may('recordDecision'),
  };
};
export type LadderView = ReturnType<typeof viewOf>;

/** Where cases stand on the ladder, with what was written for the mayor and decided. Each reading is logged. */
@Injectable()
export class EscalationReading {
  constructor(
    private readonly tenants: Tenants,
    private readonly cases: CaseFileService,
    private readonly sealing: Sealing,
    private readonly grants: Grants,
  ) {}

  ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, LadderView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.escalations.read', ...object }, async (tx) => {
      const known = await this.cases.knownIn(tx, ids);
      const readable = known.filter((row) => escalationDoor.can(tx.who, 'read', 'Escalation', row));
      const open = readable.map((row) => row.id);
      const seals = await this.sealing.of(tx, open);
      const byCase = <R extends { case_id: Uuid }>(rows: readonly R[]) => Map.groupBy(rows, (row) => row.case_id);
      const all = await escalationsOf(tx, open);
      const steps = byCase(all);
      const grants = await this.grants.byIds(
        tx,
        all.flatMap(({ identity_grant_id }) => identity_grant_id ?? []),
      );
      const notes = byCase(await notesOf(tx, open));
      const decisions = byCase(await decisionsOf(tx, open));
      const rowsOf = (of: Uuid): Rows => ({
        steps: steps.get(of) ?? [],
        notes: notes.get(of) ?? [],
        decisions: decisions.get(of) ?? [],
        grants,
      });
      const views = readable.flatMap((about): [string, LadderView][] => {
        const key = seals.get(about.id);
        return key ? [[about.id, viewOf(about, rowsOf(about.id), key, tx)]] : [];
      });
      return new Map(views);
    });
  }
}
