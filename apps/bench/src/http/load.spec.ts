import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { Connection, load, rawRequest } from './load.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const listening = async (answer: RequestListener): Promise<number> => {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((ready) => made.listen(0, '127.0.0.1', ready));
  return (made.address() as AddressInfo).port;
};

const request = rawRequest('/graphql', 'localhost', { cookie: 'a=1' }, '{"id":"é"}');

test('a connection stays open and gives each answer whole, however it arrives', async () => {
  let connections = 0;
  const port = await listening((_request, response) => {
    response.writeHead(200, { 'content-length': '6' });
    response.write('één');
    response.end('!');
  });
  server?.on('connection', () => (connections += 1));
  const connection = await Connection.open(port);
  for (let at = 0; at < 3; at += 1) expect(await connection.send(request)).toEqual({ status: 200, body: 'één!' });
  expect(connections).toBe(1);
  connection.close();
});

test('a request arrives as it was written', async () => {
  const seen: unknown[] = [];
  const port = await listening((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => {
      seen.push([incoming.method, incoming.url, incoming.headers.cookie, body]);
      response.writeHead(200, { 'content-length': '0' }).end();
    });
  });
  const connection = await Connection.open(port);
  await connection.send(request);
  expect(seen).toEqual([['POST', '/graphql', 'a=1', '{"id":"é"}']]);
  connection.close();
});

test('an answer that is no success ends the run', async () => {
  const port = await listening((_request, response) => response.writeHead(429, { 'content-length': '2' }).end('{}'));
  const connection = await Connection.open(port);
  await expect(load([connection], [request], 1_000)).rejects.toThrow('429');
  connection.close();
});

test('an answer without a length is a fault, not a wait', async () => {
  const port = await listening((_request, response) => {
    response.write('in pieces');
    response.end();
  });
  const connection = await Connection.open(port);
  await expect(connection.send(request)).rejects.toThrow('length');
  connection.close();
});
