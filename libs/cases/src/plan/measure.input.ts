import { dayInput, idempotencyKey, idOf, textOf } from '@regiotafel/graphql';
import * as v from 'valibot';
import { LIFE_DOMAINS } from '../domain/life-domain.js';
import { LEGAL_TRACKS, MEASURE_STEPS, NATURES } from '../domain/measure.js';

const NECESSITY_MAX = 2_000;
const BASIS_MAX = 300;
const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const textOrNone = (max: number) =>
  v.pipe(
    v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(max)), null),
    v.transform((text) => text || null),
  );

const fields = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  /** Left out for a new measure. */
  measureId: v.nullish(idOf('measure'), null),
  version: v.nullish(version, null),
  goalId: v.nullish(idOf('goal'), null),
  kind: v.nullish(textOf(40), null),
  title: textOf(200),
  nature: v.picklist(NATURES),
  track: v.picklist(LEGAL_TRACKS),
  lifeDomain: v.picklist(LIFE_DOMAINS),
  ownerId: idOf('member'),
  startsOn: dayInput,
  dueOn: dayInput,
  necessity: textOrNone(NECESSITY_MAX),
  basis: textOrNone(BASIS_MAX),
});

/** A measure as it is planned or planned anew. A limiting one says why it is needed and on which law it rests. */
export const WriteMeasure = v.pipe(
  fields,
  v.forward(
    v.partialCheck(
      [['nature'], ['necessity']],
      ({ nature, necessity }) => nature !== 'LIMITING' || necessity !== null,
      'REQUIRED',
    ),
    ['necessity'],
  ),
  v.forward(
    v.partialCheck([['nature'], ['basis']], ({ nature, basis }) => nature !== 'LIMITING' || basis !== null, 'REQUIRED'),
    ['basis'],
  ),
  v.forward(
    v.partialCheck([['startsOn'], ['dueOn']], ({ startsOn, dueOn }) => startsOn <= dueOn, 'END_BEFORE_START'),
    ['dueOn'],
  ),
  v.forward(
    v.partialCheck(
      [['measureId'], ['version']],
      ({ measureId, version: known }) => (measureId === null) === (known === null),
      'REQUIRED',
    ),
    ['version'],
  ),
);
export type WriteMeasure = v.InferOutput<typeof WriteMeasure>;

export const MoveMeasure = v.object({
  idempotencyKey,
  caseId: idOf('case'),
  measureId: idOf('measure'),
  version,
  step: v.picklist(MEASURE_STEPS),
});
export type MoveMeasure = v.InferOutput<typeof MoveMeasure>;
