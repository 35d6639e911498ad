import { log } from '@regiotafel/runtime';
import { createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { Backend, BoundClasses } from './backend.js';

/** Queues in Redis or Valkey, for more jobs per second than one database should carry. One connection is shared; every reader has its own. */
export const redisBackend = (url: string, prefix = 'regiotafel'): Backend => {
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.setMaxListeners(0);
  redis.on('error', (error: unknown) => log.error('jobs.connection', error));
  return {
    kind: 'REDIS',
    options: { connection: redis, prefix },
    classes: withBackend(createRedisBackend) as BoundClasses,
    ready: async () => {
      await redis.ping();
    },
    close: async () => {
      if (redis.status === 'ready') await redis.quit();
      else redis.disconnect();
    },
  };
};
