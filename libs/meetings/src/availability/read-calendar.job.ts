import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar } from './calendar-reader.service.js';
import type { ReadingData, ReadingMessage } from './calendar-thread.service.js';
import { CalendarError } from './calendar-values.service.js';

const { file, window, line } = workerData as ReadingData;
const place = new Int32Array(line);
const tell = (message: ReadingMessage): void => parentPort?.postMessage(message);

try {
  tell({ kind: 'BUSY', busy: readCalendar(Buffer.from(file), window, (at) => void Atomics.store(place, 0, at)) });
} catch (error) {
  if (!(error instanceof CalendarError)) throw error;
  tell({ kind: 'FAULT', fault: error.fault });
}
