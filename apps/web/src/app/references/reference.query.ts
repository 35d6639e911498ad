import { graphql } from '@regiotafel/web-data';

export const AddReferenceMutation = graphql(`
  mutation AddReference($input: AddReferenceInput!) {
    addReference(input: $input) {
      id
    }
  }
`);

export const RemoveReferenceMutation = graphql(`
  mutation RemoveReference($input: RemoveReferenceInput!) {
    removeReference(input: $input)
  }
`);
