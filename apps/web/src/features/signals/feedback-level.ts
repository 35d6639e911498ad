import type { VariablesOf } from '@regiotafel/web-data';
import type { ReporterType } from './inbox.query.js';
import type { GiveFeedbackMutation } from './signal.query.js';

export type FeedbackLevel = NonNullable<VariablesOf<typeof GiveFeedbackMutation>['input']['level']>;

/** How much a kind of reporter may be told: only who reported from a seat learns the outcome, and no advice reaches who left no name. */
export const levelsFor = (type: ReporterType, isFromSeat: boolean): readonly FeedbackLevel[] => {
  switch (type) {
    case 'FRONTLINE':
    case 'CITIZEN':
    case 'PARENT':
      return ['ASSESSED', 'ASSESSED_WITH_ADVICE'];
    case 'ANONYMOUS':
      return ['ASSESSED'];
    case 'COVENANT_PARTY':
    case 'INTERNAL':
      return isFromSeat
        ? ['ASSESSED', 'ASSESSED_WITH_ADVICE', 'OUTCOME_CATEGORY']
        : ['ASSESSED', 'ASSESSED_WITH_ADVICE'];
  }
};
