import type { Connection as PgConnection, QueryResult, Submittable } from 'pg';
import pg from 'pg';
import type { Prepared, SqlValue } from './prepared.js';
import { ENTER, type EnterRow } from './enter.js';

/** The parts of pg's connection and result that a custom submittable needs and its types leave out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: unknown[]; valueMapper: (value: unknown) => unknown }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
  on(event: 'parseComplete', listener: () => void): this;
  removeListener(event: 'parseComplete', listener: () => void): this;
}
interface WireResult extends QueryResult {
  addFields(fields: unknown): void;
  parseRow(fields: unknown): object;
  addCommandComplete(message: unknown): void;
}
const { Result, utils } = pg as unknown as {
  Result: new (mode: undefined, types: unknown) => WireResult;
  utils: { prepareValue: (value: unknown) => unknown };
};

/** Statements each connection has parsed, counted from ParseComplete so that an error never leaves a wrong memory. */
const parsed = new WeakMap<object, Set<string>>();

/**
 * `sec.enter` and one read in one packet with one Sync: an implicit transaction that commits when the rows leave.
 * On an error pg drops a submittable, so the promise is rejected in `handleError`.
 */
export class EnteredRead<R> implements Submittable {
  readonly done: Promise<{ entered: EnterRow; rows: R[] }>;
  private readonly results: WireResult[];
  private at = 0;
  private settle: {
    resolve: (value: { entered: EnterRow; rows: R[] }) => void;
    reject: (error: unknown) => void;
  } | null = null;
  private stopCounting: () => void = () => undefined;

  constructor(
    private readonly enterValues: readonly SqlValue[],
    private readonly query: Prepared<R>,
    private readonly values: readonly SqlValue[],
  ) {
    this.results = [new Result(undefined, pg.types), new Result(undefined, pg.types)];
    this.done = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
  }

  submit(connection: PgConnection): void {
    const wire = connection as unknown as Wire;
    const known = parsed.get(wire) ?? new Set<string>();
    parsed.set(wire, known);
    const parsing: string[] = [];
    wire.stream.cork();
    try {
      for (const [statement, values] of [
        [ENTER, this.enterValues],
        [this.query, this.values],
      ] as const) {
        if (!known.has(statement.name)) {
          wire.parse({ name: statement.name, text: statement.text });
          parsing.push(statement.name);
        }
        wire.bind({ statement: statement.name, values: [...values], valueMapper: utils.prepareValue });
        wire.describe({ type: 'P', name: '' });
        wire.execute({ portal: '', rows: 0 });
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
    const count = () => {
      const name = parsing.shift();
      if (name) known.add(name);
    };
    wire.on('parseComplete', count);
    this.stopCounting = () => wire.removeListener('parseComplete', count);
  }

  handleRowDescription(message: { fields: unknown }): void {
    this.results[this.at]?.addFields(message.fields);
  }

  handleDataRow(message: { fields: unknown }): void {
    const result = this.results[this.at];
    result?.rows.push(result.parseRow(message.fields));
  }

  handleCommandComplete(): void {
    this.at += 1;
  }

  handleEmptyQuery(): void {
    this.at += 1;
  }

  handlePortalSuspended(): void {
    this.at += 1;
  }

  handleError(error: Error): void {
    this.stopCounting();
    this.settle?.reject(error);
  }

  handleReadyForQuery(): void {
    this.stopCounting();
    const entered = this.results[0]?.rows[0] as EnterRow | undefined;
    if (!entered) this.settle?.reject(new Error('no context'));
    else this.settle?.resolve({ entered, rows: (this.results[1]?.rows ?? []) as R[] });
  }
}
