import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, newId, type Uuid } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { caseNumber } from '../domain/case-file.js';
import { workingDaysAfter } from '../domain/signal-clocks.js';
import { ThemeRules } from '../rules/rules.service.js';
import { WeighingSealing } from './weighing-sealing.service.js';
import { countUp, insertWeighing, weighingOfOffer } from './weighing.store.js';

/** Puts an offered signal on the table of its region. */
@Injectable()
export class WeighingOpening {
  constructor(
    private readonly tenants: Tenants,
    private readonly rules: ThemeRules,
    private readonly sealing: WeighingSealing,
  ) {}

  /** Once per offer, however often the event arrives. `actor` is the system in the region's tenant. */
  open(actor: Actor, offered: CasesEvents['SignalOffered']): Promise<void> {
    const { signalId, offerId, municipalityId, theme, urgency } = offered;
    const operation = { action: 'weighing.open', object: { kind: 'signal', id: signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      if (await weighingOfOffer(tx, offerId)) return;
      const rule = await this.rules.rule(tx, theme);
      const isHoliday = await this.rules.holidaysFrom(tx, dayAt(tx.now));
      const year = Number(dayAt(tx.now).slice(0, 4));
      const id: Uuid = newId();
      await insertWeighing(tx, {
        id,
        number: caseNumber(year, await countUp(tx, year)),
        municipalityId,
        signalId,
        offerId,
        theme,
        urgency,
        composition: rule.composition,
        openedAt: tx.now,
        judgeBy: workingDaysAfter(tx.now, rule.weighing_days, isHoliday),
      });
      await this.sealing.make(tx, rule.tenant_id, id);
    });
  }
}
