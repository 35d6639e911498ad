import { graphql, type ResultOf } from '@regiotafel/web-data';

export const SearchQuery = graphql(`
  query Search($text: String!) {
    search(text: $text) {
      kind
      id
      number
      theme {
        id
        nameNl
        nameEn
      }
      municipality {
        id
        name
      }
    }
  }
`);

export type Hit = NonNullable<ResultOf<typeof SearchQuery>['search']>[number];
