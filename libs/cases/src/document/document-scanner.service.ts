import { connect, type Socket } from 'node:net';
import { Inject, Injectable, type Provider } from '@nestjs/common';
import { SETTINGS_OF_PROCESS, type Settings } from '@regiotafel/runtime';
import { DOCUMENT_RULES, type DocumentRules } from './document.input.js';

/** What a scanner says of a file. `FAILED`: it answered, and could not look. */
export type ScanResult = 'CLEAN' | 'INFECTED' | 'FAILED';

/** Looks into files for harmful code. It is asked before a document can be opened. */
export interface DocumentScanner {
  /** Whether there is one at all. */
  readonly isSet: boolean;
  /** @throws Error when it cannot be reached or does not answer in time: try again later */
  scan(content: Buffer): Promise<ScanResult>;
}

/** Injection token of the process's `DocumentScanner`. */
export const DOCUMENT_SCANNER = Symbol('DocumentScanner');

/** Nobody looks: documents are marked so. */
export const NO_SCANNER: DocumentScanner = {
  isSet: false,
  scan: () => Promise.reject(new Error('no scanner is set')),
};

const WITHIN_MS = 60_000;
const CHUNK = 64 * 1024;
const ANSWER_MAX = 4_096;

const sizeOf = (bytes: number): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes);
  return size;
};

/** @source clamd(8), INSTREAM: size of each chunk as four bytes in network order, then the chunk; a size of 0 ends it */
const framed = function* (content: Buffer): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < content.length; at += CHUNK) {
    const chunk = content.subarray(at, at + CHUNK);
    yield sizeOf(chunk.length);
    yield chunk;
  }
  yield sizeOf(0);
};

const resultOf = (answer: string): ScanResult => {
  if (/^stream: .+ FOUND$/.test(answer)) return 'INFECTED';
  return answer === 'stream: OK' ? 'CLEAN' : 'FAILED';
};

const answerOf = async (socket: Socket): Promise<string> => {
  let answer = '';
  for await (const part of socket as AsyncIterable<Buffer>) {
    answer += part.toString('latin1');
    if (answer.includes('\0') || answer.length > ANSWER_MAX) break;
  }
  const end = answer.indexOf('\0');
  if (end < 0) throw new Error('the scanner hung up');
  return answer.slice(0, end).trim();
};

/** Hands files to ClamAV's daemon over its own protocol. The name of what was found is not kept. */
export class ClamdScanner implements DocumentScanner {
  readonly isSet = true;

  constructor(
    private readonly host: string,
    private readonly port: number,
    private readonly withinMs = WITHIN_MS,
  ) {}

  async scan(content: Buffer): Promise<ScanResult> {
    const socket = connect({ host: this.host, port: this.port, signal: AbortSignal.timeout(this.withinMs) });
    try {
      const answer = answerOf(socket);
      answer.catch(() => undefined);
      for (const part of framed(content)) socket.write(part);
      return resultOf(await answer);
    } finally {
      socket.destroy();
    }
  }
}

/** The scanner the settings ask for. */
@Injectable()
export class ScannerFactory {
  constructor(@Inject(SETTINGS_OF_PROCESS) private readonly settings: Settings) {}

  make(): DocumentScanner {
    const { scanner } = this.settings.documents;
    return scanner === null ? NO_SCANNER : new ClamdScanner(scanner.host, scanner.port);
  }
}

/** What the settings say of documents, for whoever provides it. */
export const documentSettings: Provider[] = [
  ScannerFactory,
  { provide: DOCUMENT_SCANNER, useFactory: (scanners: ScannerFactory) => scanners.make(), inject: [ScannerFactory] },
  {
    provide: DOCUMENT_RULES,
    useFactory: ({ documents }: Settings): DocumentRules => documents,
    inject: [SETTINGS_OF_PROCESS],
  },
];
