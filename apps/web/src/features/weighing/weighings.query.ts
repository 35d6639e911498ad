import { graphql, type ResultOf } from '@regiotafel/web-data';

export const WeighingsScreenQuery = graphql(`
  query WeighingsScreen($openOnly: Boolean, $first: Int, $after: String) {
    weighings(openOnly: $openOnly, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          number
          urgency
          status
          judgeBy
          outcome
          steps
          municipality {
            id
            name
          }
          theme {
            id
            nameNl
            nameEn
          }
          members {
            hasJudged
            isMe
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type WeighingsData = ResultOf<typeof WeighingsScreenQuery>;
export type ListedWeighing = NonNullable<WeighingsData['weighings']>['edges'][number]['node'];
