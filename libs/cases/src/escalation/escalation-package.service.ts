import { Injectable } from '@nestjs/common';
import { addDays, dayAt, daysBetween, type Day, InvalidInput, NotFound, type Uuid } from '@regiotafel/kernel';
import type { TenantTx } from '@regiotafel/tenancy';
import { CaseFileService, type CaseRow } from '../case-file/case-file.service.js';
import { shutOf } from '../closure/kept-away.service.js';
import { ANSWER_DAYS } from '../domain/days-ahead.js';
import type { FieldSet } from '../domain/field-set.js';
import { endOf, lastDay, usualDay } from '../domain/grant.js';
import type { Grantable } from '../domain/grantable.js';
import { isKeptAway } from '../domain/shut.js';
import { GrantReasons } from '../grant/grant-reasons.service.js';
import { Grants } from '../grant/grant.service.js';
import { isToldOf, wrongSecond } from '../grant/second-person.service.js';
import { type PurposeRow, termsOf, ThemeRules } from '../rules/rules.service.js';

/** What is shared with whom, until when, and why: the reason of the step and the way back are its two sentences. */
export interface Shared {
  readonly receiverId: Uuid;
  readonly secondId: Uuid | null;
  readonly fieldSets: readonly FieldSet[];
  readonly answerBy: Day;
  readonly reason: string;
  readonly returnPath: string;
}

/** The access that went along; identity that waits for a second person apart. */
export interface SharedGrants {
  readonly grantId: Uuid | null;
  readonly identityGrantId: Uuid | null;
}
export const NOTHING_SHARED: SharedGrants = { grantId: null, identityGrantId: null };

/** Access lasts as usual, or until the answer when that comes later. */
const lastOf = (purpose: PurposeRow, answerBy: Day, today: Day): Day => {
  const usual = usualDay(today, termsOf(purpose));
  return daysBetween(usual, answerBy) <= 0 ? usual : answerBy;
};

/** The package that goes along with a case: access of one named colleague, for as long as the step lasts. */
@Injectable()
export class EscalationPackages {
  constructor(
    private readonly cases: CaseFileService,
    private readonly grants: Grants,
    private readonly rules: ThemeRules,
    private readonly reasons: GrantReasons,
  ) {}

  /** An answer is expected while what went along can still be read. @throws InvalidInput for a later day */
  async requireAnswerIn(tx: TenantTx, { regime }: CaseRow, answerBy: Day): Promise<void> {
    const [purpose] = await this.rules.choices(tx, 'ESCALATE', regime);
    const min = dayAt(tx.now);
    const max = purpose ? lastDay(min, termsOf(purpose)) : addDays(min, ANSWER_DAYS);
    if (daysBetween(answerBy, max) < 0)
      throw new InvalidInput([{ path: 'answerBy', code: 'OUT_OF_RANGE', params: { min, max } }]);
  }

  /**
   * Nothing when the receiver works on the case already. Identity for somebody of another tenant waits for the second person who
   * was named, and nothing else waits with it.
   * @throws InvalidInput for somebody without a seat, without a second person for identity, and for parts that the law of the case does not know
   */
  async share(tx: TenantTx, about: CaseRow, shared: Shared): Promise<SharedGrants> {
    const { receiverId, fieldSets, secondId } = shared;
    const memberTenantId = await this.grants.tenantOf(tx, receiverId);
    const isAway = isKeptAway(await shutOf(tx, about.id), receiverId);
    if (!memberTenantId || isAway) throw new InvalidInput([{ path: 'receiverId', code: 'NOT_ALLOWED' }]);
    const object = await this.cases.grantable(tx, about.id);
    if (fieldSets.length === 0 || object.insiders.some(({ memberId }) => memberId === receiverId))
      return NOTHING_SHARED;
    const [purpose] = await this.rules.choices(tx, 'ESCALATE', about.regime);
    if (!purpose) throw new NotFound();
    if (fieldSets.some((each) => !purpose.field_set.includes(each)))
      throw new InvalidInput([{ path: 'package', code: 'NOT_ALLOWED' }]);
    const wrong = await wrongSecond(tx, object, { fieldSets, memberTenantId, memberId: receiverId, secondId });
    if (wrong.length > 0) throw new InvalidInput(wrong);
    const give = (parts: readonly FieldSet[], isApart: boolean) =>
      this.give(tx, object, purpose, {
        ...shared,
        fieldSets: parts,
        memberTenantId,
        secondId: isApart ? secondId : null,
      });
    if (!isToldOf(object, { fieldSets, memberTenantId }))
      return { grantId: await give(fieldSets, false), identityGrantId: null };
    const others = fieldSets.filter((each) => each !== 'IDENTITY');
    return {
      grantId: others.length > 0 ? await give(others, false) : null,
      identityGrantId: await give(['IDENTITY'], true),
    };
  }

  /** Access that went along with steps ends when the case comes back. */
  async takeBack(tx: TenantTx, about: CaseRow, grantIds: ReadonlySet<Uuid>): Promise<void> {
    if (grantIds.size > 0)
      await this.grants.endAll(tx, 'CASE', about.id, 'NO_LONGER_NEEDED', ({ id }) => grantIds.has(id));
  }

  private async give(
    tx: TenantTx,
    object: Grantable,
    purpose: PurposeRow,
    shared: Shared & { readonly memberTenantId: Uuid },
  ): Promise<Uuid> {
    const { receiverId, memberTenantId, fieldSets, answerBy, secondId, reason, returnPath } = shared;
    const seal = await this.reasons.sealer(tx, object.id);
    return this.grants.give(tx, (id) => ({
      objectKind: object.kind,
      objectId: object.id,
      memberTenantId,
      memberId: receiverId,
      fieldSets,
      purpose: purpose.code,
      legalBasis: purpose.legal_basis,
      offerId: null,
      ...seal(id, { necessity: reason, subsidiarity: returnPath }, secondId !== null),
      secondId,
      subjectId: secondId && object.subjectId,
      validFrom: tx.now,
      validUntil: endOf(lastOf(purpose, answerBy, dayAt(tx.now))),
      renews: null,
    }));
  }
}
