import { createServer } from 'node:net';

const listen = (port: number, host: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(null) : reject(error),
    );
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });

/** True when a server could listen on this port right now. */
export const portIsFree = async (port: number, host = '127.0.0.1'): Promise<boolean> =>
  (await listen(port, host)) !== null;

/** A port that was free a moment ago; the preferred one when it is. */
export const freePort = async (preferred?: number): Promise<number> => {
  if (preferred !== undefined && (await portIsFree(preferred))) return preferred;
  const port = await listen(0, '127.0.0.1');
  if (port === null) throw new Error('no free port on 127.0.0.1');
  return port;
};
