import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { newId } from '@regiotafel/kernel';
import { exportJWK, generateKeyPair, type CryptoKey, type JWK, SignJWT } from 'jose';

/** How the issuer behaves at its token endpoint. */
export type TokenMood = 'good' | 'refusing' | 'silent';

const CLIENT = { id: 'gateway', secret: 's3cret' };

interface Code {
  readonly subject: string;
  readonly nonce: string;
  readonly challenge: string;
}

/** An identity provider of another organisation: signs in without asking, and does as a test tells it. */
export class TestIssuer {
  /** Who signs in next. */
  subject = 'noor';
  /** Whom the access token names, when not the same. */
  accessSubject: string | null = null;
  audience = 'regiotafel';
  mood: TokenMood = 'good';
  /** Seconds an access token lasts. */
  lifetime = 300;
  /** Technical time of the test. */
  now: () => number = Date.now;
  refreshes = 0;
  revoked: string[] = [];
  private readonly codes = new Map<string, Code>();

  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly published: JWK,
  ) {}

  static async start(): Promise<TestIssuer> {
    const pair = await generateKeyPair('RS256');
    const published = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    const server = createServer();
    const issuer = new TestIssuer(server, pair.privateKey, published);
    server.on('request', (request, response) => void issuer.answer(request, response));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The entry of `OIDC_ISSUERS` that trusts this issuer. */
  setting(id: string, name: string): Record<string, string> {
    return { id, name, issuer: this.url, clientId: CLIENT.id, clientSecret: CLIENT.secret };
  }

  /** An access token that says what a test wants. */
  accessToken(claims: Record<string, string> = {}): Promise<string> {
    return this.sign({ sub: this.subject, aud: this.audience, ...claims }, 'at+jwt');
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    if (pathname === '/authorize') return this.authorize(searchParams, response);
    const body = new URLSearchParams(await text(request));
    const [status, answer] = await this.json(pathname, request, body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private async json(path: string, request: IncomingMessage, body: URLSearchParams): Promise<[number, object]> {
    switch (path) {
      case '/.well-known/openid-configuration':
        return [200, this.metadata()];
      case '/keys':
        return [200, { keys: [this.published] }];
      case '/revoke':
        this.revoked.push(body.get('token') ?? '');
        return [200, {}];
      case '/token':
        return this.token(request, body);
      default:
        return [404, {}];
    }
  }

  private metadata(): object {
    return {
      issuer: this.url,
      authorization_endpoint: `${this.url}/authorize`,
      token_endpoint: `${this.url}/token`,
      revocation_endpoint: `${this.url}/revoke`,
      end_session_endpoint: `${this.url}/end`,
      jwks_uri: `${this.url}/keys`,
      response_types_supported: ['code'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    };
  }

  private authorize(query: URLSearchParams, response: ServerResponse): void {
    const code = newId();
    this.codes.set(code, {
      subject: this.subject,
      nonce: query.get('nonce') ?? '',
      challenge: query.get('code_challenge') ?? '',
    });
    const back = new URL(query.get('redirect_uri') ?? this.url);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  }

  private async token(request: IncomingMessage, body: URLSearchParams): Promise<[number, object]> {
    if (this.mood === 'silent') return [502, {}];
    if (this.mood === 'refusing') return [400, { error: 'invalid_grant' }];
    const basic = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
    if (request.headers.authorization !== basic) return [401, { error: 'invalid_client' }];
    if (body.get('grant_type') === 'refresh_token') {
      this.refreshes += 1;
      return [200, await this.tokens(body.get('refresh_token')?.split(' ')[0] ?? '', null)];
    }
    const code = this.codes.get(body.get('code') ?? '');
    this.codes.delete(body.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || code.challenge !== challenge) return [400, { error: 'invalid_grant' }];
    return [200, await this.tokens(code.subject, code.nonce)];
  }

  private async tokens(subject: string, nonce: string | null): Promise<object> {
    const access = { sub: this.accessSubject ?? subject, aud: this.audience, acr: 'high' };
    return {
      access_token: await this.sign(access, 'at+jwt'),
      token_type: 'Bearer',
      expires_in: this.lifetime,
      refresh_token: `${subject} ${newId()}`,
      ...(nonce === null ? {} : { id_token: await this.sign({ sub: subject, aud: CLIENT.id, nonce }, 'JWT') }),
    };
  }

  private sign(claims: Record<string, string>, typ: string): Promise<string> {
    const seconds = Math.floor(this.now() / 1000);
    return new SignJWT({ iss: this.url, iat: seconds, exp: seconds + this.lifetime, ...claims, jti: newId() })
      .setProtectedHeader({ alg: 'RS256', kid: 'one', typ })
      .sign(this.key);
  }
}
