import type { Service } from '../scope/composition.js';
import type { SubgraphAddress } from './edge-options.js';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 200;

const sdlOf = async ({ scope, url }: SubgraphAddress): Promise<string> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const body = (await response.json()) as { data?: { _service?: { sdl?: string } } };
  const sdl = body.data?._service?.sdl;
  if (!sdl) throw new Error(`service ${scope} gives no schema`);
  return sdl;
};

const reached = async (address: SubgraphAddress, until: number): Promise<Service> => {
  for (;;) {
    try {
      return { ...address, sdl: await sdlOf(address) };
    } catch (cause) {
      if (performance.now() > until) throw new Error(`service ${address.scope} does not answer`, { cause });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
};

/** The schema texts of the services; waits up to 30 s for each to come up. @throws Error naming the one that does not */
export const reachedServices = (addresses: readonly SubgraphAddress[]): Promise<Service[]> => {
  const until = performance.now() + PATIENCE_MS;
  return Promise.all(addresses.map((address) => reached(address, until)));
};
