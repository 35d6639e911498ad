import { Injectable } from '@nestjs/common';
import { memberRef } from '@regiotafel/directory/contract';
import type { Actor, Uuid } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import type { BlindJudgement } from '../domain/uniformity.js';
import type { Answer } from '../domain/weighing.js';
import type { Seals } from '../sealing/sealing.service.js';
import { type ConclusionRow, conclusionsOf, type JudgementRow, judgementsOf } from './judgement.store.js';
import { CRITERIA, type CriteriaSet, criteriaValues } from './table.store.js';
import { weighingDoor } from './weighing.policy.js';
import { logWeighed } from './weighing-reading.service.js';
import { WeighingSealing } from './weighing-sealing.service.js';
import { type WeighingRow, weighingsByIds } from './weighing.store.js';

/** What a member wrote. */
interface WrittenJudgement {
  readonly answers: readonly { criterion: string; answer: Answer; note: string | null }[];
  readonly rationale: string;
}

const writtenOf = (row: JudgementRow, seals: Seals): WrittenJudgement => {
  const place = { table: 'cases.judgements', column: 'sealed', rowId: `${row.weighing_id}.${row.member_id}` };
  return JSON.parse(seals.open(place, row.sealed)) as WrittenJudgement;
};

/** A judgement as it is counted: no note, no reason, nobody. */
export const blindOf = (row: JudgementRow, seals: Seals): BlindJudgement => ({
  preferredOutcome: row.preferred_outcome,
  answers: writtenOf(row, seals).answers.map(({ criterion, answer }) => ({ criterion, answer })),
});

const judgementView = (row: JudgementRow, seals: Seals) => {
  const { answers, rationale } = writtenOf(row, seals);
  return {
    member: memberRef(row.member_id),
    preferredOutcome: row.preferred_outcome,
    submittedAt: row.submitted_at,
    answers,
    rationale,
  };
};
export type JudgementView = ReturnType<typeof judgementView>;

const conclusionView = (row: ConclusionRow, seals: Seals) => {
  const text = (column: string, sealed: Buffer): string =>
    seals.open({ table: 'cases.weighing_conclusions', column, rowId: row.id }, sealed);
  return {
    rationale: text('rationale', row.rationale),
    proportionality: text('proportionality', row.proportionality),
    subsidiarity: text('subsidiarity', row.subsidiarity),
    dissent: row.dissent ? text('dissent', row.dissent) : null,
  };
};
export type ConclusionView = ReturnType<typeof conclusionView>;

interface CriterionView {
  readonly code: string;
  readonly textNl: string;
  readonly textEn: string;
}

/** The key of a version of the questions, for loaders. */
export const setKey = ({ theme, version }: CriteriaSet): string => `${theme}:${version}`;
const setOf = (key: string): CriteriaSet => {
  const at = key.lastIndexOf(':');
  return { theme: key.slice(0, at), version: Number(key.slice(at + 1)) };
};

/** What is said at the tables of weighings. Each reading is an operation of its own in the log, with the pseudonym of the person. */
@Injectable()
export class WeighingContent {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealing: WeighingSealing,
  ) {}

  /** The questions of versions named by `setKey`. */
  async criteria(actor: Actor, keys: readonly string[]): Promise<ReadonlyMap<string, CriterionView[]>> {
    const { rows } = await this.tenants.read(
      actor,
      { action: 'criteria.list' },
      CRITERIA,
      criteriaValues(keys.map(setOf)),
    );
    const sets = Map.groupBy(rows, setKey);
    return new Map(
      [...sets].map(([key, set]) => [
        key,
        set.map(({ code, text_nl, text_en }) => ({ code, textNl: text_nl, textEn: text_en })),
      ]),
    );
  }

  /** Judgements the caller may read now, by weighing: the own one, and all of them once the table meets. */
  judgements(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, JudgementView[]>> {
    return this.read(actor, 'judgement.read', ids, async (tx, weighings, seals) => {
      const rows = (await judgementsOf(tx, [...weighings.keys()])).filter((row) => {
        const { tenant_id, at_table, status, closed } = weighings.get(row.weighing_id) ?? {};
        return weighingDoor.can(tx.who, 'read', 'Judgement', { ...row, tenant_id, at_table, status, closed });
      });
      const shown = Map.groupBy(rows, ({ weighing_id }) => weighing_id);
      return [...shown].flatMap(([id, judgements]) => {
        const key = seals.get(id);
        return key ? [[id, judgements.map((row) => judgementView(row, key))] as const] : [];
      });
    });
  }

  /** The texts of concluded weighings, for their tables and for the desk that offered. */
  conclusions(actor: Actor, ids: readonly Uuid[]): Promise<ReadonlyMap<string, ConclusionView>> {
    return this.read(actor, 'weighing.conclusion.read', ids, async (tx, weighings, seals) => {
      const rows = (await conclusionsOf(tx, [...weighings.keys()])).filter(({ id }) =>
        weighingDoor.can(tx.who, 'readConclusion', 'Weighing', weighings.get(id) ?? {}),
      );
      return rows.flatMap((row) => {
        const key = seals.get(row.id);
        return key ? [[row.id, conclusionView(row, key)] as const] : [];
      });
    });
  }

  private read<V>(
    actor: Actor,
    action: string,
    ids: readonly Uuid[],
    open: (
      tx: TenantTx,
      weighings: ReadonlyMap<Uuid, WeighingRow>,
      seals: ReadonlyMap<Uuid, Seals>,
    ) => Promise<readonly (readonly [Uuid, V])[]>,
  ): Promise<ReadonlyMap<string, V>> {
    const [id] = ids;
    const object = id && ids.length === 1 ? { object: { kind: 'weighing', id } } : {};
    return this.tenants.run(actor, { action, ...object }, async (tx) => {
      const weighings = new Map((await weighingsByIds(tx, ids)).map((row) => [row.id, row]));
      const opened = await open(tx, weighings, await this.sealing.of(tx, ids));
      await logWeighed(
        tx,
        opened.flatMap(([seen]) => weighings.get(seen) ?? []),
      );
      return new Map(opened);
    });
  }
}
