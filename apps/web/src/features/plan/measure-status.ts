import type { PillTone } from '@regiotafel/web-ui';
import type { Measure } from './plan.query.js';

export const MEASURE_TONE: Readonly<Record<Measure['status'], PillTone>> = {
  PLANNED: 'info',
  RUNNING: 'accent',
  DONE: 'positive',
  STOPPED: 'neutral',
};

/** Whether a measure has come to its end, so that its last day is no deadline any more. */
export const isOver = (status: Measure['status']): boolean => status === 'DONE' || status === 'STOPPED';
