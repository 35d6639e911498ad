import { startPostgres } from '../postgres/start-postgres.ts';
import type { StopRequest } from '../processes/stop-request.ts';

/** The migrator's URL: of the given database, else of the embedded one, which runs until the end unless it ran before. */
export const openDatabase = async (given: string | null, dataFolder: string, stop: StopRequest): Promise<string> => {
  if (given !== null) return given;
  const starting = startPostgres({ dataFolder });
  stop.atEnd(async () => (await starting.catch(() => null))?.stop());
  return (await starting).url;
};
