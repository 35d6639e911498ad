import { expect, test } from '@jest/globals';
import { openStream, type Sink } from './subscriptions.js';

const stream = (text: string): Response => new Response(text, { headers: { 'content-type': 'text/event-stream' } });

const follow = (answers: (Response | Error)[]) => {
  const seen: unknown[] = [];
  let requests = 0;
  return new Promise<{ seen: unknown[]; requests: number; body: unknown }>((resolve) => {
    let body: unknown;
    const end = () => resolve({ seen, requests, body });
    const sink: Sink = {
      next: (result) => seen.push(result),
      error: (error) => seen.push(error.message),
      complete: end,
    };
    const fetchAnswer = ((_: unknown, init: RequestInit) => {
      requests += 1;
      body = JSON.parse(init.body as string);
      const answer = answers.shift() ?? stream('event: complete\ndata:\n\n');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    }) as typeof fetch;
    openStream({ id: 'abc', variables: { run: 'run_1' } }, sink, {
      url: '/graphql',
      fetch: fetchAnswer,
      onSignedOut: () => seen.push('signed out'),
      delay: () => 0,
    });
  });
};

test('results arrive in order until the server completes', async () => {
  const { seen } = await follow([
    stream(
      'event: next\ndata: {"data":{"percent":10}}\n\nevent: next\ndata: {"data":{"percent":90}}\n\nevent: complete\ndata:\n\n',
    ),
  ]);
  expect(seen).toEqual([{ data: { percent: 10 } }, { data: { percent: 90 } }]);
});

test('only the id and the variables are sent', async () => {
  expect((await follow([])).body).toEqual({ id: 'abc', variables: { run: 'run_1' } });
});

test('a broken connection is opened again', async () => {
  const { seen, requests } = await follow([
    stream('event: next\ndata: {"data":1}\n\n'),
    new TypeError('Failed to fetch'),
    new Response('', { status: 503 }),
  ]);
  expect(seen).toEqual([{ data: 1 }]);
  expect(requests).toBe(4);
});

test('a refused subscription is not tried again', async () => {
  const { seen, requests } = await follow([new Response('', { status: 404 })]);
  expect(seen).toEqual(['The subscription was refused']);
  expect(requests).toBe(1);
});

test('the end of the session ends the stream', async () => {
  expect((await follow([new Response('', { status: 401 })])).seen).toEqual(['signed out']);
});
