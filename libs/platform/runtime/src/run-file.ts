import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const endpoint = v.looseObject({ port: v.number(), pid: v.optional(v.number()) });

const runSchema = v.looseObject({
  postgres: v.optional(endpoint),
  services: v.optional(v.record(v.string(), endpoint), {}),
  workers: v.optional(v.record(v.string(), endpoint), {}),
});

/** What runs now: ports of the embedded database and of each service, as the launcher records them. */
export type Run = v.InferOutput<typeof runSchema>;

/** Reads `<data folder>/run.json`; an absent or damaged file means that nothing runs. */
export const readRun = (dataFolder: string): Run => {
  try {
    return v.parse(runSchema, JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')));
  } catch {
    return { services: {}, workers: {} };
  }
};
