import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { connection, type Connection, pageOf } from '@regiotafel/graphql';
import { type Actor, dayAt, globalId, InvalidInput, type SeatActor, type Uuid } from '@regiotafel/kernel';
import { DatabaseAccess, once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { isCovenantParty } from '../covenant/covenant.service.js';
import { blinded, digestOf, type Receipt, receiptFor } from '../domain/receipt.js';
import { type Reporter, seatReporterType } from '../domain/reporter.js';
import {
  FORM,
  formOf,
  intakeFormView,
  type IntakeFormView,
  reporterActor,
  themeFor,
} from '../intake/intake.service.js';
import { logSeen } from '../signal/signal.service.js';
import { SignalReception } from '../signal/signal-reception.service.js';
import type { MyReports, ReportSignal } from './member-report.input.js';
import { memberReportDoor } from './member-report.policy.js';
import {
  insertMemberReport,
  type MemberReportRow,
  membersWhoReported,
  MUNICIPALITY,
  myReport,
  myReports,
  tellOutcome,
  weighedOutcome,
} from './member-report.store.js';

export { memberReportDoor, tellOutcome, weighedOutcome };

/** The directory tells who it is; what is sealed is only whether the person may know. */
const NAMED_ELSEWHERE: Reporter = { name: null, organisation: null, email: null, phone: null };

/** A report that is made: its id follows from who sends it and the key they send. */
interface Made {
  readonly id: Uuid;
  readonly seat: SeatActor;
  readonly receipt: Receipt;
}

const viewOf = (row: MemberReportRow, receiptCode: string) => ({
  id: globalId('report', row.id),
  row,
  municipality: municipalityRef(row.tenant_id),
  theme: themeRef(row.theme),
  reportedAt: row.reported_at,
  step: row.step,
  outcome: row.outcome,
  receiptCode,
});
export type MemberReportView = ReturnType<typeof viewOf>;

/** Whether a signal was reported from a seat, by somebody who works for a party of a covenant that runs now. */
export const isKnownParty = async (tx: TenantTx, signalId: Uuid): Promise<boolean> => {
  const [report] = await membersWhoReported(tx, [signalId]);
  return report !== undefined && isCovenantParty(tx, report.member_id);
};

/** Reports of colleagues of the region: from a seat, under the own name, without a code to keep. */
@Injectable()
export class MemberReports {
  constructor(
    private readonly tenants: Tenants,
    private readonly reception: SignalReception,
    private readonly access: DatabaseAccess,
  ) {}

  private get key(): Buffer {
    return this.access.key('receiptKey');
  }

  /** The form of a municipality of the own region, also where its public form is off; null for everything else. */
  async form(actor: Actor, municipalityId: Uuid): Promise<IntakeFormView | null> {
    const seat = await this.seatOf(actor, municipalityId);
    if (!seat) return null;
    const { rows } = await this.tenants.read(
      reporterActor(municipalityId, seat.memberId),
      { action: 'form.read' },
      FORM,
    );
    return rows[0] ? intakeFormView(rows[0]) : null;
  }

  /** @throws InvalidInput with all that this form, or this day, does not take */
  async report(actor: Actor, input: ReportSignal): Promise<MemberReportView> {
    const seat = await this.seatOf(actor, input.municipalityId);
    if (!seat) throw new InvalidInput([{ path: 'municipalityId', code: 'NOT_ALLOWED' }]);
    const id = blinded(this.key, `member ${seat.memberId} ${input.idempotencyKey}`);
    const receipt = this.receiptOf({ tenant_id: input.municipalityId, id });
    const command = { idempotencyKey: id, digest: digestOf(this.key, JSON.stringify(input)) };
    const reporter = reporterActor(input.municipalityId, receipt.reporter);
    await this.tenants.run(reporter, { action: 'signal.report' }, (tx) =>
      once(tx, 'cases', command, async () => ({ signalId: await this.take(tx, input, { id, seat, receipt }) })),
    );
    return this.one(actor, id);
  }

  private async one(actor: Actor, id: Uuid): Promise<MemberReportView> {
    return this.tenants.run(actor, { action: 'member-report.read' }, async (tx) => {
      await tx.enter();
      const row = await myReport(tx, id);
      memberReportDoor.requireCan(tx.who, 'read', 'MemberReport', row);
      const found = row as MemberReportRow;
      await logSeen(tx, [{ tenant_id: found.tenant_id, subject_id: null }]);
      return viewOf(found, this.receiptOf(found).code);
    });
  }

  /** The seat of whoever may report to a municipality; null for everybody else. */
  private async seatOf(actor: Actor, municipalityId: Uuid): Promise<SeatActor | null> {
    if (actor.kind !== 'SEAT') return null;
    const { rows, who } = await this.tenants.read(actor, { action: 'member-report.form' }, MUNICIPALITY, [
      municipalityId,
    ]);
    return rows.some((row) => memberReportDoor.can(who, 'report', 'Municipality', row)) ? actor : null;
  }

  private async take(tx: TenantTx, input: ReportSignal, { id, seat, receipt }: Made): Promise<Uuid> {
    const form = await formOf(tx);
    if (!form) throw new InvalidInput([{ path: 'municipalityId', code: 'NOT_ALLOWED' }]);
    const theme = themeFor(form, input, dayAt(tx.now));
    const own = { tenant_id: form.tenant_id, reporter: receipt.reporter };
    memberReportDoor.requireCan(tx.who, 'add', 'MemberReport', own);
    const signalId = await this.reception.receive(tx, {
      theme: theme.theme,
      terms: { acknowledgeDays: theme.acknowledge_days, feedbackDays: theme.feedback_days },
      regionId: form.region_id,
      channel: 'INTERNAL',
      reporterType: seatReporterType(await isCovenantParty(tx, seat.memberId)),
      narrative: input.narrative,
      reporter: NAMED_ELSEWHERE,
      nameMayBeKnown: input.nameMayBeKnown,
      person: input.person,
      aboutPerson: theme.kind === 'PERSON',
      receipt,
    });
    await insertMemberReport(tx, { id, signalId, memberId: seat.memberId, theme: theme.theme });
    return signalId;
  }

  /** The code follows from the row, so that nobody has to keep it. */
  private receiptOf({ tenant_id, id }: Pick<MemberReportRow, 'tenant_id' | 'id'>): Receipt {
    return receiptFor(this.key, tenant_id, `member report ${id}`);
  }

  /** What the caller reported, newest first. */
  mine(actor: Actor, query: MyReports): Promise<Connection<MemberReportView>> {
    const page = pageOf(query, ['INSTANT', 'ID']);
    return this.tenants.run(actor, { action: 'member-report.list' }, async (tx) => {
      await tx.enter();
      const rows = (await myReports(tx, page)).filter((row) =>
        memberReportDoor.can(tx.who, 'read', 'MemberReport', row),
      );
      await logSeen(
        tx,
        rows.map(({ tenant_id }) => ({ tenant_id, subject_id: null })),
      );
      return connection(
        rows.map((row) => viewOf(row, this.receiptOf(row).code)),
        page,
        ({ row }) => [row.reported_text, row.id],
      );
    });
  }

  /** Who reported each signal from inside, by signal id; for the desk. */
  bySignals(actor: Actor, signalIds: readonly Uuid[]): Promise<ReadonlyMap<string, ReturnType<typeof memberRef>>> {
    return this.tenants.run(actor, { action: 'member-report.read' }, async (tx) => {
      await tx.enter();
      const rows = (await membersWhoReported(tx, signalIds)).filter(
        (row) => memberReportDoor.can(tx.who, 'read', 'MemberReport', row) && row.tenant_id === tx.who.tenantId,
      );
      return new Map(rows.map((row) => [row.signal_id, memberRef(row.member_id)]));
    });
  }
}
