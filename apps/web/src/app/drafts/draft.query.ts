import { graphql } from '@regiotafel/web-data';

export const FormDraftQuery = graphql(`
  query FormDraft($form: DraftForm!, $objectId: ID!, $partId: ID) {
    draft(form: $form, objectId: $objectId, partId: $partId) {
      id
      version
      base
      values
      savedAt
    }
  }
`);

export const SaveDraftMutation = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      id
      version
      savedAt
    }
  }
`);

export const DiscardDraftMutation = graphql(`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input)
  }
`);
