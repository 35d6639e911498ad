import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
/** Not for browsers: source maps, and the manifest of trusted documents. */
const HIDDEN = /(^|\/)(documents\.json|\.[^/]*|[^/]*\.map)$/;
const COMPRESSIBLE = /^(text\/|application\/|image\/svg)/;

/** Screens for everybody, of which a search engine or a proxy may keep the page for a few minutes: it is the same for all. */
const PUBLIC_SCREEN = /^\/waar-melden\/[^/]+$/;
const PUBLIC_CACHE = 'public, max-age=300';

type Encoding = 'br' | 'gzip' | 'identity';

const squeeze: Readonly<Record<Exclude<Encoding, 'identity'>, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify(gzip),
};

interface WebFile {
  readonly type: string;
  readonly etag: string;
  readonly cache: string;
  readonly body: Buffer;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

/** An answer to a request for a file. */
export interface FileAnswer {
  readonly status: 200 | 304;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const read = (folder: string): Map<string, WebFile> => {
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    if (HIDDEN.test(path)) continue;
    const body = readFileSync(file);
    files.set(path, {
      type: TYPES[extname(path)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      cache: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      body,
      encoded: new Map(),
    });
  }
  return files;
};

const encodingFor = (file: WebFile, accept: string): Encoding => {
  if (!COMPRESSIBLE.test(file.type) || file.body.length < 1_000) return 'identity';
  if (/\bbr\b/.test(accept)) return 'br';
  return /\bgzip\b/.test(accept) ? 'gzip' : 'identity';
};

const bodyOf = (file: WebFile, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'identity') return Promise.resolve(file.body);
  const known = file.encoded.get(encoding) ?? squeeze[encoding](file.body);
  file.encoded.set(encoding, known);
  return known;
};

/**
 * The built web app, read once at start and served from memory: only files that were there then can be asked for.
 * Files under `/assets/` have their hash in the name and are kept for ever; every other address that is no file
 * is a screen of the app and gets `index.html`.
 */
export class StaticWeb {
  private readonly files: Map<string, WebFile>;

  constructor(folder: string) {
    this.files = existsSync(folder) ? read(folder) : new Map<string, WebFile>();
  }

  get isBuilt(): boolean {
    return this.files.has('/index.html');
  }

  /** The answer for a path (without query), or null when neither a file nor a screen has that address. */
  async answer(
    path: string,
    headers: { 'accept-encoding'?: string | string[]; 'if-none-match'?: string },
  ): Promise<FileAnswer | null> {
    const file = this.files.get(path) ?? (/\.[a-z0-9]+$/i.test(path) ? undefined : this.files.get('/index.html'));
    if (!file) return null;
    const encoding = encodingFor(file, String(headers['accept-encoding'] ?? ''));
    const etag = encoding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${encoding}"`);
    const cache = PUBLIC_SCREEN.test(path) ? PUBLIC_CACHE : file.cache;
    const common = { etag, 'cache-control': cache, vary: 'accept-encoding' };
    if (headers['if-none-match'] === etag) return { status: 304, headers: common, body: null };
    return {
      status: 200,
      headers: {
        ...common,
        'content-type': file.type,
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
      body: await bodyOf(file, encoding),
    };
  }
}
