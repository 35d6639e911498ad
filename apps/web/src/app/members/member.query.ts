import { graphql, readFragment, type ResultOf } from '@regiotafel/web-data';

/** Somebody who works in the region, as one is chosen: by what they do, and for whom. */
export const MemberChoiceParts = graphql(`
  fragment MemberChoiceParts on Member {
    id
    name
    jobTitle
    tenantName
    organisation {
      id
      name
    }
  }
`);
export type MemberChoice = ResultOf<typeof MemberChoiceParts>;

export const SearchMembersQuery = graphql(
  `
    query SearchMembers($search: String!, $municipality: ID) {
      region {
        id
        members(first: 20, search: $search, municipality: $municipality) {
          edges {
            cursor
            node {
              ...MemberChoiceParts
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  `,
  [MemberChoiceParts],
);

/** Asked for who was chosen before this page was opened. */
export const ChosenMemberQuery = graphql(
  `
    query ChosenMember($id: ID!) {
      member(id: $id) {
        ...MemberChoiceParts
      }
    }
  `,
  [MemberChoiceParts],
);

type Found = { readonly members: readonly MemberChoice[]; readonly hasMore: boolean };

export const foundIn = ({ region }: ResultOf<typeof SearchMembersQuery>): Found => ({
  members: (region?.members.edges ?? []).map(({ node }) => readFragment(MemberChoiceParts, node)),
  hasMore: region?.members.pageInfo.hasNextPage ?? false,
});

export const memberIn = ({ member }: ResultOf<typeof ChosenMemberQuery>): MemberChoice | null =>
  member && readFragment(MemberChoiceParts, member);
