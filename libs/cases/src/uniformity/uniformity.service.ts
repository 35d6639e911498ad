import { Injectable } from '@nestjs/common';
import { themeRef } from '@regiotafel/directory/contract';
import { type Actor, type Day, dayAt } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import { type BlindJudgement, LEAST_WEIGHINGS, protectMix, roundedShare, tallyOf } from '../domain/uniformity.js';
import type { Outcome } from '../domain/weighing.js';
import { uniformityDoor } from './uniformity.policy.js';
import { addTally, presentQuestions, type QuestionRow, talliesBefore, type TallyRow } from './uniformity.store.js';

const sumOf = (rows: readonly TallyRow[], part: 'weighings' | 'unanimous' | 'judgements' | 'same'): number =>
  rows.reduce((sum, row) => sum + row[part], 0);

const criterionView = ({ code, text_nl, text_en }: QuestionRow, rows: readonly TallyRow[]) =>
  rows
    .filter((row) => row.code === code && row.weighings >= LEAST_WEIGHINGS)
    .map((row) => ({
      code,
      textNl: text_nl,
      textEn: text_en,
      weighings: row.weighings,
      unanimous: roundedShare(row.unanimous, row.weighings),
      withMost: roundedShare(row.same, row.judgements),
      yes: roundedShare(row.yes, row.judgements),
      no: roundedShare(row.no, row.judgements),
    }));

const viewOf = (theme: string, rows: readonly TallyRow[], questions: readonly QuestionRow[], until: Day) => {
  const outcomes = rows.filter(({ kind }) => kind === 'OUTCOME');
  const mix = protectMix(new Map(outcomes.map(({ code, weighings }) => [code, weighings])));
  const head = { theme: themeRef(theme), until };
  if (!mix)
    return {
      ...head,
      weighings: null,
      sameAsJoint: null,
      unanimous: null,
      outcomes: [],
      otherOutcomes: 0,
      criteria: [],
    };
  const criteria = rows.filter(({ kind }) => kind === 'CRITERION');
  return {
    ...head,
    weighings: sumOf(outcomes, 'weighings'),
    sameAsJoint: roundedShare(sumOf(outcomes, 'same'), sumOf(outcomes, 'judgements')),
    unanimous: roundedShare(sumOf(outcomes, 'unanimous'), sumOf(outcomes, 'weighings')),
    outcomes: mix.shown.map(([outcome, weighings]) => ({ outcome, weighings })),
    otherOutcomes: mix.rest,
    criteria: questions.flatMap((question) => criterionView(question, criteria)),
  };
};
export type UniformityView = ReturnType<typeof viewOf>;

/** How uniformly a region judges: sums that name no weighing, municipality or member. */
@Injectable()
export class UniformityService {
  constructor(private readonly tenants: Tenants) {}

  all(actor: Actor): Promise<UniformityView[]> {
    return this.tenants.run(actor, { action: 'uniformity.read' }, async (tx) => {
      const { regionId } = await tx.enter();
      if (!uniformityDoor.can(tx.who, 'read', 'Tally', { tenant_id: regionId })) return [];
      const until = `${dayAt(tx.now).slice(0, 7)}-01` as Day;
      const sums = Map.groupBy(await talliesBefore(tx, until), ({ theme }) => theme);
      const questions = Map.groupBy(await presentQuestions(tx), ({ theme }) => theme);
      return [...questions].map(([theme, asked]) => viewOf(theme, sums.get(theme) ?? [], asked, until));
    });
  }

  /** Counts a weighing that is being concluded, inside its transaction. */
  async count(tx: TenantTx, theme: string, judgements: readonly BlindJudgement[], outcome: Outcome): Promise<void> {
    uniformityDoor.requireCan(tx.who, 'count', 'Tally', { tenant_id: tx.who.regionId });
    await addTally(tx, theme, tallyOf(judgements, outcome));
  }
}
