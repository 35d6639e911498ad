import { graphql, type ResultOf, type VariablesOf } from '@regiotafel/web-data';

export const IntakeFormQuery = graphql(`
  query IntakeForm($slug: String!, $link: String) {
    intakeForm(slug: $slug, link: $link) {
      municipality
      emergency {
        code
        phone
      }
      phone
      noticeNl
      noticeEn
      themes {
        code
        nameNl
        nameEn
        aboutPerson
      }
    }
  }
`);

export type IntakeForm = NonNullable<ResultOf<typeof IntakeFormQuery>['intakeForm']>;
export type IntakeTheme = IntakeForm['themes'][number];

export const SubmitSignalMutation = graphql(`
  mutation SubmitSignal($input: SubmitSignalInput!) {
    submitSignal(input: $input) {
      receiptCode
    }
  }
`);

export type SubmitSignalInput = VariablesOf<typeof SubmitSignalMutation>['input'];

export const SignalStatusQuery = graphql(`
  query SignalStatus($code: String!) {
    signalStatus(code: $code)
  }
`);

export type ReporterStep = NonNullable<ResultOf<typeof SignalStatusQuery>['signalStatus']>;

export const ConfirmTakeoverMutation = graphql(`
  mutation ConfirmTakeover($input: ConfirmTakeoverInput!) {
    confirmTakeover(input: $input) {
      isConfirmed
    }
  }
`);
