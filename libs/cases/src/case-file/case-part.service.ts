import { Injectable } from '@nestjs/common';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { PersonOfConcern } from '../domain/reporter.js';
import { Sealing } from '../sealing/sealing.service.js';
import { logSeen } from '../signal/signal.service.js';
import { caseFileDoor } from './case-file.policy.js';
import { casesByIds } from './case-file.store.js';
import { type CasePart, type CasePartRow, casePartsOf } from './case-part.store.js';

/** One sealed part: the right it needs, its table and what it holds. */
interface Part<V> {
  readonly name: string;
  readonly right: 'readNarrative' | 'readIdentity';
  readonly table: CasePart;
  readonly open: (text: string, row: CasePartRow) => V;
}

const NARRATIVE: Part<string> = {
  name: 'narrative',
  right: 'readNarrative',
  table: 'cases.case_narratives',
  open: (text) => text,
};
const IDENTITY: Part<PersonOfConcern> = {
  name: 'identity',
  right: 'readIdentity',
  table: 'cases.case_identities',
  open: (text) => JSON.parse(text) as PersonOfConcern,
};
/** The sealed parts of case files. Each reading of a part is an operation of its own in the log, with the pseudonym of the person. */
@Injectable()
export class CaseParts {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: Sealing,
  ) {}

  narratives(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, string>> {
    return this.read(actor, ids, NARRATIVE);
  }

  identities(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, PersonOfConcern>> {
    return this.read(actor, ids, IDENTITY);
  }

  /** The day of birth in those cases about a person whose identity the caller may read, for the service that tells an age band of it; null where no day is known. */
  birthDates(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, string | null>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: 'case.age-band.read', ...object }, async (tx) => {
      const allowed = (await casesByIds(tx, ids)).filter(
        (row) => row.kind !== 'SITUATION' && caseFileDoor.can(tx.who, IDENTITY.right, 'CaseFile', row),
      );
      await logSeen(tx, allowed);
      const allowedIds = allowed.map((row) => row.id);
      const found = await this.opened(tx, allowedIds, IDENTITY);
      return new Map(allowedIds.map((each) => [each, found.get(each)?.birthDate ?? null]));
    });
  }

  /** The day of birth of the person of a case, inside a running transaction of whoever may read it. */
  async birthDateIn(tx: TenantTx, id: Uuid): Promise<string | null> {
    return (await this.opened(tx, [id], IDENTITY)).get(id)?.birthDate ?? null;
  }

  private read<V>(actor: Actor, ids: readonly Uuid[], part: Part<V>): Promise<ReadonlyMap<Uuid, V>> {
    const { name, right } = part;
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'case', id } } : {};
    return this.tenants.run(actor, { action: `case.${name}.read`, ...object }, async (tx) => {
      const cases = await casesByIds(tx, ids);
      const allowed = cases.filter((row) => caseFileDoor.can(tx.who, right, 'CaseFile', row));
      await logSeen(tx, allowed);
      const allowedIds = allowed.map((row) => row.id);
      return this.opened(tx, allowedIds, part);
    });
  }

  private async opened<V>(tx: TenantTx, ids: readonly Uuid[], { table, open }: Part<V>): Promise<ReadonlyMap<Uuid, V>> {
    const found = await casePartsOf(tx, table, ids);
    const seals = await this.sealing.of(tx, ids);
    return new Map(
      found.flatMap((row) => {
        const key = seals.get(row.id);
        return key
          ? [[row.id, open(key.open({ table, column: 'sealed', rowId: row.id }, row.sealed), row)] as const]
          : [];
      }),
    );
  }
}
