import { expect, test } from '@jest/globals';
import { gql } from '@urql/core';
import { makeClient } from './client.js';

const Cards = gql`
  query Cards {
    cards {
      edges {
        node {
          id
          status
        }
      }
    }
  }
`;
const Assign = gql`
  mutation Assign($input: AssignInput!) {
    assign(input: $input) {
      id
    }
  }
`;

type Sent = { readonly body: unknown; readonly headers: Headers };

/** A client whose server answers by the id of the operation, and what was sent to it. */
const aClient = (answers: Readonly<Record<string, () => unknown>>) => {
  const sent: Sent[] = [];
  const seen: string[] = [];
  const answer = ((_: unknown, init: RequestInit) => {
    const body = JSON.parse(init.body as string) as { id: string };
    sent.push({ body, headers: new Headers(init.headers) });
    const found = answers[body.id];
    return Promise.resolve(found ? Response.json(found()) : new Response('', { status: 503 }));
  }) as typeof fetch;
  const client = makeClient({
    documents: { Cards: 'id-cards', Assign: 'id-assign' },
    onSignedOut: () => seen.push('signed out'),
    onStepUp: () => seen.push('asked to sign in again'),
    onReachable: (isReachable) => seen.push(isReachable ? 'reached' : 'not reached'),
    fetch: answer,
  });
  return { client, sent, seen };
};

const cards = (status: string) => ({
  data: {
    cards: {
      __typename: 'PoolCardConnection',
      edges: [{ __typename: 'PoolCardEdge', node: { __typename: 'PoolCard', id: 'card_1', status } }],
    },
  },
});

test('only the id and the variables go over the wire, with the header of this site', async () => {
  const { client, sent } = aClient({ 'id-cards': () => cards('NEW') });
  await client.query(Cards, {}).toPromise();
  expect(sent[0]?.body).toEqual({ id: 'id-cards', variables: {} });
  expect(sent[0]?.headers.get('x-regiotafel')).toBe('1');
  expect(sent[0]?.headers.get('accept')).not.toContain('event-stream');
});

test('an open list is asked again after any mutation', async () => {
  let status = 'NEW';
  const { client } = aClient({
    'id-cards': () => cards(status),
    'id-assign': () => {
      status = 'ASSIGNED';
      return { data: { assign: { __typename: 'AssignPayload', id: 'x' } } };
    },
  });
  const seen: unknown[] = [];
  const changed = new Promise<void>((resolve) => {
    client.query(Cards, {}).subscribe(({ data }: { data?: ReturnType<typeof cards>['data'] }) => {
      seen.push(data?.cards.edges[0]?.node.status);
      if (seen.includes('ASSIGNED')) resolve();
    });
  });
  await client.mutation(Assign, { input: {} }).toPromise();
  await changed;
  expect([seen[0], seen.at(-1)]).toEqual(['NEW', 'ASSIGNED']);
});

test('an answer that asks to sign in says so', async () => {
  const refusal = { errors: [{ message: 'Sign in first', extensions: { code: 'UNAUTHENTICATED' } }] };
  const { client, seen } = aClient({ 'id-cards': () => refusal });
  await client.query(Cards, {}).toPromise();
  expect(seen).toContain('signed out');
});

test('an answer that asks to sign in again is told, and does not end the session', async () => {
  const refusal = { errors: [{ message: 'Sign in again', extensions: { code: 'STEP_UP_NEEDED' } }] };
  const { client, seen } = aClient({ 'id-cards': () => refusal });
  await client.query(Cards, {}).toPromise();
  expect(seen).toEqual(expect.arrayContaining(['asked to sign in again']));
  expect(seen).not.toContain('signed out');
});

test('a server that does not answer as it should is told, and so is its return', async () => {
  const answers: Record<string, () => unknown> = {};
  const { client, seen } = aClient(answers);
  await client.query(Cards, {}).toPromise();
  answers['id-cards'] = () => cards('NEW');
  await client.query(Cards, {}).toPromise();
  expect(seen).toEqual(['not reached', 'reached']);
});

test('an operation that the build does not know is never sent', async () => {
  const { client, sent } = aClient({});
  const { error } = await client.query(gql('query Unknown { cards { edges { cursor } } }'), {}).toPromise();
  expect(error?.message).toContain('Operation Unknown is not in the list of this build');
  expect(sent).toEqual([]);
});
