import { graphql, type ResultOf } from '@regiotafel/web-data';

export const PoolLoadScreenQuery = graphql(`
  query PoolLoadScreen {
    poolLoad {
      municipality {
        id
        name
      }
      open
      urgent
      overdue
      waiting
    }
    experts(first: 100) {
      edges {
        node {
          id
          member {
            id
            name
            jobTitle
          }
          hoursPerMonth
          hoursBooked
        }
      }
    }
  }
`);

type Data = ResultOf<typeof PoolLoadScreenQuery>;
export type MunicipalityLoad = NonNullable<Data['poolLoad']>[number];
export type ExpertLoad = NonNullable<Data['experts']>['edges'][number]['node'];
