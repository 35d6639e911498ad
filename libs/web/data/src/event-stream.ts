/** One event of a `text/event-stream`. */
export type StreamEvent = { readonly event: string; readonly data: string };

const parseBlock = (block: string): StreamEvent | null => {
  let event = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon === 0) continue;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    if (field === 'data') data.push(value);
  }
  return data.length === 0 && event === 'message' ? null : { event, data: data.join('\n') };
};

/** Cuts text that arrives in pieces into events. Comments (keep-alive) are dropped; an unfinished event waits for more. */
export const makeEventReader = (): ((chunk: string) => StreamEvent[]) => {
  let rest = '';
  return (chunk) => {
    const blocks = (rest + chunk).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.map(parseBlock).filter((event) => event !== null);
  };
};

/** Reads the body of an answer as events, until it ends or the request is aborted. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const take = makeEventReader();
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield* take(part.value);
  } finally {
    reader.releaseLock();
  }
}
