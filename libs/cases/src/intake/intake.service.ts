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
import { SignalReception } from '../signal/signal-reception.service.js';
import { Person, type SubmitSignal } from './intake.input.js';
import { intakeDoor } from './intake.policy.js';
import { countSubmission, FORM, type FormRow, formOf, MUNICIPALITY_OF_SLUG, type ThemeOfForm } from './intake.store.js';

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

/** The public form of a municipality, for people without an account. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly tenants: Tenants,
    private readonly reception: SignalReception,
    private readonly access: DatabaseAccess,
  ) {}

  private get key(): Buffer {
    return this.access.key('receiptKey');
  }

  /** The form of a municipality; null when it is off, the link is wrong, or there is none. */
  async form(slug: string, link: string | null): Promise<IntakeFormView | null> {
    const [municipality] = await this.tenants.lookup(MUNICIPALITY_OF_SLUG, [slug]);
    if (!municipality) return null;
    const actor = reporterActor(municipality.id, newId());
    const { rows, who } = await this.tenants.read(actor, { action: 'form.read' }, FORM);
    const [form] = rows;
    return form && this.may(who, 'use', form, link) ? intakeFormView(form) : null;
  }

  /** Takes a report in and gives its receipt code. A robot that fills the hidden field gets a code that leads nowhere. */
  async submit(input: SubmitSignal): Promise<SubmittedSignal> {
    const [municipality] = await this.tenants.lookup(MUNICIPALITY_OF_SLUG, [input.slug]);
    if (!municipality) throw new InvalidInput([{ path: 'slug', code: 'NOT_ALLOWED' }]);
    const receipt = receiptFor(this.key, municipality.id, input.idempotencyKey);
    if (input.website !== '') return { receiptCode: receipt.code, receivedAt: null };
    const actor = reporterActor(municipality.id, receipt.reporter);
    const command = {
      idempotencyKey: blinded(this.key, input.idempotencyKey),
      digest: digestOf(this.key, JSON.stringify(input)),
    };
    const { receivedAt = null } = await this.tenants.run(actor, { action: 'signal.submit' }, (tx) =>
      once(tx, 'cases', command, async (): Promise<ResultIds> => {
        const signalId = await this.take(tx, input, receipt);
        return input.fromSystem ? { signalId, receivedAt: tx.now.toISOString() } : { signalId };
      }),
    );
    return { receiptCode: receipt.code, receivedAt };
  }

  private async take(tx: TenantTx, input: SubmitSignal, receipt: Receipt): Promise<Uuid> {
    const form = await formOf(tx);
    if (!form || !this.may(tx.who, input.fromSystem ? 'send' : 'use', form, input.link))
      throw new InvalidInput([{ path: 'slug', code: 'NOT_ALLOWED' }]);
    const theme = themeFor(form, input, dayAt(tx.now));
    if (!(await countSubmission(tx, form.hourly_limit))) throw new FormBusy();
    const anonymous = input.reporterType === 'ANONYMOUS';
    return this.reception.receive(tx, {
      theme: theme.theme,
      terms: { acknowledgeDays: theme.acknowledge_days, feedbackDays: theme.feedback_days },
      regionId: form.region_id,
      channel: input.fromSystem ? 'OTHER_SYSTEM' : 'FORM',
      reporterType: input.reporterType,
      narrative: input.narrative,
      reporter: anonymous ? null : input.reporter,
      nameMayBeKnown: !anonymous && input.nameMayBeKnown,
      person: input.person,
      aboutPerson: theme.kind === 'PERSON',
      receipt,
    });
  }

  private may(who: Who, action: 'use' | 'send', form: FormRow, link: string | null): boolean {
    const given = linkHash(this.key, form.tenant_id, link ?? '');
    const link_fits = form.link_hash !== null && timingSafeEqual(form.link_hash, given);
    return intakeDoor.can(who, action, 'IntakeForm', { tenant_id: form.tenant_id, mode: form.mode, link_fits });
  }
}
