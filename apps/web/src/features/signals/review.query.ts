import { graphql } from '@regiotafel/web-data';

export const AskWaiverMutation = graphql(`
  mutation AskWaiver($input: AskWaiverInput!) {
    askWaiver(input: $input) {
      id
      version
      status
    }
  }
`);

export const AnswerReviewMutation = graphql(`
  mutation AnswerReview($input: AnswerReviewInput!) {
    answerReview(input: $input) {
      id
      version
      status
    }
  }
`);

export const ConfirmCareMutation = graphql(`
  mutation ConfirmCare($input: CareStepInput!) {
    confirmCare(input: $input) {
      id
      version
      status
    }
  }
`);

export const ReturnMutation = graphql(`
  mutation ReturnSignal($input: CareStepInput!) {
    returnSignal(input: $input) {
      id
      version
      status
    }
  }
`);
