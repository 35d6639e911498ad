import { Injectable } from '@nestjs/common';
import { poolCardRef } from '@regiotafel/cases/contract';
import { memberRef, municipalityRef } from '@regiotafel/directory/contract';
import { connection, type Connection, type PageArgs, type PageRequest, pageOf } from '@regiotafel/graphql';
import {
  type Actor,
  Conflict,
  dayAt,
  globalId,
  InvalidInput,
  isDay,
  isUuid,
  newId,
  NotFound,
  parseId,
  parseUuid,
  type Uuid,
  type Who,
} from '@regiotafel/kernel';
import { announce, Keyring, once, open, seal, Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { ConflictEvents } from '../contract/events.js';
import { expertIdOf } from '../contract/ids.js';
import type { CaseConflict, LiftConflict, RecordConflict } from './conflict.input.js';
import { conflictDoor } from './conflict.policy.js';
import {
  CARD_OF_REQUEST,
  CONFLICT_BY_ID,
  CONFLICT_REASON,
  type ConflictRecord,
  CONFLICTS,
  type ConflictSubject,
  insertConflict,
  keepCaseConflict,
  liftConflict,
} from './conflict.store.js';

const START = ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;
const DECLINED_REASON = 'Declined a request for a conflict of interest.';

const placeOf = (id: Uuid) =>
  ({ objectId: id, table: 'expertise.conflict_blocks', column: 'reason', rowId: id }) as const;

/** The case or the request that a block is about, for who may know which of the two it is. */
const aboutOf = (row: ConflictRecord, who: Who) => {
  const mayKnow = conflictDoor.can(who, 'readSubject', 'ConflictBlock', row);
  return {
    card: mayKnow && row.subject_kind === 'CARD' ? poolCardRef(row.subject_id) : null,
    requestId: mayKnow && row.subject_kind === 'REQUEST' ? globalId('request', row.subject_id) : null,
  };
};

/** A conflict block as the graph shows it. */
const viewOf = (row: ConflictRecord, who: Who) => ({
  id: globalId('conflict', row.id),
  version: row.version,
  member: memberRef(row.member_id),
  expertId: globalId('expert', expertIdOf(row.member_id)),
  municipality: row.subject_kind === 'MUNICIPALITY' ? municipalityRef(row.subject_id) : null,
  ...aboutOf(row, who),
  recordedBy: memberRef(row.recorded_by),
  recordedOn: row.recorded_on,
  liftedOn: row.lifted_on,
});
export type ConflictView = ReturnType<typeof viewOf>;

interface Subject {
  readonly kind: ConflictSubject;
  readonly id: Uuid;
}

type Told = Pick<ConflictEvents['ConflictRecorded'], 'poolCardId' | 'municipalityId'>;

const subjectOf = ({ municipalityId, poolCardId, requestId }: RecordConflict): Subject => {
  if (municipalityId) return { kind: 'MUNICIPALITY', id: municipalityId };
  if (poolCardId) return { kind: 'CARD', id: poolCardId };
  if (requestId) return { kind: 'REQUEST', id: requestId };
  throw new InvalidInput([{ path: 'municipalityId', code: 'EXACTLY_ONE' }]);
};

const startOf = ({ after }: PageRequest): readonly string[] => {
  if (after === null) return START;
  const [day = '', id = ''] = after;
  if (!isDay(day) || !isUuid(id)) throw new InvalidInput([{ path: 'after', code: 'INVALID_CURSOR' }]);
  return after;
};

/** Conflicts of interest: a block that beats every role. */
@Injectable()
export class ConflictService {
  constructor(
    private readonly tenants: Tenants,
    private readonly keyring: Keyring,
  ) {}

  /** A page of the blocks somebody may read, the newest first. */
  async page(actor: Actor, args: PageArgs): Promise<Connection<ConflictView>> {
    const page = pageOf(args);
    const values = [...startOf(page), page.limit];
    const { rows, who } = await this.tenants.read(actor, { action: 'conflict.list' }, CONFLICTS, values);
    return connection(
      rows.filter((row) => conflictDoor.can(who, 'read', 'ConflictBlock', row)).map((row) => viewOf(row, who)),
      page,
      (view) => [view.recordedOn, parseId('conflict', view.id)],
    );
  }

  /** Opens the reason of a block, one log row each. */
  async reason(actor: Actor, id: string): Promise<string | null> {
    const conflictId = parseId('conflict', id);
    const operation = { action: 'conflict.read-reason', object: { kind: 'conflict', id: conflictId } };
    const { rows, who } = await this.tenants.read(actor, operation, CONFLICT_REASON, [conflictId]);
    const [row] = rows;
    if (!row || !conflictDoor.can(who, 'read', 'ConflictBlock', row)) return null;
    const key = this.keyring.unwrap(row.tenant_id, conflictId, row.key_version, row.wrapped);
    return open(key, placeOf(conflictId), row.reason);
  }

  /** Blocks a person; the coordinator anybody, everybody else oneself. @throws Conflict when the same block runs already */
  record(actor: Actor, input: RecordConflict): Promise<ConflictView | null> {
    return this.tenants.run(actor, { action: 'conflict.record' }, async (tx) => {
      const { conflictId } = await once(tx, 'expertise', input, async () => {
        const memberId = input.memberId ?? tx.who.memberId;
        const block = { tenant_id: tx.who.regionId, member_id: memberId };
        conflictDoor.requireCan(tx.who, 'record', 'ConflictBlock', block);
        if (memberId === null) throw new NotFound();
        return { conflictId: await this.insert(tx, memberId, subjectOf(input), input.reason) };
      });
      return this.seen(tx, parseUuid(conflictId ?? ''));
    });
  }

  /** The block of an expert who declined for this reason: on the card when there is one, else on the request. */
  async recordDeclined(
    tx: TenantTx,
    request: { readonly id: Uuid; readonly pool_card_id: Uuid | null },
  ): Promise<void> {
    if (tx.who.memberId === null) throw new NotFound();
    const subject: Subject = request.pool_card_id
      ? { kind: 'CARD', id: request.pool_card_id }
      : { kind: 'REQUEST', id: request.id };
    await this.insert(tx, tx.who.memberId, subject, DECLINED_REASON);
  }

  /** Ends the block of somebody else. */
  lift(actor: Actor, input: LiftConflict): Promise<ConflictView | null> {
    const { conflictId } = input;
    const operation = { action: 'conflict.lift', object: { kind: 'conflict', id: conflictId } };
    return this.tenants.run(actor, operation, async (tx) => {
      await once(tx, 'expertise', input, async () => {
        const [row] = await tx.read(CONFLICT_BY_ID, [conflictId]);
        conflictDoor.requireCan(tx.who, 'lift', 'ConflictBlock', row);
        if (!row) throw new NotFound();
        if ((await liftConflict(tx, conflictId, input.version, dayAt(tx.now))) === 0) throw new Conflict();
        const told = await this.toldOf(tx, { kind: row.subject_kind, id: row.subject_id });
        await this.tell(tx, 'ConflictLifted', { ...row, version: input.version + 1 }, told);
        return { conflictId };
      });
      return this.seen(tx, conflictId);
    });
  }

  /** Remembers a conflict that was named about a case, or its end. `actor` is the system in the region's tenant. */
  async keep(actor: Actor, conflict: CaseConflict, lifted: boolean): Promise<void> {
    const operation = { action: 'conflict.keep', object: { kind: 'conflict', id: conflict.conflictId } };
    await this.tenants.run(actor, operation, async (tx) => {
      const who = await tx.enter();
      conflictDoor.requireCan(who, 'keep', 'ConflictBlock', { tenant_id: who.regionId, from_case: true });
      await keepCaseConflict(tx, conflict, dayAt(tx.now), lifted);
    });
  }

  private async seen(tx: TenantTx, conflictId: Uuid): Promise<ConflictView | null> {
    const [row] = await tx.read(CONFLICT_BY_ID, [conflictId]);
    return row && conflictDoor.can(tx.who, 'read', 'ConflictBlock', row) ? viewOf(row, tx.who) : null;
  }

  private async insert(tx: TenantTx, memberId: Uuid, subject: Subject, reason: string): Promise<Uuid> {
    const { regionId } = tx.who;
    if (regionId === null) throw new NotFound();
    const id = newId();
    const { key, wrapped } = this.keyring.make(regionId, id);
    // Before the block stands: it hides the request, with its card, from whoever blocks himself.
    const told = await this.toldOf(tx, subject);
    await insertConflict(tx, {
      id,
      memberId,
      subjectKind: subject.kind,
      subjectId: subject.id,
      recordedOn: dayAt(tx.now),
      reason: seal(key, placeOf(id), reason),
      keyVersion: key.version,
      wrapped,
    });
    await this.tell(tx, 'ConflictRecorded', { id, tenant_id: regionId, member_id: memberId, version: 1 }, told);
    return id;
  }

  /** What others hear that a block is about: the card of a request stands for the request. */
  private async toldOf(tx: TenantTx, { kind, id }: Subject): Promise<Told> {
    const [request] = kind === 'REQUEST' ? await tx.read(CARD_OF_REQUEST, [id]) : [];
    return {
      poolCardId: kind === 'CARD' ? id : (request?.pool_card_id ?? null),
      municipalityId: kind === 'MUNICIPALITY' ? id : null,
    };
  }

  /** Says who may not be asked about what, never why. */
  private async tell(
    tx: TenantTx,
    event: keyof ConflictEvents,
    { id, tenant_id, member_id, version }: Pick<ConflictRecord, 'id' | 'tenant_id' | 'member_id' | 'version'>,
    told: Told,
  ): Promise<void> {
    const payload: ConflictEvents[typeof event] = {
      conflictId: id,
      regionId: tenant_id,
      memberId: member_id,
      ...told,
      version,
    };
    await announce(tx, { scope: 'expertise', event, tenantId: tenant_id, payload });
  }
}
