import { graphql, type ResultOf } from '@regiotafel/web-data';

export const CovenantsScreenQuery = graphql(`
  query CovenantsScreen {
    covenantPeriods {
      id
      regime
      state
      until
      closesOn
      hasOwnBasis
      mayDecide
      decision {
        closesOn
        reason
        decidedAt
        decidedBy {
          id
          name
        }
      }
    }
    regimesWithoutCovenant
    toldAges {
      fromAge
      who
      source
    }
    region {
      id
      covenants {
        id
        name
      }
    }
  }
`);
export type ToldAge = NonNullable<ResultOf<typeof CovenantsScreenQuery>['toldAges']>[number];
export type Period = NonNullable<ResultOf<typeof CovenantsScreenQuery>['covenantPeriods']>[number];

export const DecideCovenantClosingMutation = graphql(`
  mutation DecideCovenantClosing($input: DecideCovenantClosingInput!) {
    decideCovenantClosing(input: $input) {
      id
      closesOn
    }
  }
`);
