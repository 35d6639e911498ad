import { graphql } from '@regiotafel/web-data';

export const NameOwnConflictMutation = graphql(`
  mutation NameOwnConflict($input: NameOwnConflictInput!) {
    nameOwnConflict(input: $input)
  }
`);
