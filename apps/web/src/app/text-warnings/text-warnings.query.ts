import { graphql, type ResultOf } from '@regiotafel/web-data';

export const TextWarningsQuery = graphql(`
  query TextWarnings($text: String!) {
    textWarnings(text: $text) {
      code
      start
      end
    }
  }
`);

export type TextWarning = NonNullable<ResultOf<typeof TextWarningsQuery>['textWarnings']>[number];
