import { graphql } from '@regiotafel/web-data';

export const BlockFromSignalMutation = graphql(`
  mutation BlockFromSignal($input: BlockFromSignalInput!) {
    blockFromSignal(input: $input) {
      id
    }
  }
`);

export const LiftSignalBlockMutation = graphql(`
  mutation LiftSignalBlock($input: LiftSignalBlockInput!) {
    liftSignalBlock(input: $input) {
      id
      version
    }
  }
`);
