import { Injectable } from '@nestjs/common';
import { municipalityRef, organisationRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type PageArgs, type PageRequest, pageOf } from '@regiotafel/graphql';
import {
  type Actor,
  dayAt,
  globalId,
  InvalidInput,
  isDay,
  isUuid,
  newId,
  NotFound,
  parseId,
  type Uuid,
} from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { ExerciseCards } from '../exercise/exercise.service.js';
import type { LedgerFilter } from './ledger.input.js';
import { ledgerDoor } from './ledger.policy.js';
import { insertEntry, LEDGER, type LedgerKind, type LedgerRecord } from './ledger.store.js';

const START = ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** A line of the ledger as the graph shows it. */
const viewOf = (row: LedgerRecord) => ({
  id: globalId('ledger', row.id),
  kind: row.kind,
  hours: row.hours,
  day: row.day,
  municipality: municipalityRef(row.municipality_id),
  lender: row.lender_organisation_id ? organisationRef(row.lender_organisation_id) : null,
  lenderMunicipality: row.lender_municipality_id ? municipalityRef(row.lender_municipality_id) : null,
  requestId: globalId('request', row.request_id),
  expertId: globalId('expert', row.expert_id),
});
export type LedgerView = ReturnType<typeof viewOf>;

/** As much of a request as a line needs. */
interface Booked {
  readonly id: Uuid;
  readonly municipality_id: Uuid;
  readonly pool_card_id: Uuid | null;
  readonly expert_id: Uuid | null;
}

const startOf = ({ after }: PageRequest): readonly string[] => {
  if (after === null) return START;
  const [day = '', id = ''] = after;
  if (!isDay(day) || !isUuid(id)) throw new InvalidInput([{ path: 'after', code: 'INVALID_CURSOR' }]);
  return after;
};

/** Hours lent and borrowed between municipalities and partners. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly tenants: Tenants,
    private readonly exercises: ExerciseCards,
  ) {}

  /** A page of the lines somebody may read, the newest first. */
  async page(actor: Actor, filter: LedgerFilter, args: PageArgs): Promise<Connection<LedgerView>> {
    const page = pageOf(args);
    const wanted = [filter?.kind ?? null, filter?.municipalityId ?? null, filter?.from ?? null, filter?.until ?? null];
    const values = [...startOf(page), page.limit, ...wanted];
    const { rows, who } = await this.tenants.read(actor, { action: 'ledger.list' }, LEDGER, values);
    return connection(
      rows.filter((row) => ledgerDoor.can(who, 'read', 'LedgerEntry', row)).map(viewOf),
      page,
      (view) => [view.day, parseId('ledger', view.id)],
    );
  }

  /** Writes the line of a kind for the expert of a request, and none for an exercise. @throws NotFound when the writer has no part in it */
  async write(tx: TenantTx, request: Booked, kind: LedgerKind, hours: number): Promise<void> {
    if (request.expert_id === null) throw new NotFound();
    if (await this.exercises.has(tx, request.pool_card_id)) return;
    const written = await insertEntry(tx, {
      id: newId(),
      requestId: request.id,
      municipalityId: request.municipality_id,
      poolCardId: request.pool_card_id,
      expertId: request.expert_id,
      kind,
      hours,
      day: dayAt(tx.now),
    });
    if (written === 0) throw new NotFound();
  }
}
