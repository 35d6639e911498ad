import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';

/** A contribution as the file lists it. */
export const ContributionParts = graphql(`
  fragment ContributionParts on Contribution {
    id
    contributor {
      id
      name
      tenantName
    }
    organisation {
      id
      name
    }
    sourceRegime
    professionalSecrecy
    oralOnly
    text
    givenAt
    additions {
      id
      text
      givenAt
    }
    withdrawnAt
    goneOn
    mayAddTo
    mayWithdraw
    consentUses
    consentUntil
    consentAskedAt
    mayAskConsent
  }
`);
export type Contribution = ResultOf<typeof ContributionParts>;
export type MaskedContribution = FragmentOf<typeof ContributionParts>;

export const AddContributionMutation = graphql(
  `
    mutation AddContribution($input: AddContributionInput!) {
      addContribution(input: $input) {
        id
        contributions {
          ...ContributionParts
        }
      }
    }
  `,
  [ContributionParts],
);

export const AddToContributionMutation = graphql(
  `
    mutation AddToContribution($input: AddToContributionInput!) {
      addToContribution(input: $input) {
        id
        contributions {
          ...ContributionParts
        }
      }
    }
  `,
  [ContributionParts],
);

export const WithdrawContributionMutation = graphql(
  `
    mutation WithdrawContribution($input: WithdrawContributionInput!) {
      withdrawContribution(input: $input) {
        id
        contributions {
          ...ContributionParts
        }
      }
    }
  `,
  [ContributionParts],
);

export const AskConsentMutation = graphql(`
  mutation AskConsent($input: AskConsentInput!) {
    askConsent(input: $input) {
      id
    }
  }
`);
