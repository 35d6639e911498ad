import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type PageArgs, pageOf } from '@regiotafel/graphql';
import { type Actor, Conflict, globalId, type Uuid } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { poolCardRef, signalRef } from '../contract/ids.js';
import type { Grantable } from '../domain/grantable.js';
import { cardIdOf } from '../domain/pool.js';
import type { PersonOfConcern } from '../domain/reporter.js';
import { Sealing } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import type { WriteCasePlan } from './case-file.input.js';
import { caseFileDoor } from './case-file.policy.js';
import {
  caseById,
  type CasePart,
  casePartsOf,
  type CaseRow,
  casesByIds,
  caseSlice,
  type InvolvementRow,
  involvedIn,
  updateCasePart,
} from './case-file.store.js';

/** What the plan of a case says so far; later phases add measures and views. */
export interface CasePlan {
  readonly goals: readonly string[];
}

/** A case file as the graph shows it, without its sealed parts. `row` is for loaders. */
const viewOf = (row: CaseRow, involved: readonly InvolvementRow[]) => ({
  id: globalId('case', row.id),
  row,
  version: row.version,
  number: row.number,
  municipality: municipalityRef(row.tenant_id),
  signal: signalRef(row.signal_id),
  card: poolCardRef(cardIdOf(row.id)),
  theme: themeRef(row.theme),
  regime: row.regime,
  purpose: row.purpose,
  urgency: row.urgency,
  status: row.status,
  openedAt: row.opened_at,
  caseManager: memberRef(row.case_manager_id),
  involved: involved
    .filter(({ case_id }) => case_id === row.id)
    .map(({ member_id, part, since }) => ({ member: memberRef(member_id), part, since })),
  mayWritePlan: row.involved,
  mayGrant: row.involved,
});
export type CaseFileView = ReturnType<typeof viewOf>;

const PARTS = {
  narrative: { right: 'readNarrative', table: 'cases.case_narratives' },
  identity: { right: 'readIdentity', table: 'cases.case_identities' },
  plan: { right: 'readPlan', table: 'cases.case_plans' },
} as const satisfies Record<string, { right: string; table: CasePart }>;

/** Case files for those who are involved or hold a grant. Every reading names the pseudonym of the person in the log. */
@Injectable()
export class CaseFileService {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: Sealing,
  ) {}

  /** The cases the caller works on or was given access to, newest first. */
  page(actor: Actor, args: PageArgs): Promise<Connection<CaseFileView>> {
    const page = pageOf(args);
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

  narrative(actor: Actor, view: CaseFileView): Promise<string | null> {
    return this.part(actor, view, 'narrative', (text) => text);
  }

  identity(actor: Actor, view: CaseFileView): Promise<PersonOfConcern | null> {
    return this.part(actor, view, 'identity', (text) => JSON.parse(text) as PersonOfConcern);
  }

  plan(actor: Actor, view: CaseFileView): Promise<(CasePlan & { version: number }) | null> {
    return this.part(actor, view, 'plan', (text, version) => ({ ...(JSON.parse(text) as CasePlan), version }));
  }

  /** Replaces the goals of the plan. @throws Conflict when somebody changed it since */
  writePlan(actor: Actor, input: WriteCasePlan): Promise<CaseFileView | null> {
    const operation = { action: 'case.plan.write', object: { kind: 'case', id: input.caseId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const row = await this.allowed(tx, input.caseId, 'writePlan');
        const seals = await this.sealing.one(tx, row.id);
        const place = { table: 'cases.case_plans', column: 'sealed', rowId: row.id };
        const sealed = seals.seal(place, JSON.stringify({ goals: input.goals }));
        if ((await updateCasePart(tx, 'cases.case_plans', { id: row.id, version: input.planVersion }, sealed)) === 0)
          throw new Conflict();
        await logSeen(tx, [row]);
        return { caseId: row.id };
      });
      const row = await caseById(tx, input.caseId);
      return row ? ((await this.views(tx, [row]))[0] ?? null) : null;
    });
  }

  /** A case for whoever may give access to it, inside a running transaction. @throws NotFound */
  async grantable(tx: TenantTx, id: Uuid): Promise<Grantable> {
    const { tenant_id, subject_id, regime } = await this.allowed(tx, id, 'grant');
    const involved = new Set((await involvedIn(tx, [id])).map(({ member_id }) => member_id));
    const insiders = [...involved].map((memberId) => ({ memberId, because: 'INVOLVED' as const }));
    return { kind: 'CASE', id, tenantId: tenant_id, subjectId: subject_id, regime, insiders };
  }

  private async allowed(tx: TenantTx, id: Uuid, action: string): Promise<CaseRow> {
    await tx.enter();
    const row = await caseById(tx, id);
    caseFileDoor.requireCan(tx.who, action, 'CaseFile', row);
    return row as CaseRow;
  }

  private part<T>(
    actor: Actor,
    { row }: CaseFileView,
    name: keyof typeof PARTS,
    open: (text: string, version: number) => T,
  ): Promise<T | null> {
    const { right, table } = PARTS[name];
    const operation = { action: `case.${name}.read`, object: { kind: 'case', id: row.id } };
    return this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      const now = await caseById(tx, row.id);
      if (!now || !caseFileDoor.can(tx.who, right, 'CaseFile', now)) return null;
      const [part] = await casePartsOf(tx, table, [row.id]);
      const seals = (await this.sealing.of(tx, [row.id])).get(row.id);
      if (!part || !seals) return null;
      await logSeen(tx, [now]);
      return open(seals.open({ table, column: 'sealed', rowId: row.id }, part.sealed), part.version);
    });
  }

  private async views(tx: TenantTx, rows: readonly CaseRow[]): Promise<CaseFileView[]> {
    await tx.enter();
    const shown = rows.filter((row) => caseFileDoor.can(tx.who, 'read', 'CaseFile', row));
    if (shown.length === 0) return [];
    const involved = await involvedIn(
      tx,
      shown.map(({ id }) => id),
    );
    await logSeen(tx, shown);
    return shown.map((row) => viewOf(row, involved));
  }
}
