import { expect, test } from '@jest/globals';
import { eventStream } from './event-stream.js';

const opened = <T>() => {
  const stopped: string[] = [];
  let emit = (_event: T): void => undefined;
  let end = (): void => undefined;
  const stream = eventStream<T>((deliver, finish) => {
    [emit, end] = [deliver, finish];
    return () => stopped.push('stopped');
  });
  return { stream, stopped, emit: (event: T) => emit(event), end: () => end() };
};

test('events come in order, those from before the reader too', async () => {
  const { stream, emit } = opened<number>();
  emit(1);
  emit(2);
  expect([await stream.next(), await stream.next()]).toMatchObject([{ value: 1 }, { value: 2 }]);
  const third = stream.next();
  emit(3);
  expect(await third).toEqual({ done: false, value: 3 });
});

test('what is unread is still read after the end, then nothing', async () => {
  const { stream, emit, end, stopped } = opened<number>();
  emit(1);
  end();
  emit(2);
  expect(await stream.next()).toEqual({ done: false, value: 1 });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(stopped).toEqual(['stopped']);
});

test('a reader who leaves while waiting stops the source at once', async () => {
  const { stream, stopped } = opened<number>();
  const waiting = stream.next();
  await stream.return(undefined);
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(stopped).toEqual(['stopped']);
});

test('a reader who does not read is let go', async () => {
  const { emit, stopped } = opened<number>();
  for (let event = 0; event <= 1_000; event += 1) emit(event);
  expect(stopped).toEqual(['stopped']);
});

test('a source that ends at once is stopped, too', async () => {
  const stopped: string[] = [];
  const stream = eventStream((_emit, end) => {
    end();
    return () => stopped.push('stopped');
  });
  expect(await stream.next()).toEqual({ done: true, value: undefined });
  expect(stopped).toEqual(['stopped']);
});
