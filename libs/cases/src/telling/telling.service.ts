import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, type Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseParts } from '../case-file/case-part.service.js';
import { type ToldAge, USUAL_TOLD_AGES, whoIsTold, type WhoIsTold } from '../domain/telling.js';
import { ThemeRules } from '../rules/rules.service.js';
import { SignalParts } from '../signal/signal-part.service.js';
import { toldAgesOf } from './telling.store.js';

/** Who must know that something is done about a person: by age, as the region agreed. */
@Injectable()
export class Telling {
  constructor(
    private readonly tenants: Tenants,
    private readonly rules: ThemeRules,
    private readonly signals: SignalParts,
    private readonly cases: CaseParts,
  ) {}

  /** The ages of the region. */
  ages(actor: Actor): Promise<readonly ToldAge[]> {
    return this.tenants.run(actor, { action: 'told-age.list' }, (tx) => this.agesIn(tx));
  }

  /** Who must know of each signal about a person, as far as the caller may read whom it is about. */
  async ofSignals(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, WhoIsTold>> {
    const known = await this.signals.birthDates(actor, ids);
    return this.tenants.run(actor, { action: 'told-age.list' }, async (tx) => {
      const ages = await this.agesIn(tx);
      const told = new Map<string, WhoIsTold>();
      for (const [id, { theme, birthDate }] of known)
        if ((await this.rules.rule(tx, theme)).kind === 'PERSON')
          told.set(id, whoIsTold(ages, birthDate, dayAt(tx.now)));
      return told;
    });
  }

  /** Who must know of the plan of each case about a person, as far as the caller may read whom it is about. */
  async ofCases(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, WhoIsTold>> {
    const known = await this.cases.birthDates(actor, ids);
    return this.tenants.run(actor, { action: 'told-age.list' }, async (tx) => {
      const ages = await this.agesIn(tx);
      return new Map([...known].map(([id, birthDate]) => [id, whoIsTold(ages, birthDate, dayAt(tx.now))]));
    });
  }

  /** Who must know of a signal about a person, for the command that writes it down. */
  async ofSignalIn(tx: TenantTx, id: Uuid): Promise<WhoIsTold> {
    return whoIsTold(await this.agesIn(tx), await this.signals.birthDateIn(tx, id), dayAt(tx.now));
  }

  /** Who must know of the plan of a case about a person, for the command that writes it down. */
  async ofCaseIn(tx: TenantTx, id: Uuid): Promise<WhoIsTold> {
    return whoIsTold(await this.agesIn(tx), await this.cases.birthDateIn(tx, id), dayAt(tx.now));
  }

  private async agesIn(tx: TenantTx): Promise<readonly ToldAge[]> {
    const rows = await toldAgesOf(tx);
    return rows.length === 0
      ? USUAL_TOLD_AGES
      : rows.map(({ from_age, who, source }) => ({ fromAge: from_age, who, source }));
  }
}
