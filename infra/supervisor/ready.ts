import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const answersOk = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/readyz', timeout: 3_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });

/** True when `/readyz` on 127.0.0.1 answers 200 within the limit (ms); false at the limit, or as soon as `abandoned` says so. */
export const whenReady = async (port: number, limit: number, abandoned: () => boolean): Promise<boolean> => {
  const end = performance.now() + limit;
  while (!abandoned() && performance.now() < end) {
    if (await answersOk(port)) return true;
    await pause(50);
  }
  return false;
};
