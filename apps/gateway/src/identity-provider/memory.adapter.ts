import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly until: number;
}

const SWEEP_EVERY = 500;

/** Storage of the demo's identity provider: in memory, gone with the process, separate per provider. */
export const memoryStorage = (): AdapterFactory => {
  const entries = new Map<string, Entry>();
  let writes = 0;

  const sweep = (): void => {
    writes += 1;
    if (writes % SWEEP_EVERY !== 0) return;
    const now = Date.now();
    for (const [key, entry] of entries) if (entry.until <= now) entries.delete(key);
  };
  const alive = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    return entry && entry.until > Date.now() ? entry.payload : undefined;
  };
  const firstWhere = (model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const key of entries.keys()) {
      const payload = key.startsWith(`${model}:`) ? alive(key) : undefined;
      if (payload && fits(payload)) return payload;
    }
    return undefined;
  };

  return (model): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      sweep();
      entries.set(`${model}:${id}`, {
        payload,
        until: expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY,
      });
    },
    find: async (id) => alive(`${model}:${id}`),
    findByUid: async (uid) => firstWhere(model, (payload) => payload.uid === uid),
    findByUserCode: async (userCode) => firstWhere(model, (payload) => payload.userCode === userCode),
    consume: async (id) => {
      const payload = alive(`${model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void entries.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  });
};
