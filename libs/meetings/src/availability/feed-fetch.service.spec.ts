import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import {
  feedAddress,
  feedRules,
  type FeedRules,
  fetchFeed,
  isPublicAddress,
  OPEN_INTERNET,
} from './feed-fetch.service.js';

const HERE = { plain: true, allows: (address: string) => address === '127.0.0.1' };
const RULES: FeedRules = { reach: HERE, withinMs: 500, mostBytes: 1_000, mostRedirects: 2 };
const servers: Server[] = [];

const serve = async (listener: RequestListener, host = '127.0.0.1'): Promise<string> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return `http://${host}:${(server.address() as AddressInfo).port}/feed.ics`;
};
const codeOf = (address: string, rules = RULES): Promise<unknown> =>
  fetchFeed(address, null, rules).then(
    () => 'fetched',
    (error: { code: string }) => error.code,
  );

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

describe('the address of a feed', () => {
  test.each([
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '172.20.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.251',
    '192.0.0.8',
    '192.31.196.1',
    '192.52.193.1',
    '192.88.99.1',
    '192.175.48.1',
    '198.19.0.1',
    '203.0.113.9',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    '::',
    '::127.0.0.1',
    '::a9fe:a9fe',
    '::ffff:0:127.0.0.1',
    '0:0:0:0:0:ffff:a9fe:a9fe',
    '64:ff9b:1::7f00:1',
    '100::1',
    '2001::1',
    '2001:2::1',
    '2001:20::1',
    '2001:db8::1',
    '2620:4f:8000::1',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fe80::1%lo',
    '2a00:1450:400e:80e::200e%eth0',
    'fec0::1',
    'ff02::1',
    'not an address',
  ])('%s is not of the open internet', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['93.184.216.34', '9.9.9.9', '2a00:1450:400e:80e::200e', '2001:4860:4860::8888', '2620:fe::9'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    'http://calendar.example/a.ics',
    'https://user:secret@calendar.example/a.ics',
    'https://127.0.0.1/a.ics',
    'https://[::1]/a.ics',
    'https://2130706433/a.ics',
    'https://0x7f.1/a.ics',
    'https://[::127.0.0.1]/a.ics',
    'https://[::ffff:0:7f00:1]/a.ics',
    'https://[64:ff9b::7f00:1]/a.ics',
    'https://①②⑦.0.0.1/a.ics',
    'file:///etc/passwd',
    'ftp://calendar.example/a.ics',
    'nonsense',
  ])('%s is refused', (address) => {
    expect(() => feedAddress(address, OPEN_INTERNET)).toThrow(expect.objectContaining({ code: 'ADDRESS_NOT_ALLOWED' }));
  });

  test('webcal is https', () => {
    expect(feedAddress(' webcal://calendar.example/a.ics ', OPEN_INTERNET).href).toBe('https://calendar.example/a.ics');
  });

  test('a name that leads to the own machine is refused when it is looked up', async () => {
    expect(await codeOf('https://localhost/a.ics', feedRules)).toBe('ADDRESS_NOT_ALLOWED');
  });
});

describe('fetching', () => {
  test('gives the file with its ETag, and the next time only that it is the same', async () => {
    const address = await serve((request, response) => {
      const same = request.headers['if-none-match'] === '"v1"';
      response.writeHead(same ? 304 : 200, { etag: '"v1"' }).end(same ? '' : 'BEGIN:VCALENDAR');
    });
    const first = await fetchFeed(address, null, RULES);
    expect(first).toEqual({ kind: 'NEW', file: Buffer.from('BEGIN:VCALENDAR'), etag: '"v1"' });
    expect(await fetchFeed(address, '"v1"', RULES)).toEqual({ kind: 'SAME' });
  });

  test('follows a few redirects and no more', async () => {
    const once = await serve((request, response) => {
      if (request.url === '/there') response.end('x');
      else response.writeHead(302, { location: '/there' }).end();
    });
    const forever = await serve((_request, response) => void response.writeHead(301, { location: '/feed.ics' }).end());
    expect(await fetchFeed(once, null, RULES)).toMatchObject({ kind: 'NEW' });
    expect(await codeOf(forever)).toBe('TOO_MANY_REDIRECTS');
  });

  test('never follows to where no feed may be', async () => {
    const address = await serve(
      (_request, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect(await codeOf(address)).toBe('ADDRESS_NOT_ALLOWED');
  });

  test('never follows to an address of the own network, nor asks anything there', async () => {
    let asked = 0;
    const inside = await serve((_request, response) => {
      asked += 1;
      response.end('secret');
    }, '127.0.0.2');
    const address = await serve((_request, response) => void response.writeHead(302, { location: inside }).end());
    expect(await codeOf(address)).toBe('ADDRESS_NOT_ALLOWED');
    const byName = inside.replace('127.0.0.2', 'localhost');
    const named = await serve((_request, response) => void response.writeHead(302, { location: byName }).end());
    expect(await codeOf(named, { ...RULES, reach: { ...HERE, allows: OPEN_INTERNET.allows } })).toBe(
      'ADDRESS_NOT_ALLOWED',
    );
    expect(asked).toBe(0);
  });

  test('stops at the limit of size, also when no length was said', async () => {
    const address = await serve((_request, response) => {
      response.write('x'.repeat(600));
      response.end('x'.repeat(600));
    });
    expect(await codeOf(address)).toBe('TOO_LARGE');
  });

  test('stops when it takes too long', async () => {
    const address = await serve((_request, response) => void response.write('BEGIN'));
    expect(await codeOf(address, { ...RULES, withinMs: 50 })).toBe('TIMED_OUT');
  });

  test('says that it was refused, or that nobody answered', async () => {
    const address = await serve((_request, response) => void response.writeHead(403).end('secret'));
    expect(await codeOf(address)).toBe('REFUSED');
    expect(await codeOf('http://127.0.0.1:1/a.ics')).toBe('NOT_REACHABLE');
  });
});
