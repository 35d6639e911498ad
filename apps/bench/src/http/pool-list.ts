/** The operation that is timed: a coordinator's page of the pool, everything on a card that needs no other scope. */
export const POOL_LIST_ID = 'bench-pool-list';
export const POOL_LIST = `query BenchPoolList($filter: PoolFilter, $first: Int, $after: String) {
  poolCards(filter: $filter, first: $first, after: $after) {
    edges { cursor node { id version number municipality { id } theme { id } urgency status respondBy caseManager { id } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

export const PAGE = 20;

/** The variables of one request. */
export interface PoolVariables {
  readonly filter: { readonly urgency: readonly string[]; readonly openOnly: boolean } | null;
  readonly first: number;
  readonly after: string | null;
}

/** An answer, as far as the harness looks into it. */
export interface PoolAnswer {
  readonly data?: {
    readonly poolCards: {
      readonly edges: readonly { readonly node: { readonly number: string } }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
  };
}
