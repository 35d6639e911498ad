import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FolderMailer, SmtpMailer } from './mailer.service.js';

const MESSAGE = {
  from: 'tafel@veldersoord.example',
  to: 'bram@politie.example',
  raw: 'From: <tafel@veldersoord.example>\r\nSubject: Overleg Regiotafel\r\n\r\nTekst\r\n',
};

/** As much of a mail server as one mail needs; it remembers what it was told. */
const startServer = async (told: string[]): Promise<Server> => {
  const server = createServer((socket) => {
    let inMail = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        told.push(line);
        if (inMail && line !== '.') continue;
        const isData = line === 'DATA';
        inMail = isData;
        socket.write(isData ? '354 go on\r\n' : '250 ok\r\n');
        if (line === 'QUIT') socket.end();
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

describe('mail', () => {
  const told: string[] = [];
  let server: Server;
  let folder: string;

  beforeAll(async () => {
    server = await startServer(told);
    folder = mkdtempSync(join(tmpdir(), 'regiotafel-mail-'));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('goes to the mail server as it is, for one recipient', async () => {
    const { port } = server.address() as AddressInfo;
    await new SmtpMailer(`smtp://127.0.0.1:${port}`).send('id', MESSAGE);
    expect(told.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<bram@politie.example>']);
    expect(told).toEqual(
      expect.arrayContaining(['MAIL FROM:<tafel@veldersoord.example>', 'Subject: Overleg Regiotafel']),
    );
  });

  test('without a server lies in a folder that only its owner reads', async () => {
    const mailer = new FolderMailer(join(folder, 'mail'));
    await mailer.send('one', MESSAGE);
    await mailer.send('one', MESSAGE);
    expect(readdirSync(join(folder, 'mail'))).toEqual(['one.eml']);
    expect(readFileSync(join(folder, 'mail', 'one.eml'), 'utf8')).toBe(MESSAGE.raw);
    expect(statSync(join(folder, 'mail', 'one.eml')).mode & 0o777).toBe(0o600);
  });
});
