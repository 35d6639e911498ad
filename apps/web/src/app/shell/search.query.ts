import { graphql, type ResultOf } from '@regiotafel/web-data';

export const SearchQuery = graphql(`
  query Search($text: String!, $hasFigure: Boolean!, $learns: Boolean!) {
    search(text: $text) @include(if: $hasFigure) {
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
    lessons(text: $text, first: 5) @include(if: $learns) {
      edges {
        node {
          id
          theme {
            id
            nameNl
            nameEn
          }
          lesson
          learnedIn
        }
      }
    }
  }
`);

type Found = ResultOf<typeof SearchQuery>;
export type Hit = NonNullable<Found['search']>[number];
export type LessonHit = NonNullable<Found['lessons']>['edges'][number]['node'];
