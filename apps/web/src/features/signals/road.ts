import type { SignalStatus } from './inbox.query.js';

/** The road that most signals go. */
export const ROAD = [
  'RECEIVED',
  'ACKNOWLEDGED',
  'INTERPRETING',
  'OFFERED',
  'WEIGHED',
  'FEEDBACK_GIVEN',
  'CLOSED',
] as const satisfies readonly SignalStatus[];

/** Where a signal is on that road; advice and care stand where the weighing would, withdrawn at the end. */
export const placeOf = (status: SignalStatus): number => {
  switch (status) {
    case 'ADVISED':
    case 'REDIRECTED_TO_CARE':
      return ROAD.indexOf('WEIGHED');
    case 'WITHDRAWN':
      return ROAD.indexOf('CLOSED');
    default:
      return ROAD.indexOf(status);
  }
};
