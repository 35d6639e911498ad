import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient, useQuery, type AnyVariables, type TypedDocumentNode } from 'urql';
import { problemOf, type Problem } from './errors.js';

/** What a screen knows of its operation. Old data stays visible while newer is fetched or when fetching fails. */
export type QueryResult<Data> = {
  readonly data: Data | undefined;
  readonly problem: Problem | null;
  /** True until there is something to show. */
  readonly isLoading: boolean;
  readonly refresh: () => void;
};

/**
 * The newest data of a question: an answer without any, as when the session has ended, leaves on screen what was there,
 * and with it the forms that somebody is typing in.
 */
const useLastData = <Data>(data: Data | null | undefined, question: string): Data | undefined => {
  const [last, setLast] = useState<{ readonly question: string; readonly data: Data } | null>(null);
  const known = last?.question === question ? last.data : undefined;
  if (data !== null && data !== undefined && data !== known) setLast({ question, data });
  return data ?? known;
};

/** The one operation of a screen. Kept in the cache; asked again in the background when the screen is opened. */
export const useScreenQuery = <Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): QueryResult<Data> => {
  const [{ data, error, fetching }, execute] = useQuery<Data, Variables>({
    query,
    variables,
    requestPolicy: 'cache-and-network',
  } as Parameters<typeof useQuery<Data, Variables>>[0]);
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const problem = useMemo(() => (error === undefined ? null : problemOf(error)), [error]);
  const shown = useLastData(data, JSON.stringify(variables));
  return { data: shown, problem, isLoading: fetching && shown === undefined, refresh };
};

/** A page of a list as the API gives it. */
export type Connection<Node> = {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

export type PagedResult<Node, Data = unknown> = {
  /** The first page with all that was asked beside the list. */
  readonly data: Data | undefined;
  readonly rows: readonly Node[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly problem: Problem | null;
  readonly more: () => void;
};

type Pages<Node> = {
  readonly of: unknown;
  readonly rows: readonly Node[];
  readonly last: Connection<Node>['pageInfo'];
};

/**
 * A list in pages by cursor. `variables` without `after` choose the list; when they change it starts again.
 * Keep `variables` and `page` stable (module scope or `useMemo`).
 */
export const usePagedQuery = <Data, Variables extends { readonly after?: string | null }, Node>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  page: (data: Data) => Connection<Node> | null | undefined,
): PagedResult<Node, Data> => {
  const client = useClient();
  const first = useScreenQuery(query, variables);
  const start = first.data === undefined ? undefined : page(first.data);
  const [pages, setPages] = useState<Pages<Node> | null>(null);
  const [fetching, setFetching] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isCurrent = pages !== null && pages.of === start;
  const rows = useMemo(
    () => [...(start?.edges ?? []).map(({ node }) => node), ...(isCurrent ? pages.rows : [])],
    [start, isCurrent, pages],
  );
  const last = isCurrent ? pages.last : start?.pageInfo;
  const fetchMore = async (): Promise<void> => {
    setFetching(true);
    const { data, error } = await client.query(query, { ...variables, after: last?.endCursor ?? null }).toPromise();
    const next = data === undefined ? undefined : page(data);
    setFetching(false);
    setProblem(error === undefined ? null : problemOf(error));
    if (!next) return;
    const before = isCurrent ? pages.rows : [];
    setPages({ of: start, rows: [...before, ...next.edges.map(({ node }) => node)], last: next.pageInfo });
  };
  return {
    data: first.data,
    rows,
    hasMore: last?.hasNextPage ?? false,
    isLoading: first.isLoading,
    isLoadingMore: fetching,
    problem: first.problem ?? problem,
    more: () => void fetchMore(),
  };
};

export type CommandResult<Data> =
  { readonly data: Data; readonly problem: null } | { readonly data: null; readonly problem: Problem };

/** A question asked when somebody presses a button: always of the service, never of the cache. */
export type Ask<Data, Variables> = (variables: Variables) => Promise<CommandResult<Data>>;

/** Gives a way to ask once, with what was typed. The answer belongs to the caller. */
export const useAsk = <Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
): Ask<Data, Variables> => {
  const client = useClient();
  return useCallback(
    async (variables) => {
      const { data, error } = await client.query(query, variables, { requestPolicy: 'network-only' }).toPromise();
      return error === undefined && data !== undefined
        ? { data, problem: null }
        : { data: null, problem: problemOf(error ?? { graphQLErrors: [] }) };
    },
    [client, query],
  );
};

/** Runs a mutation with its input; the key against doing it twice is added here. */
export type Command<Input, Data> = (input: Omit<Input, 'idempotencyKey'>) => Promise<CommandResult<Data>>;

const NO_ANSWER = ['OFFLINE', 'UNAVAILABLE'];

/**
 * A mutation of the form `mutation Name($input: …!) { field(input: $input) { … } }`. When no answer came, the next
 * attempt carries the same key, so that it happens once whether or not the first one arrived.
 */
export const useCommand = <Input extends { readonly idempotencyKey: string }, Data>(
  mutation: TypedDocumentNode<Data, { input: Input }>,
): Command<Input, Data> => {
  const client = useClient();
  const open = useRef<string | null>(null);
  useEffect(() => () => void (open.current = null), []);
  return useCallback(
    async (input) => {
      open.current ??= crypto.randomUUID();
      const complete = { ...input, idempotencyKey: open.current } as Input;
      const { data, error } = await client.mutation(mutation, { input: complete }).toPromise();
      const problem = error === undefined ? null : problemOf(error);
      if (problem === null || !NO_ANSWER.includes(problem.code)) open.current = null;
      return problem === null && data !== undefined
        ? { data, problem: null }
        : { data: null, problem: problem ?? problemOf({ graphQLErrors: [] }) };
    },
    [client, mutation],
  );
};
