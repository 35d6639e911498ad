import { Global, Module } from '@nestjs/common';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EdgeGraph, type GraphAnswer } from '@regiotafel/graphql/server';
import type { FastifyRequest } from 'fastify';
import { aGateway, signInAs, type TestGateway } from '../testing/a-gateway.js';
import { DocumentDownloadModule } from './document.controller.js';

const ID = 'document_0198c0de-0000-4000-8000-00000000000a';
const MUCH = 2 * 1024 * 1024;
const PAGE = '<script>alert(1)</script>';

const refusal = (code: string): GraphAnswer =>
  ({ errors: [{ message: 'no', extensions: { code } }], data: { documentContent: null } }) as unknown as GraphAnswer;
const file = (mediaType: string, extension: string, content: string): GraphAnswer =>
  ({ data: { documentContent: { mediaType, extension, content } } }) as unknown as GraphAnswer;

const ANSWERS: Readonly<Record<string, GraphAnswer>> = {
  [ID]: file('text/plain; charset=utf-8', 'txt', Buffer.from(PAGE).toString('base64')),
  document_absent: refusal('NOT_FOUND'),
  document_closed: refusal('DOCUMENT_CLOSED'),
  document_nobody: refusal('UNAUTHENTICATED'),
  document_broken: refusal('INTERNAL'),
  document_null: { data: { documentContent: null } } as unknown as GraphAnswer,
};

@Global()
@Module({
  providers: [
    {
      provide: EdgeGraph,
      useValue: { ask: async (_request: FastifyRequest, _text: string, { id }: { id: string }) => ANSWERS[id] },
    },
  ],
  exports: [EdgeGraph],
})
class StubbedGraph {}

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aGateway({
    modules: [StubbedGraph, DocumentDownloadModule],
    prepare: ({ app }) =>
      app
        .getHttpAdapter()
        .getInstance()
        .post('/graphql', { bodyLimit: MUCH * 2 }, async () => ({})),
  });
});
afterAll(() => gateway.close());

test('a document leaves as a file that no browser shows, under a name that says nothing', async () => {
  const browser = gateway.browser();
  await signInAs(browser, 'noor');
  const answer = await browser.request(`/api/documents/${ID}`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(PAGE);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': 'attachment; filename="document_0198c0de.txt"',
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
});

test.each([
  ['document_absent', 404, 'NOT_FOUND'],
  ['document_null', 404, 'NOT_FOUND'],
  ['document_closed', 409, 'DOCUMENT_CLOSED'],
  ['document_nobody', 401, 'UNAUTHENTICATED'],
  ['document_broken', 500, 'INTERNAL'],
])('%s is refused with its code and without a word of it', async (id, status, code) => {
  const answer = await gateway.browser().request(`/api/documents/${id}`);
  expect([answer.status, await answer.json()]).toEqual([status, { code }]);
});

test('a file to the graph is taken from a session only', async () => {
  const file = { variables: { content: 'x'.repeat(MUCH) } };
  const browser = gateway.browser();
  const refused = await browser.call('/graphql', file);
  expect([refused.status, await refused.json()]).toMatchObject([
    413,
    { errors: [{ extensions: { code: 'TOO_LARGE' } }] },
  ]);
  await signInAs(browser, 'noor');
  expect((await browser.call('/graphql', file)).status).toBe(200);
});
