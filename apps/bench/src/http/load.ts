import { connect, type Socket } from 'node:net';

/** One answer of a server under load. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** One connection that stays open; requests are sent ready-made, one at a time. Costs little, so that it measures the server. */
export class Connection {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.receive(chunk));
    socket.on('error', (error) => this.waiting?.reject(error));
    socket.on('close', () => this.waiting?.reject(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  send(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.waiting?.reject(new Error('an answer does not tell its length'));
      return;
    }
    const end = headEnd + HEAD_END.length + Number(length);
    if (this.received.length < end) return;
    const body = this.received.toString('utf8', headEnd + HEAD_END.length, end);
    this.received = this.received.subarray(end);
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }
}

/** A request ready for the wire. */
export const rawRequest = (
  path: string,
  host: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Buffer => {
  const lines = Object.entries({
    host,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
};

/** What a stretch of load gave. Latencies in ms. */
export interface Stretch {
  readonly requests: number;
  readonly seconds: number;
  readonly latencies: readonly number[];
}

/** Sends requests in turn over all connections for so long. @throws Error when an answer is not 200 */
export const load = async (
  connections: readonly Connection[],
  requests: readonly Buffer[],
  milliseconds: number,
): Promise<Stretch> => {
  const latencies: number[] = [];
  const begun = performance.now();
  let next = 0;
  const work = async (connection: Connection): Promise<void> => {
    while (performance.now() - begun < milliseconds) {
      const request = requests[next++ % requests.length];
      if (!request) return;
      const sent = performance.now();
      const { status, body } = await connection.send(request);
      latencies.push(performance.now() - sent);
      if (status !== 200) throw new Error(`an answer has status ${status}: ${body.slice(0, 200)}`);
    }
  };
  await Promise.all(connections.map(work));
  return { requests: latencies.length, seconds: (performance.now() - begun) / 1_000, latencies };
};
