import { graphql, type FragmentOf } from '@regiotafel/web-data';
import { AccessRequestParts } from './access-request.query.js';

/** What somebody is called in for, when it is about a case that they may ask access to. */
export const CalledInParts = graphql(
  `
    fragment CalledInParts on CalledIn {
      id
      regime
      accessRequests {
        ...AccessRequestParts
      }
    }
  `,
  [AccessRequestParts],
);
export type MaskedCalledIn = FragmentOf<typeof CalledInParts>;
