import { Injectable } from '@nestjs/common';
import { dayAt, daysBetween, type Day, InvalidInput, NotFound, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseRow } from '../case-file/case-file.service.js';
import { shutOf } from '../closure/kept-away.service.js';
import type { FieldSet } from '../domain/field-set.js';
import { endOf, lastDay, usualDay } from '../domain/grant.js';
import { isKeptAway } from '../domain/shut.js';
import { Grants } from '../grant/grant.service.js';
import { type PurposeRow, termsOf, ThemeRules } from '../rules/rules.service.js';
import { Sealing } from '../sealing/sealing.service.js';

const place = (column: string, rowId: string) => ({ table: 'cases.grants', column, rowId });

/** What is shared with whom, until when, and why: the reason of the step and the way back are its two sentences. */
export interface Shared {
  readonly receiverId: Uuid;
  readonly fieldSets: readonly FieldSet[];
  readonly answerBy: Day;
  readonly reason: string;
  readonly returnPath: string;
}

const lastOf = (purpose: PurposeRow, answerBy: Day, today: Day): Day => {
  const usual = usualDay(today, termsOf(purpose));
  const last = lastDay(today, termsOf(purpose));
  if (daysBetween(usual, answerBy) <= 0) return usual;
  return daysBetween(answerBy, last) >= 0 ? answerBy : last;
};

/** The package that goes along with a case: access of one named colleague, for as long as the step lasts. */
@Injectable()
export class EscalationPackages {
  constructor(
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly rules: ThemeRules,
    private readonly sealing: Sealing,
  ) {}

  /** Null when there is nothing to share, or the receiver works on the case already. @throws InvalidInput for somebody without a seat, and for parts that the law of the case does not know */
  async share(tx: TenantTx, about: CaseRow, shared: Shared): Promise<Uuid | null> {
    const { receiverId, fieldSets, answerBy } = shared;
    const memberTenantId = await this.grants.tenantOf(tx, receiverId);
    const isAway = isKeptAway(await shutOf(tx, about.id), receiverId);
    if (!memberTenantId || isAway) throw new InvalidInput([{ path: 'receiverId', code: 'NOT_ALLOWED' }]);
    const { insiders } = await this.cases.grantable(tx, about.id);
    if (fieldSets.length === 0 || insiders.some(({ memberId }) => memberId === receiverId)) return null;
    const [purpose] = await this.rules.choices(tx, 'ESCALATE', about.regime);
    if (!purpose) throw new NotFound();
    if (fieldSets.some((each) => !purpose.field_set.includes(each)))
      throw new InvalidInput([{ path: 'package', code: 'NOT_ALLOWED' }]);
    const seals = await this.sealing.one(tx, about.id);
    return this.grants.give(tx, (id) => ({
      objectKind: 'CASE',
      objectId: about.id,
      memberTenantId,
      memberId: receiverId,
      fieldSets,
      purpose: purpose.code,
      legalBasis: purpose.legal_basis,
      offerId: null,
      necessity: seals.seal(place('necessity', id), shared.reason),
      subsidiarity: seals.seal(place('subsidiarity', id), shared.returnPath),
      validFrom: tx.now,
      validUntil: endOf(lastOf(purpose, answerBy, dayAt(tx.now))),
      renews: null,
    }));
  }

  /** Access that went along with steps ends when the case comes back. */
  async takeBack(tx: TenantTx, about: CaseRow, grantIds: ReadonlySet<Uuid>): Promise<void> {
    if (grantIds.size > 0)
      await this.grants.endAll(tx, 'CASE', about.id, 'NO_LONGER_NEEDED', ({ id }) => grantIds.has(id));
  }
}
