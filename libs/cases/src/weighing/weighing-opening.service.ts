import { Injectable } from '@nestjs/common';
import { type Actor, dayAt, newId } from '@regiotafel/kernel';
import { Tenants } from '@regiotafel/tenancy';
import type { CasesEvents } from '../contract/events.js';
import { caseNumber } from '../domain/case-file.js';
import { judgeBy } from '../domain/weighing.js';
import { ThemeRules, weighingTermsOf } from '../rules/rules.service.js';
import { seatTeam } from './table.store.js';
import { weighingDoor } from './weighing.policy.js';
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
    const { signalId, subjectId, offerId, municipalityId, theme, urgency, exerciseId } = offered;
    const operation = { action: 'weighing.open', object: { kind: 'signal', id: signalId } };
    return this.tenants.run(actor, operation, async (tx) => {
      const opened = await weighingOfOffer(tx, offerId);
      weighingDoor.requireCan(tx.who, 'open', 'Weighing', { tenant_id: tx.who.tenantId });
      if (opened) return;
      const rule = await this.rules.rule(tx, theme);
      const isHoliday = await this.rules.holidaysFrom(tx, dayAt(tx.now));
      const isExercise = exerciseId !== null;
      const year = Number(dayAt(tx.now).slice(0, 4));
      const weighing = {
        id: newId(),
        number: caseNumber(year, await countUp(tx, year, isExercise), isExercise),
        municipality_id: municipalityId,
        signal_id: signalId,
        subject_id: subjectId,
        offer_id: offerId,
        theme,
        urgency,
        composition: rule.composition,
        opened_at: tx.now,
        judge_by: judgeBy(tx.now, urgency, weighingTermsOf(rule), isHoliday),
        exercise_id: exerciseId,
      };
      await insertWeighing(tx, weighing);
      await seatTeam(tx, weighing);
      await this.sealing.make(tx, rule.tenant_id, weighing);
    });
  }
}
