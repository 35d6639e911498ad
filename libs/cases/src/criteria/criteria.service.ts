import { Injectable } from '@nestjs/common';
import { memberRef, themeRef } from '@regiotafel/directory/contract';
import { type Actor, Conflict, InvalidInput, newId, NotFound, type Who } from '@regiotafel/kernel';
import { once, Tenants, type TenantTx } from '@regiotafel/tenancy';
import { criterionCode, keepsKnownCodes, partiesWithoutMember } from '../domain/criteria.js';
import type { AdoptCriteria, SetComposition } from './criteria.input.js';
import { criteriaDoor } from './criteria.policy.js';
import { adoptVersion, compose, lockCriteria, weighingRules, type WeighingRulesRow } from './criteria.store.js';

const viewOf = (row: WeighingRulesRow, who: Who) => ({
  theme: themeRef(row.theme),
  criteriaVersion: row.version,
  adoptedAt: row.adopted_at,
  adoptedBy: row.adopted_by ? memberRef(row.adopted_by) : null,
  criteria: row.criteria.map(({ code, nl, en }) => ({ code, textNl: nl, textEn: en })),
  composition: row.composition,
  compositionVersion: row.composition_version,
  partiesMissing: partiesWithoutMember(row.composition, row.team),
  isToChange: criteriaDoor.can(who, 'adopt', 'WeighingRules', row),
});
export type WeighingRulesView = ReturnType<typeof viewOf>;

/** How themes are weighed. A version of the questions is made and never changed. */
@Injectable()
export class CriteriaService {
  constructor(private readonly tenants: Tenants) {}

  all(actor: Actor): Promise<WeighingRulesView[]> {
    return this.tenants.run(actor, { action: 'criteria.rules' }, async (tx) =>
      (await weighingRules(tx, null))
        .filter((row) => criteriaDoor.can(tx.who, 'read', 'WeighingRules', row))
        .map((row) => viewOf(row, tx.who)),
    );
  }

  /** @throws Conflict when there is a later version already */
  adopt(actor: Actor, input: AdoptCriteria): Promise<WeighingRulesView | null> {
    return this.change(actor, 'adopt', input, async (tx, rules) => {
      if (rules.version !== input.version) throw new Conflict();
      const written = input.criteria.map(({ code, textNl: nl, textEn: en }) => ({ code, nl, en }));
      const known = rules.criteria.map(({ code }) => code);
      if (!keepsKnownCodes(known, written)) throw new InvalidInput([{ path: 'criteria', code: 'UNKNOWN' }]);
      const criteria = written.map(({ code, nl, en }) => ({ code: code ?? criterionCode(newId()), nl, en }));
      await adoptVersion(tx, rules.theme, rules.version + 1, criteria);
    });
  }

  /** @throws Conflict when somebody changed the composition since */
  compose(actor: Actor, input: SetComposition): Promise<WeighingRulesView | null> {
    return this.change(actor, 'compose', input, async (tx, rules) => {
      if ((await compose(tx, rules.theme, input.version, input.composition)) === 0) throw new Conflict();
    });
  }

  private change<I extends AdoptCriteria | SetComposition>(
    actor: Actor,
    action: 'adopt' | 'compose',
    input: I,
    work: (tx: TenantTx, rules: WeighingRulesRow) => Promise<void>,
  ): Promise<WeighingRulesView | null> {
    return this.tenants.run(actor, { action: `criteria.${action}` }, async (tx) => {
      await once(tx, 'cases', input, async () => {
        await lockCriteria(tx, input.themeId);
        const rules = await this.one(tx, input.themeId);
        criteriaDoor.requireCan(tx.who, action, 'WeighingRules', rules);
        await work(tx, rules);
        return { theme: rules.theme };
      });
      return viewOf(await this.one(tx, input.themeId), tx.who);
    });
  }

  private async one(tx: TenantTx, theme: string): Promise<WeighingRulesRow> {
    const [row] = await weighingRules(tx, theme);
    if (!row || !criteriaDoor.can(tx.who, 'read', 'WeighingRules', row)) throw new NotFound();
    return row;
  }
}
