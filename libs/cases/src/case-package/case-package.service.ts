import { Injectable } from '@nestjs/common';
import { requireFresh } from '@regiotafel/access';
import { type Actor, dayAt, parseId, type Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { CaseParts } from '../case-file/case-part.service.js';
import { packageOf, type PackedCase, type PassedOn } from '../domain/case-package.js';
import { isZaak, zgwOf } from '../domain/zaak.js';
import { ReferenceService } from '../reference/reference.service.js';
import { type Seals, Sealing } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import { casePackageDoor } from './case-package.policy.js';
import { endingOf, givenTo, type GivenRow, packedCase, type PackedRow, zgwSettings } from './case-package.store.js';
import { PackageParts } from './package-part.service.js';

const place = (rowId: Uuid) => ({ table: 'cases.contributions', column: 'sealed', rowId });
const asText = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

interface Taken {
  readonly row: PackedRow;
  readonly now: Date;
}

/** A case for another system. What is read for it is logged part by part, and the taking itself as an operation of its own. */
@Injectable()
export class CasePackaging {
  constructor(
    private readonly tenants: Tenants,
    private readonly caseParts: CaseParts,
    private readonly parts: PackageParts,
    private readonly references: ReferenceService,
    private readonly sealing: Sealing,
  ) {}

  /** Null when it is not there for the caller to take. @throws StepUpNeeded when the caller signed in too long ago */
  async take(actor: Actor, caseId: string) {
    requireFresh(actor, Date.now());
    const id = parseId('case', caseId, 'caseId');
    const taken = await this.taken(actor, id, 'case.package', async (tx, found) => ({
      ...found,
      contributions: await this.given(tx, id),
    }));
    if (!taken) return null;
    const content = packageOf(await this.whole(actor, id, taken), dayAt(taken.now));
    return {
      fileName: `overdrachtspakket-${taken.row.number}.json`,
      json: asText(content),
      contributions: content.contributions.length,
      withheld: content.withheld,
    };
  }

  /** The same in the form of the Zaken API; null before the case is finished, and for an exercise. @throws ZgwNotSetUp; StepUpNeeded */
  async zgw(actor: Actor, caseId: string) {
    requireFresh(actor, Date.now());
    const id = parseId('case', caseId, 'caseId');
    const taken = await this.taken(actor, id, 'case.zgw', async (tx, found) => ({
      ...found,
      ending: isZaak(found.row) ? await endingOf(tx, id) : null,
      settings: await zgwSettings(tx),
    }));
    if (!taken?.ending) return null;
    const { row, ending, settings, now } = taken;
    const known = {
      number: row.number,
      openedOn: dayAt(row.opened_at),
      closedOn: dayAt(ending.decided_at),
      result: ending.result,
      keptUntil: ending.retained_until,
      references: await this.referencesOf(actor, id),
    };
    return {
      fileName: `zaak-${row.number}.json`,
      json: asText(zgwOf(known, settings, dayAt(now))),
      contributions: 0,
      withheld: ending.contributions,
    };
  }

  private taken<T>(
    actor: Actor,
    id: Uuid,
    action: string,
    read: (tx: TenantTx, found: Taken) => Promise<T>,
  ): Promise<T | null> {
    return this.tenants.run(actor, { action, object: { kind: 'case', id } }, async (tx) => {
      const row = await packedCase(tx, id);
      if (!row || !casePackageDoor.can(tx.who, 'take', 'CasePackage', row)) return null;
      await logSeen(tx, [row]);
      return read(tx, { row, now: tx.now });
    });
  }

  private async given(tx: TenantTx, id: Uuid): Promise<PassedOn[]> {
    const rows = await givenTo(tx, id);
    const seals = (await this.sealing.of(tx, [id])).get(id);
    const added = Map.groupBy(rows, (row) => row.adds_to);
    return (added.get(null) ?? []).map((row) => ({
      sourceRegime: row.source_regime,
      oralOnly: row.oral_only,
      consentedAt: row.consented_at,
      text: textOf(row, seals),
      additions: (added.get(row.id) ?? []).flatMap((each) => textOf(each, seals) ?? []),
      givenAt: row.given_at,
    }));
  }

  private async whole(
    actor: Actor,
    id: Uuid,
    { row, contributions }: Taken & { readonly contributions: readonly PassedOn[] },
  ): Promise<PackedCase> {
    const { number, theme, regime, purpose, status, opened_at: openedAt } = row;
    return {
      number,
      theme,
      regime,
      purpose,
      status,
      openedAt,
      narrative: (await this.caseParts.narratives(actor, [id])).get(id) ?? null,
      person: (await this.caseParts.identities(actor, [id])).get(id) ?? null,
      ...(await this.parts.of(actor, id)),
      references: await this.referencesOf(actor, id),
      contributions,
    };
  }

  private async referencesOf(actor: Actor, id: Uuid): Promise<PackedCase['references']> {
    const references = (await this.references.of(actor, [id])).get(id) ?? [];
    return references.map(({ system, number }) => ({ system, number }));
  }
}

const textOf = ({ id, sealed }: GivenRow, seals: Seals | undefined): string | null =>
  sealed && seals ? seals.open(place(id), sealed) : null;
