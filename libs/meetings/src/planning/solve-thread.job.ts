import { parentPort, workerData } from 'node:worker_threads';
import { InvalidInput } from '@regiotafel/kernel';
import { answerPlan } from './plan-answer.service.js';
import type { ThreadData, ThreadMessage } from './solver.service.js';

const PROGRESS_EVERY_MS = 100;

const { question, stop } = workerData as ThreadData;
const flag = new Int32Array(stop);
const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);
let told = 0;

try {
  const answer = answerPlan(question, {
    elapsed: () => performance.now(),
    shouldStop: () => Atomics.load(flag, 0) === 1,
    onProgress: (progress) => {
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      tell({ kind: 'PROGRESS', progress });
    },
  });
  tell({ kind: 'ANSWER', answer });
} catch (error) {
  tell({ kind: 'REFUSED', fields: error instanceof InvalidInput ? error.fields : [] });
}
