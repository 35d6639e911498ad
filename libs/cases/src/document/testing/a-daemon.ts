import { createServer, type AddressInfo, type Server } from 'node:net';

/** @source EICAR Anti-Virus Test File: harmless, and every scanner knows it. In two parts, or this file is one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', '-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A daemon that speaks clamd's INSTREAM over a real socket: it finds EICAR, and dislikes what is over its size. */
export const aDaemon = async (): Promise<{ server: Server; port: number; got: Buffer[] }> => {
  const got: Buffer[] = [];
  const server = createServer((socket) => {
    let heard = Buffer.alloc(0);
    const head = Buffer.from('zINSTREAM\0');
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, part]);
      if (!heard.subarray(0, head.length).equals(head)) return;
      const chunks: Buffer[] = [];
      for (let at = head.length; at + 4 <= heard.length;) {
        const size = heard.readUInt32BE(at);
        if (size === 0) {
          const content = Buffer.concat(chunks);
          got.push(content);
          const found = content.includes(EICAR) ? 'Eicar-Signature FOUND' : 'OK';
          socket.end(content.length > 200_000 ? 'INSTREAM size limit exceeded. ERROR\0' : `stream: ${found}\0`);
          return;
        }
        chunks.push(heard.subarray(at + 4, at + 4 + size));
        at += 4 + size;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, got };
};
