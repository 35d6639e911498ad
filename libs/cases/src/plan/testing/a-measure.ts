import { asDay, newId, type Uuid } from '@regiotafel/kernel';
import type { TestWeighing } from '../../weighing/testing/a-table.js';
import type { WriteMeasure } from '../measure.input.js';

/** A measure of Noor's, supporting unless it is said otherwise. */
export const aMeasure = (table: TestWeighing, caseId: Uuid, changes: Partial<WriteMeasure> = {}): WriteMeasure => ({
  idempotencyKey: newId(),
  caseId,
  measureId: null,
  version: null,
  goalId: null,
  kind: null,
  title: 'Kanarie-maatregel: gesprekken met het gezin.',
  nature: 'SUPPORTING',
  track: 'SOCIAL',
  lifeDomain: 'FAMILY',
  ownerId: table.region.member('noor'),
  startsOn: asDay('2026-03-02'),
  dueOn: asDay('2026-06-01'),
  necessity: null,
  basis: null,
  ...changes,
});

/** The same, limiting. */
export const aLimit = (table: TestWeighing, caseId: Uuid, changes: Partial<WriteMeasure> = {}): WriteMeasure =>
  aMeasure(table, caseId, {
    title: 'Kanarie-grens: niet op het plein.',
    nature: 'LIMITING',
    track: 'ADMINISTRATIVE',
    lifeDomain: 'PARTICIPATION',
    kind: 'AREA_BAN',
    necessity: 'Kanarie-noodzaak van de grens.',
    basis: 'An invented law',
    ...changes,
  });
