import { createServer } from 'node:net';

/** A port that was free on 127.0.0.1 a moment ago. Listen on it at once. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? found(address.port) : failed(new Error('No free port')),
      );
    });
  });
