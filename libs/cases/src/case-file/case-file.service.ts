import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type GraphContext, loaderFor, type PageArgs, pageOf } from '@regiotafel/graphql';
import { type Actor, Conflict, globalId, parseId, Unauthenticated, type Uuid, type Who } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { cardIdOf, poolCardRef, signalRef } from '../contract/ids.js';
import { CASE_COMMAND_NAMES, caseCommandsOf, isOpen } from '../domain/case-file.js';
import type { Grantable } from '../domain/grantable.js';
import { logSeen } from '../signal/signal.service.js';
import { caseFileDoor } from './case-file.policy.js';
import {
  caseById,
  type CaseRow,
  casesByIds,
  casesOfSignals,
  caseSlice,
  type InvolvementRow,
  involvedIn,
  casesOver,
  lockCase,
  setCaseManager,
} from './case-file.store.js';

/** The steps of a case that somebody with these parts can take now. */
const commandsOf = ({ status, parts }: CaseRow): string[] =>
  caseCommandsOf(status, parts).flatMap((command) => CASE_COMMAND_NAMES[command] ?? []);

/** A case file as the graph shows it, without its sealed parts. `row` is for loaders. */
const viewOf = (row: CaseRow, involved: readonly InvolvementRow[], who: Who) => ({
  id: globalId('case', row.id),
  row,
  version: row.version,
  number: row.number,
  isExercise: row.exercise_id !== null,
  municipality: municipalityRef(row.tenant_id),
  signal: signalRef(row.signal_id),
  card: poolCardRef(cardIdOf(row.id)),
  theme: themeRef(row.theme),
  kind: row.kind,
  regime: row.regime,
  purpose: row.purpose,
  urgency: row.urgency,
  status: row.status,
  openedAt: row.opened_at,
  caseManager: memberRef(row.case_manager_id),
  involved: involved.map(({ member_id, part, since }) => ({ member: memberRef(member_id), part, since })),
  closedAt: row.closed_at,
  mayReopen: row.status === 'CLOSED' && caseFileDoor.can(who, 'reopen', 'CaseFile', row),
  mayWritePlan: isOpen(row.status) && caseFileDoor.can(who, 'writePlan', 'CaseFile', row),
  mayGrant: isOpen(row.status) && caseFileDoor.can(who, 'grant', 'CaseFile', row),
  mayLead: caseFileDoor.can(who, 'lead', 'CaseFile', row),
  mayInvolve: isOpen(row.status) && caseFileDoor.can(who, 'lead', 'CaseFile', row),
  mayContribute: isOpen(row.status) && caseFileDoor.can(who, 'contribute', 'CaseFile', row),
  mayHandOver: isOpen(row.status) && row.parts.includes('CASE_MANAGER') && !row.restricted,
  myParts: row.parts,
  commands: commandsOf(row),
  isRestricted: row.restricted,
  isClosedToMe: row.restricted && !row.involved && !row.granted,
  readsAllContributions: caseFileDoor.can(who, 'readContributions', 'CaseFile', row),
});
export type CaseFileView = ReturnType<typeof viewOf>;
export type { CaseRow };

/** What somebody may do with an involvement, for the feature that changes it. */
export const mayWithInvolvement = (who: Who, action: 'end', involvement: object): boolean =>
  caseFileDoor.can(who, action, 'Involvement', involvement);

/** Case files for those who are involved or hold a grant. Every reading names the pseudonym of the person in the log. */
@Injectable()
export class CaseFileService {
  constructor(private readonly tenants: Tenants) {}

  /** The cases the caller works on or was given access to, newest first. */
  page(actor: Actor, args: PageArgs): Promise<Connection<CaseFileView>> {
    const page = pageOf(args, ['INSTANT', 'ID']);
    return this.tenants.run(actor, { action: 'case.list' }, async (tx) =>
      connection(await this.views(tx, await caseSlice(tx, page)), page, ({ row }) => [row.opened_text, row.id]),
    );
  }

  byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, CaseFileView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.read', ...object }, async (tx) => {
      const views = await this.views(tx, await casesByIds(tx, ids));
      return new Map(views.map((view) => [view.row.id, view]));
    });
  }

  /** The own case that each signal became, by signal id. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, CaseFileView>> {
    const [id] = signalIds;
    const object = id && signalIds.length === 1 ? { object: { kind: 'signal', id } } : {};
    return this.tenants.run(actor, { action: 'case.read', ...object }, async (tx) => {
      const views = await this.views(tx, await casesOfSignals(tx, signalIds));
      return new Map(views.map((view) => [view.row.signal_id, view]));
    });
  }

  /** One case file by global id; all that a request asks for in one tick are read together. */
  loaded(context: GraphContext, id: string): Promise<CaseFileView | null> {
    const uuid = parseId('case', id);
    return loaderFor(context, 'cases.case-file', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.byIds(context.actor, ids as Uuid[]);
    }).load(uuid);
  }

  /** Those of the cases that the caller may read, inside a running transaction; the log names them. */
  async knownIn(tx: TenantTx, ids: readonly Uuid[]): Promise<CaseRow[]> {
    if (ids.length === 0) return [];
    const rows = await casesByIds(tx, ids);
    const known = rows.filter((row) => caseFileDoor.can(tx.who, 'read', 'CaseFile', row));
    await logSeen(tx, known);
    return known;
  }

  /** A case as the graph shows it, inside the transaction that changed something about it. */
  async viewIn(tx: TenantTx, id: Uuid): Promise<CaseFileView | null> {
    const row = await caseById(tx, id);
    return row ? ((await this.views(tx, [row]))[0] ?? null) : null;
  }

  /** A case for whoever may give access to it, or see who has it, inside a running transaction. @throws NotFound */
  async grantable(tx: TenantTx, id: Uuid, action: 'grant' | 'seeAccess' = 'grant'): Promise<Grantable> {
    const { tenant_id, subject_id, regime, status } = await this.allowed(tx, id, action);
    const involved = new Set((await involvedIn(tx, [id])).map(({ member_id }) => member_id));
    const insiders = [...involved].map((memberId) => ({ memberId, because: 'INVOLVED' as const }));
    const about = { kind: 'CASE' as const, id, tenantId: tenant_id, subjectId: subject_id, regime };
    return { ...about, status, isOver: !isOpen(status), insiders };
  }

  /** Those of some cases that ended; asked about cases that the caller knows of. */
  overOf(tx: TenantTx, ids: readonly Uuid[]): Promise<Uuid[]> {
    return casesOver(tx, ids);
  }

  /** A case for a command of whoever leads it, inside a running transaction. @throws NotFound; Conflict when it changed since */
  async led(tx: TenantTx, id: Uuid, version?: number): Promise<CaseRow> {
    await lockCase(tx, id);
    const row = await this.allowed(tx, id, 'lead');
    if (version !== undefined && row.version !== version) throw new Conflict();
    await logSeen(tx, [row]);
    return row;
  }

  /** Somebody else leads a case that the caller leads. @throws Conflict when it changed since */
  async setManager(tx: TenantTx, row: CaseRow, memberId: Uuid): Promise<void> {
    if ((await setCaseManager(tx, row.id, row.version, memberId)) === 0) throw new Conflict();
  }

  private async allowed(tx: TenantTx, id: Uuid, action: string): Promise<CaseRow> {
    const row = await caseById(tx, id);
    caseFileDoor.requireCan(tx.who, action, 'CaseFile', row);
    return row as CaseRow;
  }

  private async views(tx: TenantTx, rows: readonly CaseRow[]): Promise<CaseFileView[]> {
    const shown = rows.filter((row) => caseFileDoor.can(tx.who, 'read', 'CaseFile', row));
    if (shown.length === 0) return [];
    const ids = shown.map(({ id }) => id);
    const involved = Map.groupBy(await involvedIn(tx, ids), ({ case_id }) => case_id);
    await logSeen(tx, shown);
    return shown.map((row) => {
      const known = (involved.get(row.id) ?? []).filter((each) =>
        caseFileDoor.can(tx.who, 'read', 'Involvement', { ...each, involved: row.involved }),
      );
      return viewOf(row, known, tx.who);
    });
  }
}
