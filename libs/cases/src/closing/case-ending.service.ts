import { Injectable } from '@nestjs/common';
import { dayAt, type Day } from '@regiotafel/kernel';
import { announce, type TenantTx } from '@regiotafel/tenancy';
import type { CaseRow } from '../case-file/case-file.service.js';
import { CaseSteps } from '../case-file/case-step.service.js';
import type { CasesEvents } from '../contract/events.js';
import { cardIdOf } from '../contract/ids.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import { keptUntil } from '../domain/closing.js';
import { Grants } from '../grant/grant.service.js';
import { ThemeRules } from '../rules/rules.service.js';

/** How long a case is kept when it closes today, and where that comes from. */
export interface Kept {
  readonly retention_class: string;
  /** Null for an exercise, which is kept under none. */
  readonly term: { readonly days: number; readonly source: string } | null;
  readonly retained_from: Day;
  readonly retained_until: Day | null;
}

const NOT_KEPT = { retention_class: 'EXERCISE', term: null, retained_until: null };

/** What the end of a case brings along: access ends, nothing waits any longer, its card leaves the table, its term begins. Undone, what waited waits again. */
@Injectable()
export class CaseEnding {
  constructor(
    private readonly steps: CaseSteps,
    private readonly grants: Grants,
    private readonly deadlines: CaseDeadlines,
    private readonly rules: ThemeRules,
  ) {}

  /** How long a case that closes now is kept, by what the region agreed for its theme. */
  async kept(tx: TenantTx, { theme, exercise_id }: CaseRow): Promise<Kept> {
    if (exercise_id !== null) return { ...NOT_KEPT, retained_from: dayAt(tx.now) };
    const { retention_class, retention_days, retention_source } = await this.rules.rule(tx, theme);
    const closedOn = dayAt(tx.now);
    const terms = { retentionClass: retention_class, retentionDays: retention_days };
    const retained_until = keptUntil(closedOn, terms);
    const term = { days: retention_days, source: retention_source };
    return { retention_class, term, retained_from: closedOn, retained_until };
  }

  async end(tx: TenantTx, about: CaseRow): Promise<void> {
    await this.steps.take(tx, about, 'close');
    await this.grants.endAll(tx, 'CASE', about.id, 'CLOSED');
    await this.deadlines.endAll(tx, about.id);
    await tell(tx, 'CaseClosed', about);
  }

  async undo(tx: TenantTx, about: CaseRow): Promise<void> {
    await this.steps.take(tx, about, 'reopen');
    await this.deadlines.restore(tx, about.id);
    await tell(tx, 'CaseReopened', about);
  }
}

const tell = async (tx: TenantTx, event: 'CaseClosed' | 'CaseReopened', about: CaseRow): Promise<void> => {
  const { id, tenant_id: municipalityId, region_id: regionId, signal_id: signalId } = about;
  const payload: CasesEvents['CaseClosed'] = {
    caseId: id,
    poolCardId: cardIdOf(id),
    signalId,
    signalMunicipalityId: about.signal_tenant_id,
    municipalityId,
    regionId,
  };
  await announce(tx, { scope: 'cases', event, tenantId: municipalityId, payload: { ...payload } });
};
