import { Injectable } from '@nestjs/common';
import { memberRef, municipalityRef, themeRef } from '@regiotafel/directory/contract';
import { connection, type Connection, pageOf } from '@regiotafel/graphql';
import { type Actor, globalId, type Uuid, type Who } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { signalRef } from '../contract/ids.js';
import type { Answer } from '../domain/weighing.js';
import { type JudgementRow, judgementsOf } from './judgement.store.js';
import type { WeighingQuery } from './weighing.input.js';
import { weighingDoor } from './weighing.policy.js';
import { WeighingSealing } from './weighing-sealing.service.js';
import {
  criteriaOf,
  membersOf,
  weighingById,
  type WeighingMemberRow,
  type WeighingRow,
  weighingsByIds,
  weighingSlice,
  weighingsWaiting,
} from './weighing.store.js';

const STEPS = { judge: 'JUDGE', openJointPhase: 'OPEN_JOINT_PHASE', conclude: 'CONCLUDE' } as const;
const FITS: Readonly<Record<WeighingRow['status'], readonly (keyof typeof STEPS)[]>> = {
  OPEN: ['judge', 'openJointPhase'],
  JUDGING: ['judge', 'openJointPhase'],
  JOINT: ['conclude'],
  CONCLUDED: [],
};

/** A weighing as the graph shows it, without the texts of its table. `row` is for loaders. */
const viewOf = (row: WeighingRow, members: readonly WeighingMemberRow[], who: Who) => ({
  id: globalId('weighing', row.id),
  row,
  version: row.version,
  number: row.number,
  municipality: municipalityRef(row.municipality_id),
  signal: signalRef(row.signal_id),
  theme: themeRef(row.theme),
  urgency: row.urgency,
  status: row.status,
  openedAt: row.opened_at,
  judgeBy: row.judge_by,
  composition: row.composition,
  outcome: row.outcome,
  concludedAt: row.concluded_at,
  moreBy: row.more_by,
  members: members
    .filter(({ weighing_id }) => weighing_id === row.id)
    .map(({ member_id, party_type, judged_at }) => ({
      member: memberRef(member_id),
      partyType: party_type,
      hasJudged: judged_at !== null,
      isMe: member_id === who.memberId,
    })),
  steps: FITS[row.status].filter((step) => weighingDoor.can(who, step, 'Weighing', row)).map((step) => STEPS[step]),
});
export type WeighingView = ReturnType<typeof viewOf>;

/** What a member wrote. */
interface WrittenJudgement {
  readonly answers: readonly { criterion: string; answer: Answer; note: string | null }[];
  readonly rationale: string;
}

/** Weighings as the table, the coordinator and the municipality read them. */
@Injectable()
export class WeighingReading {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: WeighingSealing,
  ) {}

  page(actor: Actor, query: WeighingQuery): Promise<Connection<WeighingView>> {
    const page = pageOf(query);
    return this.tenants.run(actor, { action: 'weighing.list' }, async (tx) => {
      const rows = await weighingSlice(tx, query.openOnly ?? false, page);
      const views = await this.views(tx, rows);
      return connection(views, page, ({ row }) => [row.opened_text, row.id]);
    });
  }

  byIds(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, WeighingView>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'weighing', id } } : {};
    return this.tenants.run(actor, { action: 'weighing.read', ...object }, async (tx) => {
      const views = await this.views(tx, await weighingsByIds(tx, ids));
      return new Map(views.map((view) => [view.row.id, view]));
    });
  }

  /** A weighing as the caller sees it now, inside a running transaction. */
  async viewIn(tx: TenantTx, id: Uuid): Promise<WeighingView | null> {
    const row = await weighingById(tx, id);
    return row ? ((await this.views(tx, [row]))[0] ?? null) : null;
  }

  /** Open weighings at whose table the caller sits, and whether the own judgement is in. */
  async waiting(tx: TenantTx, atMost: number) {
    const rows = await weighingsWaiting(tx, atMost);
    return rows
      .filter((row) => weighingDoor.can(tx.who, 'read', 'Weighing', row))
      .map((row) => ({
        ...row,
        mayLead: weighingDoor.can(tx.who, 'conclude', 'Weighing', row),
      }));
  }

  /** The questions of the version that is weighed. */
  async criteria(actor: Actor, { row }: WeighingView) {
    return this.tenants.run(actor, { action: 'criteria.list' }, async (tx) => {
      const rows = await criteriaOf(tx, row.theme, row.criteria_version);
      return rows.map(({ code, text_nl, text_en }) => ({ code, textNl: text_nl, textEn: text_en }));
    });
  }

  /** Judgements the caller may read now: the own one, and all of them once the table meets. */
  judgements(actor: Actor, { row }: WeighingView) {
    const operation = { action: 'judgement.read', object: { kind: 'weighing', id: row.id } };
    return this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      const rows = await judgementsOf(tx, [row.id]);
      const seals = (await this.sealing.of(tx, [row.id])).get(row.id);
      const allowed = rows.filter((each) =>
        weighingDoor.can(tx.who, 'read', 'Judgement', { ...each, on_item: row.on_item, status: row.status }),
      );
      return seals ? allowed.map((each) => this.written(each, seals)) : [];
    });
  }

  /** The texts of the table; null for everybody who does not sit at it, and before the conclusion. */
  texts(actor: Actor, { row }: WeighingView) {
    const operation = { action: 'weighing.texts.read', object: { kind: 'weighing', id: row.id } };
    return this.tenants.run(actor, operation, async (tx) => {
      await tx.enter();
      const seals = (await this.sealing.of(tx, [row.id])).get(row.id);
      if (!seals || !weighingDoor.can(tx.who, 'readTexts', 'Weighing', row)) return null;
      const text = (column: string, sealed: Buffer | null) =>
        sealed ? seals.open({ table: 'cases.weighings', column, rowId: row.id }, sealed) : null;
      const rationale = text('rationale', row.rationale);
      return rationale === null
        ? null
        : {
            rationale,
            proportionality: text('proportionality', row.proportionality),
            subsidiarity: text('subsidiarity', row.subsidiarity),
            dissent: text('dissent', row.dissent),
          };
    });
  }

  private written(row: JudgementRow, seals: NonNullable<Awaited<ReturnType<WeighingSealing['one']>>>) {
    const place = { table: 'cases.judgements', column: 'sealed', rowId: `${row.weighing_id}.${row.member_id}` };
    const { answers, rationale } = JSON.parse(seals.open(place, row.sealed)) as WrittenJudgement;
    return {
      member: memberRef(row.member_id),
      preferredOutcome: row.preferred_outcome,
      submittedAt: row.submitted_at,
      answers,
      rationale,
    };
  }

  private async views(tx: TenantTx, rows: readonly WeighingRow[]): Promise<WeighingView[]> {
    await tx.enter();
    const shown = rows.filter((row) => weighingDoor.can(tx.who, 'read', 'Weighing', row));
    const members =
      shown.length > 0
        ? await membersOf(
            tx,
            shown.map(({ id }) => id),
          )
        : [];
    return shown.map((row) => viewOf(row, members, tx.who));
  }
}
