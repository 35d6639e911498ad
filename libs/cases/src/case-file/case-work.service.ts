import { Injectable } from '@nestjs/common';
import { dayAt } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { workingDaysAfter } from '../domain/signal-clocks.js';
import type { WorkItem } from '../domain/work-item.js';
import { AccessRequestReading } from '../access-request/access-request-reading.service.js';
import { Consents } from '../consent/consent.service.js';
import { ContributionAsks } from '../contribution-ask/contribution-ask.service.js';
import { GrantSeconds } from '../grant/grant-second.service.js';
import { CaseDeadlines } from '../deadline/deadline.service.js';
import { ThemeRules } from '../rules/rules.service.js';
import { logSeen } from '../signal/signal.service.js';
import { caseFileDoor } from './case-file.policy.js';
import { freshCases } from './case-file.store.js';

const AT_MOST = 100;

/** What cases ask of somebody: the plan of a case that opened, what is due in one, and access that somebody asks for. */
@Injectable()
export class CaseWork {
  constructor(
    private readonly rules: ThemeRules,
    private readonly deadlines: CaseDeadlines,
    private readonly requests: AccessRequestReading,
    private readonly asks: ContributionAsks,
    private readonly consents: Consents,
    private readonly seconds: GrantSeconds,
  ) {}

  async waiting(tx: TenantTx): Promise<WorkItem[]> {
    const opened = await this.opened(tx);
    const due = await this.deadlines.waiting(tx);
    const asked = await this.requests.waiting(tx);
    const questions = await this.asks.waiting(tx);
    const given = await this.seconds.waiting(tx);
    return [...opened, ...due, ...asked, ...given, ...questions, ...(await this.consents.waiting(tx))];
  }

  private async opened(tx: TenantTx): Promise<WorkItem[]> {
    const rows = await freshCases(tx, AT_MOST);
    const mine = rows.filter((row) => caseFileDoor.can(tx.who, 'writePlan', 'CaseFile', row));
    const [oldest] = mine;
    if (!oldest) return [];
    await logSeen(tx, mine);
    const isHoliday = await this.rules.holidaysFrom(tx, dayAt(oldest.opened_at));
    const terms = new Map<string, number>();
    for (const theme of new Set(mine.map((row) => row.theme)))
      terms.set(theme, (await this.rules.rule(tx, theme)).plan_days);
    return mine.map(({ id, tenant_id, theme, opened_at }) => ({
      reason: 'CASE_OPENED',
      dueAt: workingDaysAfter(opened_at, terms.get(theme) ?? 0, isHoliday),
      municipalityId: tenant_id,
      theme,
      about: { kind: 'CASE', id },
    }));
  }
}
