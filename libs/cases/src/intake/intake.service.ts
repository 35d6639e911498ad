import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Day,
  dayAt,
  type FieldError,
  InvalidInput,
  isUpTo,
  newId,
  type ReporterActor,
  type Uuid,
  type Who,
} from '@regiotafel/kernel';
import { DatabaseAccess, once, type ResultIds, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { EMERGENCY_LINES } from '../domain/intake-form.js';
import { blinded, digestOf, linkHash, type Receipt, receiptFor } from '../domain/receipt.js';
import { FormBusy } from '../domain/signal.errors.js';
import { readReportKey } from '../domain/report-system.js';
import { ReferenceService } from '../reference/reference.service.js';
import { ReportNumbers, type SystemNumber } from '../report-system/report-number.service.js';
import { type ReportSystemRow, ReportSystems } from '../report-system/report-system.service.js';
import { type NewSignal, SignalReception } from '../signal/signal-reception.service.js';
import { Person, type SubmitSignal } from './intake.input.js';
import { intakeDoor } from './intake.policy.js';
import { FORM, type FormRow, formOf, MUNICIPALITY_OF_SLUG, type ThemeOfForm } from './intake.store.js';
import { countSubmission, noteRefused } from './refused-report.store.js';

export { FORM, formOf, intakeDoor, Person };

const REAL_TIME_TO_ANSWER = 60_000;

/** Somebody without an account, for the length of one answer. */
export const reporterActor = (tenantId: Uuid, reporter: Uuid): ReporterActor => ({
  kind: 'REPORTER',
  tenantId,
  reporter,
  operation: newId(),
  expires: Date.now() + REAL_TIME_TO_ANSWER,
});

/** Which municipality a slug means; null for anything else. */
export const municipalityOfSlug = async (tenants: Tenants, slug: string): Promise<Uuid | null> =>
  (await tenants.lookup(MUNICIPALITY_OF_SLUG, [slug]))[0]?.id ?? null;

/** The themes that people choose from. */
export const themeViews = (form: FormRow) =>
  form.themes.map(({ theme, name_nl, name_en, kind }) => ({
    code: theme,
    nameNl: name_nl,
    nameEn: name_en,
    aboutPerson: kind === 'PERSON',
  }));

/** A form as the graph shows it. */
export const intakeFormView = (form: FormRow) => ({
  municipality: form.municipality,
  emergency: EMERGENCY_LINES,
  phone: form.phone,
  noticeNl: form.notice_nl,
  noticeEn: form.notice_en,
  themes: themeViews(form),
});
export type IntakeFormView = ReturnType<typeof intakeFormView>;

/** What the reporter gets; the moment, ISO 8601 in UTC, only when another system sends. */
export interface SubmittedSignal {
  readonly receiptCode: string;
  readonly receivedAt: string | null;
  /** The system has sent this number before: the answer is that of its first report. */
  readonly isRepeat: boolean;
}

/** The theme of a report. @throws InvalidInput with all that this form, or this day, does not take */
export const themeFor = (form: FormRow, input: Pick<SubmitSignal, 'theme' | 'person'>, today: Day): ThemeOfForm => {
  const theme = form.themes.find((each) => each.theme === input.theme);
  const { person } = input;
  const unborn = person?.birthDate && !isUpTo(today)(person.birthDate);
  const wrong: FieldError[] = [
    ...(theme ? [] : [{ path: 'theme', code: 'NOT_ALLOWED' }]),
    ...(theme?.kind === 'SITUATION' && person ? [{ path: 'person', code: 'NOT_ALLOWED' }] : []),
    ...(unborn ? [{ path: 'person.birthDate', code: 'IN_THE_FUTURE' }] : []),
  ];
  if (!theme || wrong.length > 0) throw new InvalidInput(wrong);
  return theme;
};

/** A report that is taken in, and the system that sent it. */
interface Submission {
  readonly input: SubmitSignal;
  readonly receipt: Receipt;
  readonly system: ReportSystemRow | null;
}

/** What a receipt follows from: the key of repetition, which is each system's own. */
const submissionOf = (system: { readonly systemId: Uuid } | null, idempotencyKey: string): string =>
  system ? `${system.systemId} ${idempotencyKey}` : idempotencyKey;

const numberIn = ({ systemNumber }: SubmitSignal, tenantId: Uuid, systemId: Uuid): SystemNumber | null =>
  systemNumber === null ? null : { tenantId, systemId, number: systemNumber };

/** No form here, another link, a key that does not count: one answer. */
const notTaken = (): InvalidInput => new InvalidInput([{ path: 'slug', code: 'NOT_ALLOWED' }]);

/** The public form of a municipality, for people without an account. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly tenants: Tenants,
    private readonly reception: SignalReception,
    private readonly access: DatabaseAccess,
    private readonly systems: ReportSystems,
    private readonly references: ReferenceService,
    private readonly numbers: ReportNumbers,
  ) {}

  private get key(): Buffer {
    return this.access.key('receiptKey');
  }

  /** The form of a municipality; null when it is off, the link is wrong, or there is none. */
  async form(slug: string, link: string | null): Promise<IntakeFormView | null> {
    const municipalityId = await municipalityOfSlug(this.tenants, slug);
    if (!municipalityId) return null;
    const actor = reporterActor(municipalityId, newId());
    const { rows, who } = await this.tenants.read(actor, { action: 'form.read' }, FORM);
    const [form] = rows;
    return form && this.may(who, form, link) ? intakeFormView(form) : null;
  }

  /** Takes a report in and gives its receipt code. A robot that fills the hidden field gets a code that leads nowhere. */
  async submit(input: SubmitSignal): Promise<SubmittedSignal> {
    const municipalityId = await municipalityOfSlug(this.tenants, input.slug);
    if (!municipalityId) throw notTaken();
    const key = input.systemKey === null ? null : readReportKey(this.key, municipalityId, input.systemKey);
    if (input.systemKey !== null && !key) throw notTaken();
    const submission = submissionOf(key, input.idempotencyKey);
    const receipt = receiptFor(this.key, municipalityId, submission);
    if (input.website !== '') return { receiptCode: receipt.code, receivedAt: null, isRepeat: false };
    const actor = reporterActor(municipalityId, receipt.reporter);
    const said = { ...input, systemKey: key?.systemId ?? null };
    const command = {
      idempotencyKey: blinded(this.key, submission),
      digest: digestOf(this.key, JSON.stringify(said)),
    };
    const { receivedAt = null, first } = await this.submitted(actor, async (tx) => {
      const system = key && (await this.systems.sender(tx, key));
      if (key && !system) throw notTaken();
      return once(tx, 'cases', command, () => this.keep(tx, { input, receipt, system }));
    });
    const number = key && numberIn(input, municipalityId, key.systemId);
    if (first === undefined || !number) return { receiptCode: receipt.code, receivedAt, isRepeat: false };
    const firstSubmission = submissionOf(number, this.numbers.keyOfFirst(number, first));
    return { receiptCode: receiptFor(this.key, municipalityId, firstSubmission).code, receivedAt, isRepeat: true };
  }

  /** What was refused because there was too much of it is noted for the desk, after the transaction that it ended. */
  private async submitted(actor: ReporterActor, work: (tx: TenantTx) => Promise<ResultIds>): Promise<ResultIds> {
    try {
      return await this.tenants.run(actor, { action: 'signal.submit' }, work);
    } catch (error) {
      if (error instanceof FormBusy)
        await this.tenants.run(actor, { action: 'signal.refuse' }, (tx) => noteRefused(tx, error.systemId));
      throw error;
    }
  }

  /** Takes a report in, or finds what a system got for the same number before. @throws ReportNumberReused */
  private async keep(tx: TenantTx, submission: Submission): Promise<ResultIds> {
    const { input, system } = submission;
    if (!system) return { signalId: await this.take(tx, submission) };
    const number = numberIn(input, system.tenant_id, system.id);
    const said = { ...input, idempotencyKey: null, systemKey: null };
    const first = number && (await this.numbers.take(tx, number, input.idempotencyKey, said));
    if (!first) return { signalId: await this.take(tx, submission), receivedAt: tx.now.toISOString() };
    return { receivedAt: first.receivedAt.toISOString(), first: first.sealed };
  }

  private async take(tx: TenantTx, { input, receipt, system }: Submission): Promise<Uuid> {
    const form = await formOf(tx);
    if (!form || (!system && !this.may(tx.who, form, input.link))) throw notTaken();
    if (system && !(await this.systems.noteUsed(tx, system.id))) throw notTaken();
    const theme = themeFor(form, input, dayAt(tx.now));
    if (!(await countSubmission(tx, form.hourly_limit, system?.id ?? null))) throw new FormBusy(system?.id ?? null);
    const anonymous = input.reporterType === 'ANONYMOUS';
    return this.reception.receive(tx, {
      theme: theme.theme,
      terms: { acknowledgeDays: theme.acknowledge_days, feedbackDays: theme.feedback_days },
      regionId: form.region_id,
      channel: system ? 'OTHER_SYSTEM' : 'FORM',
      reporterType: input.reporterType,
      narrative: input.narrative,
      reporter: anonymous ? null : input.reporter,
      nameMayBeKnown: !anonymous && input.nameMayBeKnown,
      person: input.person,
      aboutPerson: theme.kind === 'PERSON',
      receipt,
      ...this.numbered(tx, input.systemNumber, system),
    });
  }

  /** What keeps the number that a system gave its report. */
  private numbered(tx: TenantTx, number: string | null, system: ReportSystemRow | null): Pick<NewSignal, 'alsoKeep'> {
    if (number === null || !system) return {};
    const said = { system: system.kind, number, reportSystemId: system.id };
    return { alsoKeep: (seals) => this.references.keepReported(tx, seals, said) };
  }

  private may(who: Who, form: FormRow, link: string | null): boolean {
    const given = linkHash(this.key, form.tenant_id, link ?? '');
    const link_fits = form.link_hash !== null && timingSafeEqual(form.link_hash, given);
    return intakeDoor.can(who, 'use', 'IntakeForm', { tenant_id: form.tenant_id, mode: form.mode, link_fits });
  }
}
