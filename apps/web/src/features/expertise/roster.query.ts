import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';

export const RosterScreenQuery = graphql(`
  query RosterScreen($filter: ExpertFilter, $after: String) {
    experts(filter: $filter, first: 50, after: $after) {
      edges {
        node {
          id
          member {
            id
            name
            jobTitle
            phone
          }
          organisation {
            id
            name
          }
          employer {
            id
            name
          }
          home {
            id
            name
          }
          languages
          skills {
            skill
            level
            trainingValidUntil
            trainingValid
          }
          hoursPerMonth
          hoursBooked
          active
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    expertiseSkills
  }
`);

export type RosterVariables = VariablesOf<typeof RosterScreenQuery>;
export type RosterScreenData = ResultOf<typeof RosterScreenQuery>;
export type RosterExpert = NonNullable<RosterScreenData['experts']>['edges'][number]['node'];
