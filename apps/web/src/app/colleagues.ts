import { graphql, readFragment, type FragmentOf, type ResultOf } from '@regiotafel/web-data';

/** Who works in the region, to choose from. */
export const RegionColleagues = graphql(`
  fragment RegionColleagues on Query {
    region {
      id
      members(first: 100) {
        edges {
          cursor
          node {
            id
            name
            jobTitle
            partyType
            tenantName
            organisation {
              id
              name
            }
          }
        }
      }
    }
  }
`);
export type Colleague = NonNullable<ResultOf<typeof RegionColleagues>['region']>['members']['edges'][number]['node'];

/** Those colleagues of what a screen has read, or none yet. */
export const colleaguesIn = (data: FragmentOf<typeof RegionColleagues> | undefined): Colleague[] =>
  (data && readFragment(RegionColleagues, data).region?.members.edges.map(({ node }) => node)) ?? [];

/** Colleagues as a field to choose one of a few shows them: by what somebody does, and for whom. */
export const colleagueOptions = (colleagues: readonly Omit<Colleague, 'partyType'>[]) =>
  colleagues.map(({ id, name, jobTitle, tenantName, organisation }) => ({
    id,
    label: name,
    description: `${jobTitle}, ${organisation?.name ?? tenantName}`,
  }));
