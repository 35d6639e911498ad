import { Injectable } from '@nestjs/common';
import { type Actor, type Day, NotFound } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { Terms } from '../domain/grant.js';
import type { IsHoliday } from '../domain/signal-clocks.js';
import type { WeighingTerms } from '../domain/weighing.js';
import {
  daysOffFrom,
  type PurposeRow,
  purposesFor,
  type PurposeUse,
  type RuleRow,
  ruleOf,
  type TeamRow,
  teamOf,
} from './rules.store.js';

export type { PurposeRow, PurposeUse, RuleRow, TeamRow };

/** A purpose as the graph shows it. */
export const purposeView = (row: PurposeRow) => ({
  code: row.code,
  nameNl: row.name_nl,
  nameEn: row.name_en,
  regime: row.regime,
  legalBasis: row.legal_basis,
  fieldSets: row.field_set,
  days: row.days,
  maxDays: row.max_days,
  source: row.source,
  forCoordinator: row.for_coordinator,
});
export type PurposeView = ReturnType<typeof purposeView>;

/** A purpose as far as a grant depends on it. */
export const termsOf = (row: PurposeRow): Terms => ({
  fieldSets: row.field_set,
  days: row.days,
  maxDays: row.max_days,
});

export const weighingTermsOf = (rule: RuleRow): WeighingTerms => ({
  NORMAL: rule.weighing_days,
  HIGH: rule.weighing_days_high,
  ACUTE: rule.weighing_days_acute,
});

/** Party types that must be at the table and are not. */
export const missingParties = (rule: RuleRow, team: readonly TeamRow[]): string[] =>
  rule.composition.filter((party) => !team.some(({ party_type }) => party_type === party));

/** What the region agreed per theme, and the controlled purposes. All of it is readable to everybody in the region. */
@Injectable()
export class ThemeRules {
  constructor(private readonly tenants: Tenants) {}

  /** The purposes somebody may choose from. */
  purposes(actor: Actor, use: PurposeUse | null, regime: string | null): Promise<PurposeView[]> {
    return this.tenants.run(actor, { action: 'purpose.list' }, async (tx) =>
      (await purposesFor(tx, use, regime)).map(purposeView),
    );
  }

  /** @throws NotFound when the region has no such theme */
  async rule(tx: TenantTx, theme: string): Promise<RuleRow> {
    const rule = await ruleOf(tx, theme);
    if (!rule) throw new NotFound();
    return rule;
  }

  /** The named members of the table for a theme. */
  team(tx: TenantTx, theme: string): Promise<TeamRow[]> {
    return teamOf(tx, theme);
  }

  choices(tx: TenantTx, use: PurposeUse, regime: string): Promise<PurposeRow[]> {
    return purposesFor(tx, use, regime);
  }

  /** Codes of all purposes under a law. */
  async purposesUnder(tx: TenantTx, regime: string): Promise<ReadonlySet<string>> {
    return new Set((await purposesFor(tx, null, regime)).map(({ code }) => code));
  }

  /** The purpose for which a second person reads an interpretation; nobody chooses it from a list. @throws NotFound */
  async secondReading(tx: TenantTx, regime: string): Promise<PurposeRow> {
    const purpose = (await purposesFor(tx, null, regime)).find(({ code }) => code.startsWith('SECOND_READING'));
    if (!purpose) throw new NotFound();
    return purpose;
  }

  /** The days off in the 400 days from `day` on. */
  async holidaysFrom(tx: TenantTx, day: Day): Promise<IsHoliday> {
    const days = await daysOffFrom(tx, day);
    return (each) => days.has(each);
  }
}
