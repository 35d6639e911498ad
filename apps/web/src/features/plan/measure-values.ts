import * as v from 'valibot';
import { addDays, type Day } from '@regiotafel/kernel/day';
import { chosen, LIFE_DOMAINS } from './plan-goals.js';
import type { Measure, MeasureKind } from './plan.query.js';

export const NATURES = ['SUPPORTING', 'LIMITING'] as const;
export const TRACKS = ['SOCIAL', 'CARE', 'ADMINISTRATIVE', 'CRIMINAL'] as const;
export const TITLE_MAX = 200;
export const NECESSITY_MAX = 2_000;
/** The choice of a measure that is not in the catalogue. */
export const OWN = 'OWN';

const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const day = v.pipe(
  v.nullable(v.custom<Day>((value) => typeof value === 'string')),
  v.nonNullable(
    v.custom<Day>((value) => typeof value === 'string'),
    'REQUIRED',
  ),
);

const entries = v.object({
  kind: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
  title: v.pipe(text(TITLE_MAX), v.nonEmpty()),
  nature: chosen(NATURES),
  track: chosen(TRACKS),
  lifeDomain: chosen(LIFE_DOMAINS),
  goalId: v.nullable(v.string()),
  ownerId: v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED')),
  startsOn: day,
  dueOn: day,
  necessity: text(NECESSITY_MAX),
  basis: text(300),
});

/** The form of a measure. What limits somebody says why it is needed and on which law it rests. */
export const measureSchema = v.pipe(
  entries,
  v.forward(
    v.partialCheck(
      [['nature'], ['necessity']],
      ({ nature, necessity }) => nature !== 'LIMITING' || necessity !== '',
      'REQUIRED',
    ),
    ['necessity'],
  ),
  v.forward(
    v.partialCheck([['nature'], ['basis']], ({ nature, basis }) => nature !== 'LIMITING' || basis !== '', 'REQUIRED'),
    ['basis'],
  ),
  v.forward(
    v.partialCheck([['startsOn'], ['dueOn']], ({ startsOn, dueOn }) => startsOn <= dueOn, 'END_BEFORE_START'),
    ['dueOn'],
  ),
);
export type MeasureValues = v.InferInput<typeof measureSchema>;
export type WrittenMeasure = v.InferOutput<typeof measureSchema>;

export const measureValues = (measure: Measure | null, today: Day): MeasureValues =>
  measure === null
    ? {
        kind: null,
        title: '',
        nature: null,
        track: null,
        lifeDomain: null,
        goalId: null,
        ownerId: null,
        startsOn: today,
        dueOn: null,
        necessity: '',
        basis: '',
      }
    : {
        kind: measure.kind ?? OWN,
        title: measure.title,
        nature: measure.nature,
        track: measure.track,
        lifeDomain: measure.lifeDomain,
        goalId: measure.goalId,
        ownerId: measure.owner.id,
        startsOn: measure.startsOn as Day,
        dueOn: measure.dueOn as Day,
        necessity: measure.necessity ?? '',
        basis: measure.basis ?? '',
      };

/** What choosing a kind of the catalogue fills in. */
export const filledBy = (kind: MeasureKind, name: string, startsOn: Day) => ({
  title: name,
  nature: kind.nature,
  track: kind.track,
  basis: kind.basis ?? '',
  dueOn: addDays(startsOn, kind.usualDays),
});

/** The input of the service, without the case. */
export const measureOf = ({ kind, necessity, basis, ...written }: WrittenMeasure) => ({
  ...written,
  kind: kind === OWN ? null : kind,
  necessity: written.nature === 'LIMITING' ? necessity : null,
  basis: written.nature === 'LIMITING' ? basis : null,
});
