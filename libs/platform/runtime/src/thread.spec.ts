import { describe, expect, test } from '@jest/globals';
import { runThread, type ThreadRun } from './thread.js';

/** A thread that runs this text, with `say` and `data` at hand. */
const script = (text: string) => ({
  url: new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort, workerData as data } from 'node:worker_threads'; const say = (one) => parentPort.postMessage(one); ${text}`,
    )}`,
  ),
});
const never = new AbortController().signal;
const run = (text: string, options: Partial<ThreadRun<string, string>> = {}): Promise<string> =>
  runThread<string, string>(script(text), {
    data: 'question',
    signal: never,
    onAbort: () => 'ended',
    hear: (message, answer) => answer(message),
    ...options,
  });

describe('a thread', () => {
  test('gives its answer', async () => {
    expect(await run("say(data + ' answered')")).toBe('question answered');
  });

  test('is heard until it answers', async () => {
    const heard: string[] = [];
    const hear = (message: string, answer: (answer: string) => void): void => {
      heard.push(message);
      if (message === 'last') answer(message);
    };
    await run("say('first'); say('last')", { hear });
    expect(heard).toEqual(['first', 'last']);
  });

  test('refuses with what is thrown at its word', async () => {
    const hear = (): never => {
      throw new RangeError('not that');
    };
    await expect(run("say('x')", { hear })).rejects.toThrow(RangeError);
  });

  test('that fails, or ends without an answer, rejects', async () => {
    await expect(run("throw new TypeError('broken')")).rejects.toThrow('broken');
    await expect(run('')).rejects.toThrow('without an answer');
  });

  test('that never looks up is ended from outside', async () => {
    expect(await run('for (;;);', { signal: AbortSignal.timeout(200) })).toBe('ended');
    const onAbort = (): never => {
      throw new Error('too slow');
    };
    await expect(run('for (;;);', { signal: AbortSignal.timeout(200), onAbort })).rejects.toThrow('too slow');
  });

  test('that takes too much memory ends alone', async () => {
    const greedy = 'const kept = []; for (;;) kept.push(Array.from({ length: 10_000 }, (_, at) => ({ at })));';
    const limits = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 8 };
    await expect(run(greedy, { limits })).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
  });
});
