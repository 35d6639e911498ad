import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type GraphContext, loaderFor, pageOf } from '@regiotafel/graphql';
import {
  type Actor,
  addDays,
  dayAt,
  globalId,
  InvalidInput,
  newId,
  NotFound,
  Unauthenticated,
  type Uuid,
} from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseCommands } from '../case-file/case-command.service.js';
import type { CaseFileView } from '../case-file/case-file.service.js';
import { isOpen } from '../domain/case-file.js';
import { CONSENT_DAYS, isTold, saidOf, usesNow, wrongConsent } from '../domain/consent.js';
import { endOf, untilDay } from '../domain/grant.js';
import type { WorkItem } from '../domain/work-item.js';
import { Sealing, type Seals } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import type { AskConsent, OwnConsentsPage, SetConsent } from './consent.input.js';
import { consentDoor } from './consent.policy.js';
import {
  askedConsents,
  type ConsentRow,
  consentsOf,
  insertConsent,
  insertConsentRequest,
  ownConsents,
} from './consent.store.js';

const AT_MOST = 100;
const place = (rowId: Uuid) => ({ table: 'cases.contributions', column: 'sealed', rowId });

/** Its contributor can be asked: it stands, and somebody works on the case. */
const takesQuestions = ({ stands, case_status }: ConsentRow): boolean =>
  stands && case_status !== null && isOpen(case_status);

/** For what a contribution may be told on, as its file shows it. */
const stateOf = (row: ConsentRow, now: Date, mayAsk: boolean) => {
  const uses = usesNow(row, now);
  return {
    uses,
    until: uses.length > 0 && row.until ? untilDay(row.until) : null,
    askedAt: row.asked_at,
    mayAsk,
  };
};
export type ConsentState = ReturnType<typeof stateOf>;

const ownView = (row: ConsentRow, seals: Seals | undefined, now: Date) => ({
  id: globalId('contribution', row.contribution_id),
  row,
  municipality: municipalityRef(row.brought_to),
  sourceRegime: row.source_regime,
  givenAt: row.given_at,
  text: row.sealed && seals ? seals.open(place(row.contribution_id), row.sealed) : null,
  uses: usesNow(row, now),
  until: row.until && usesNow(row, now).length > 0 ? untilDay(row.until) : null,
  decidedAt: row.decided_at,
  askedUses: row.asked_uses ?? [],
  askedBy: row.asked_by && memberRef(row.asked_by),
  answerBy: row.due_at,
});
export type OwnConsentView = ReturnType<typeof ownView>;

/** Whose data stands behind consents, in the log of the municipality that has the case. */
const logConsents = (tx: TenantTx, rows: readonly ConsentRow[]): Promise<void> =>
  logSeen(
    tx,
    rows.map(({ case_tenant_id: tenant_id, subject_id }) => ({ tenant_id, subject_id })),
  );

/** What came to the table, as far as its consent begins with it. */
interface Contributed {
  readonly id: Uuid;
  readonly caseTenantId: Uuid;
  readonly caseId: Uuid;
  readonly subjectId: Uuid | null;
  readonly sourceRegime: ConsentRow['source_regime'];
}

/** For what contributions may be told on: asked by who works on the case, said by their contributors, the last word counts. */
@Injectable()
export class Consents {
  constructor(
    private readonly tenants: Tenants,
    private readonly commands: CaseCommands,
    private readonly sealing: Sealing,
  ) {}

  /** The consent that a contribution begins with: none. Inside the transaction that adds it. */
  async begin(tx: TenantTx, { id, ...contributed }: Contributed): Promise<void> {
    const first = { id: newId(), contributionId: id, givenAt: tx.now, uses: [], until: null };
    await insertConsent(tx, { ...contributed, ...first });
  }

  /** The state of one contribution that the caller may read; those of a page are read together. */
  loaded(context: GraphContext, contributionId: Uuid): Promise<ConsentState | null> {
    return loaderFor(context, 'cases.consents', (ids) => {
      if (!context.actor) throw new Unauthenticated();
      return this.states(context.actor, ids as Uuid[]);
    }).load(contributionId);
  }

  states(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, ConsentState>> {
    return this.tenants.run(actor, { action: 'consent.read' }, async (tx) => {
      const rows = (await consentsOf(tx, ids)).filter((row) =>
        consentDoor.can(tx.who, 'read', 'Consent', { ...row, told: isTold(saidOf(row), tx.now) }),
      );
      await logConsents(tx, rows);
      return new Map(
        rows.map((row) => [row.contribution_id, stateOf(row, tx.now, takesQuestions(row) && this.mayAsk(tx, row))]),
      );
    });
  }

  /** The caller's own contributions, newest first. */
  mine(actor: Actor, query: OwnConsentsPage): Promise<Connection<OwnConsentView>> {
    const page = pageOf(query, ['INSTANT', 'ID']);
    return this.tenants.run(actor, { action: 'consent.list' }, async (tx) =>
      connection(await this.own(tx, await ownConsents(tx, page)), page, ({ row }) => [
        row.given_text,
        row.contribution_id,
      ]),
    );
  }

  /** @throws NotFound for whoever did not contribute it */
  set(actor: Actor, input: SetConsent): Promise<OwnConsentView> {
    const operation = { action: 'consent.set', object: { kind: 'contribution', id: input.contributionId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'cases', input, async () => {
        const [row] = await consentsOf(tx, [input.contributionId]);
        consentDoor.requireCan(tx.who, 'set', 'Consent', row);
        const { contribution_id, case_tenant_id, case_id, subject_id, source_regime, given_at } = row as ConsentRow;
        const wrong = wrongConsent(input.until, tx.now);
        if (wrong.length > 0) throw new InvalidInput(wrong);
        const id = newId();
        await insertConsent(tx, {
          id,
          contributionId: contribution_id,
          caseTenantId: case_tenant_id,
          caseId: case_id,
          subjectId: subject_id,
          sourceRegime: source_regime,
          givenAt: given_at,
          uses: input.uses,
          until: input.uses.length > 0 && input.until ? endOf(input.until) : null,
        });
        return { consentId: id };
      });
      const [own] = await this.own(tx, await consentsOf(tx, [input.contributionId]));
      if (!own) throw new NotFound();
      return own;
    });
  }

  /** An own contribution, also without access to its case; null for another's. Inside the transaction of its contributor. */
  async contributed(tx: TenantTx, contributionId: Uuid): Promise<ConsentRow | null> {
    const [row] = await consentsOf(tx, [contributionId]);
    if (!row || !consentDoor.can(tx.who, 'set', 'Consent', row)) return null;
    await logConsents(tx, [row]);
    return row;
  }

  /** @throws NotFound for whoever is not involved in the case, or when the contribution is not one of it */
  ask(actor: Actor, input: AskConsent): Promise<CaseFileView | null> {
    return this.commands.give(actor, 'consent.ask', input, async (tx, about) => {
      const [row] = await consentsOf(tx, [input.contributionId]);
      if (!row || row.case_id !== about.id || !this.mayAsk(tx, row)) throw new NotFound();
      await insertConsentRequest(tx, {
        id: newId(),
        caseId: about.id,
        contributionId: row.contribution_id,
        contributorId: row.contributor_id,
        uses: input.uses,
        dueAt: endOf(addDays(dayAt(tx.now), CONSENT_DAYS)),
      });
    });
  }

  /** What somebody asks the caller to agree to. */
  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const rows = (await askedConsents(tx, AT_MOST)).filter((row) => consentDoor.can(tx.who, 'set', 'Consent', row));
    await logConsents(tx, rows);
    return rows.map((row) => ({
      reason: 'CONSENT_ASKED',
      dueAt: row.due_at,
      municipalityId: row.case_tenant_id,
      theme: null,
      about: { kind: 'CONTRIBUTION', id: row.contribution_id },
    }));
  }

  private mayAsk(tx: TenantTx, row: ConsentRow): boolean {
    const asked = { involved: row.involved, asked_by: tx.who.memberId, tenant_id: tx.who.tenantId };
    return row.contributor_id !== tx.who.memberId && consentDoor.can(tx.who, 'ask', 'ConsentRequest', asked);
  }

  private async own(tx: TenantTx, rows: readonly ConsentRow[]): Promise<OwnConsentView[]> {
    const mine = rows.filter((row) => consentDoor.can(tx.who, 'set', 'Consent', row));
    if (mine.length === 0) return [];
    const seals = await this.sealing.of(tx, [...new Set(mine.map((row) => row.case_id))]);
    await logConsents(tx, mine);
    return mine.map((row) => ownView(row, seals.get(row.case_id), tx.now));
  }
}
