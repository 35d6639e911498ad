import { Injectable } from '@nestjs/common';
import { themeRef } from '@regiotafel/directory/contract';
import { type Actor, type Day, dayAt } from '@regiotafel/kernel';
import { Tenants, type TenantTx } from '@regiotafel/tenancy';
import {
  type Band,
  bandsOf,
  type BlindJudgement,
  halfYearOf,
  LEAST_WEIGHINGS,
  protectMix,
  roundedShare,
  tallyOf,
} from '../domain/uniformity.js';
import type { Outcome } from '../domain/weighing.js';
import { uniformityDoor } from './uniformity.policy.js';
import { addTally, presentQuestions, type QuestionRow, talliesBefore, type TallyRow } from './uniformity.store.js';

type Part = 'weighings' | 'unanimous' | 'judgements' | 'same' | 'yes' | 'no';
const sumOf = (rows: readonly TallyRow[], part: Part): number => rows.reduce((sum, row) => sum + row[part], 0);

const criterionView = ({ code, text_nl, text_en }: QuestionRow, all: readonly TallyRow[]) => {
  const rows = all.filter((row) => row.kind === 'CRITERION' && row.code === code);
  const weighings = sumOf(rows, 'weighings');
  if (weighings < LEAST_WEIGHINGS) return [];
  const judgements = sumOf(rows, 'judgements');
  const figures = {
    unanimous: roundedShare(sumOf(rows, 'unanimous'), weighings),
    withMost: roundedShare(sumOf(rows, 'same'), judgements),
    yes: roundedShare(sumOf(rows, 'yes'), judgements),
    no: roundedShare(sumOf(rows, 'no'), judgements),
  };
  return [{ code, textNl: text_nl, textEn: text_en, weighings, ...figures }];
};

const isOutcome = ({ kind }: TallyRow): boolean => kind === 'OUTCOME';

/** The finished half-years of a theme as they are told. */
const bandsIn = (rows: readonly TallyRow[]): Band<TallyRow>[] =>
  bandsOf(
    [...Map.groupBy(rows, ({ half_year }) => half_year)].map(([from, of]) => ({
      from,
      weighings: sumOf(of.filter(isOutcome), 'weighings'),
      rows: of,
    })),
  );

const NOTHING = { weighings: null, sameAsJoint: null, unanimous: null, outcomes: [], otherOutcomes: 0, criteria: [] };

const viewOf = (theme: string, { from, until, rows }: Band<TallyRow>, questions: readonly QuestionRow[]) => {
  const outcomes = rows.filter(isOutcome);
  const counts = Map.groupBy(outcomes, ({ code }) => code);
  const mix = protectMix(new Map([...counts].map(([code, of]) => [code, sumOf(of, 'weighings')])));
  const head = { theme: themeRef(theme), from, until };
  if (!mix) return { ...head, ...NOTHING };
  return {
    ...head,
    weighings: sumOf(outcomes, 'weighings'),
    sameAsJoint: roundedShare(sumOf(outcomes, 'same'), sumOf(outcomes, 'judgements')),
    unanimous: roundedShare(sumOf(outcomes, 'unanimous'), sumOf(outcomes, 'weighings')),
    outcomes: mix.shown.map(([outcome, weighings]) => ({ outcome, weighings })),
    otherOutcomes: mix.rest,
    criteria: questions.flatMap((question) => criterionView(question, rows)),
  };
};
const nothingOf = (theme: string, until: Day) => ({ theme: themeRef(theme), from: null, until, ...NOTHING });
export type UniformityView = ReturnType<typeof viewOf> | ReturnType<typeof nothingOf>;

/** How uniformly a region judges: sums that name no weighing, municipality or member. */
@Injectable()
export class UniformityService {
  constructor(private readonly tenants: Tenants) {}

  /** Of each theme its finished half-years, the last first; few weighings wait for the next half-year. */
  all(actor: Actor): Promise<UniformityView[]> {
    return this.tenants.run(actor, { action: 'uniformity.read' }, async (tx) => {
      const { regionId } = await tx.enter();
      if (!uniformityDoor.can(tx.who, 'read', 'Tally', { tenant_id: regionId })) return [];
      const until = halfYearOf(dayAt(tx.now));
      const sums = Map.groupBy(await talliesBefore(tx, until), ({ theme }) => theme);
      const questions = Map.groupBy(await presentQuestions(tx), ({ theme }) => theme);
      return [...questions].flatMap(([theme, asked]): UniformityView[] => {
        const bands = bandsIn(sums.get(theme) ?? []).toReversed();
        return bands.length === 0 ? [nothingOf(theme, until)] : bands.map((band) => viewOf(theme, band, asked));
      });
    });
  }

  /** Counts a weighing that is being concluded, inside its transaction. */
  async count(tx: TenantTx, theme: string, judgements: readonly BlindJudgement[], outcome: Outcome): Promise<void> {
    uniformityDoor.requireCan(tx.who, 'count', 'Tally', { tenant_id: tx.who.regionId });
    await addTally(tx, theme, tallyOf(judgements, outcome));
  }
}
