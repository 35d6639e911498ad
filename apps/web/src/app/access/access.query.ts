import { graphql, type FragmentOf, type ResultOf } from '@regiotafel/web-data';

/** Who sees a signal or case, for the panel of this folder. */
export const AccessVisibility = graphql(`
  fragment AccessVisibility on Visibility {
    mayGive
    insiders {
      because
      member {
        id
        name
        jobTitle
      }
    }
    grants {
      id
      purpose
      fieldSets
      state
      rests
      isShut
      until
      isSeconded
      toSecond
      second {
        id
        name
      }
      renews
      member {
        id
        name
        jobTitle
        tenantName
        organisation {
          id
          name
        }
      }
      givenBy {
        id
        name
      }
    }
  }
`);

export type Visibility = ResultOf<typeof AccessVisibility>;
export type MaskedVisibility = FragmentOf<typeof AccessVisibility>;
export type Grant = Visibility['grants'][number];

/** Asked when somebody is about to give access. */
export const AccessChoicesQuery = graphql(`
  query AccessChoices($use: PurposeUse!, $regime: String!) {
    purposes(use: $use, regime: $regime) {
      code
      nameNl
      nameEn
      legalBasis
      fieldSets
      days
      maxDays
      forCoordinator
    }
  }
`);

export type AccessChoices = ResultOf<typeof AccessChoicesQuery>;
export type AccessPurpose = NonNullable<AccessChoices['purposes']>[number];

/** How many contributions stay out of sight for whoever gets access now. */
export const UnagreedQuery = graphql(`
  query UnagreedForLaterAccess($id: ID!) {
    caseFile(id: $id) {
      id
      unagreedForLaterAccess
    }
  }
`);

export const GrantAccessMutation = graphql(`
  mutation GrantAccess($input: GrantAccessInput!) {
    grantAccess(input: $input) {
      id
      state
      second {
        id
        name
      }
    }
  }
`);

export const ApproveGrantMutation = graphql(`
  mutation ApproveGrant($input: ApproveGrantInput!) {
    approveGrant(input: $input) {
      id
      state
    }
  }
`);

export const RevokeGrantMutation = graphql(`
  mutation RevokeGrant($input: RevokeGrantInput!) {
    revokeGrant(input: $input) {
      id
      state
      rests
    }
  }
`);

/** What access is about. `regime` chooses the purposes that fit. */
export type AccessObject = {
  readonly id: string;
  readonly use: 'SIGNAL' | 'CASE';
  readonly regime: string;
};
