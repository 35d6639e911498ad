import type { Day } from '@regiotafel/kernel';

/** Who must know that something is done about a person: the parents or guardian, the person too, or the person alone. */
export const WHO_IS_TOLD = ['PARENTS', 'BOTH', 'PERSON'] as const;
export type WhoIsTold = (typeof WHO_IS_TOLD)[number];

/** From which age on, in years, who is told. */
export interface ToldAge {
  readonly fromAge: number;
  readonly who: WhoIsTold;
  readonly source: string;
}

const USUAL_SOURCE =
  'Gebruikelijke leeftijden van het product, naar die voor toestemming bij jeugdhulp (Jeugdwet artikel 7.3.4 en verder); te bevestigen door de jurist van de regio.';

/** Who is told in a region that agreed nothing of its own. */
export const USUAL_TOLD_AGES: readonly ToldAge[] = [
  { fromAge: 0, who: 'PARENTS', source: USUAL_SOURCE },
  { fromAge: 12, who: 'BOTH', source: USUAL_SOURCE },
  { fromAge: 16, who: 'PERSON', source: USUAL_SOURCE },
];

/** Whether ages begin at birth and rise, so that each age has one rule. */
export const coversAllAges = (ages: readonly Pick<ToldAge, 'fromAge'>[]): boolean =>
  ages.every(({ fromAge }, at) => (at === 0 ? fromAge === 0 : fromAge > (ages[at - 1]?.fromAge ?? 0)));

const MONTH_AND_DAY = 4;

/** Whole years from a day of birth until a day, as on birthday cakes: who was born on 29 February is older on 1 March. */
export const ageOn = (birthDate: string, today: Day): number => {
  const years = Number(today.slice(0, MONTH_AND_DAY)) - Number(birthDate.slice(0, MONTH_AND_DAY));
  return today.slice(MONTH_AND_DAY) < birthDate.slice(MONTH_AND_DAY) ? years - 1 : years;
};

/** Who is told of a person of this day of birth; without one it is asked of the person. */
export const whoIsTold = (ages: readonly ToldAge[], birthDate: string | null, today: Day): WhoIsTold => {
  if (birthDate === null) return 'PERSON';
  const age = ageOn(birthDate, today);
  return ages.findLast(({ fromAge }) => fromAge <= age)?.who ?? 'PERSON';
};
