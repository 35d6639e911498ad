import type { ExecutionResult } from '@urql/core';
import { readEvents } from './event-stream.js';

/** Receives what a subscription brings. */
export type Sink = {
  readonly next: (result: ExecutionResult) => void;
  readonly error: (error: Error) => void;
  readonly complete: () => void;
};

export type StreamRequest = { readonly id: string; readonly variables: Readonly<Record<string, unknown>> };

export type StreamOptions = {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Called when the server says that the session has ended. */
  readonly onSignedOut: () => void;
  /** Milliseconds before attempt 1, 2, …; a stream that was open before starts again at 1. */
  readonly delay?: (attempt: number) => number;
};

/** 1 s, 2 s, 4 s … at most 30 s, spread by a fifth so that not everybody returns at once. */
const backOff = (attempt: number): number => Math.min(30_000, 1000 * 2 ** (attempt - 1)) * (0.9 + Math.random() * 0.2);

type Ending = 'COMPLETE' | 'SIGNED_OUT' | 'REFUSED' | 'BROKEN';

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

const readStream = async (body: ReadableStream<Uint8Array>, sink: Sink): Promise<Ending> => {
  for await (const { event, data } of readEvents(body)) {
    if (event === 'complete') return 'COMPLETE';
    if (event === 'next') sink.next(JSON.parse(data) as ExecutionResult);
  }
  return 'BROKEN';
};

const endingOf = (status: number): Ending => {
  if (status === 401) return 'SIGNED_OUT';
  return status >= 400 && status < 500 && status !== 429 ? 'REFUSED' : 'BROKEN';
};

const connect = async (
  request: StreamRequest,
  sink: Sink,
  options: StreamOptions,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<Ending> => {
  const answer = await options.fetch(options.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-regiotafel': '1' },
    body: JSON.stringify(request),
    credentials: 'same-origin',
    signal,
  });
  if (!answer.ok || answer.body === null) return endingOf(answer.status);
  onOpen();
  return readStream(answer.body, sink);
};

/** Opens a subscription and keeps it open over lost connections. Returns the function that ends it. */
export const openStream = (request: StreamRequest, sink: Sink, options: StreamOptions): (() => void) => {
  const ended = new AbortController();
  const { signal } = ended;
  const delay = options.delay ?? backOff;
  const run = async (): Promise<void> => {
    let attempt = 0;
    while (!signal.aborted) {
      const ending = await connect(request, sink, options, signal, () => (attempt = 0)).catch((): Ending => 'BROKEN');
      if (signal.aborted) return;
      if (ending === 'SIGNED_OUT') options.onSignedOut();
      if (ending === 'REFUSED') sink.error(new Error('The subscription was refused'));
      if (ending !== 'BROKEN') return sink.complete();
      attempt += 1;
      await wait(delay(attempt), signal);
    }
  };
  void run();
  return () => ended.abort();
};
