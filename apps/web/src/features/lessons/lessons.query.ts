import { graphql, type ResultOf } from '@regiotafel/web-data';

export const LessonsScreenQuery = graphql(`
  query LessonsScreen($theme: ID, $text: String, $after: String) {
    region {
      id
      themes {
        id
        nameNl
        nameEn
      }
    }
    lessons(theme: $theme, text: $text, first: 50, after: $after) {
      edges {
        node {
          id
          theme {
            id
            nameNl
            nameEn
          }
          result
          lesson
          learnedIn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
export type Lesson = NonNullable<ResultOf<typeof LessonsScreenQuery>['lessons']>['edges'][number]['node'];
