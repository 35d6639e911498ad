import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
  type Provider as NestProvider,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import {
  checkoutFolder,
  Health,
  SETTINGS_OF_PROCESS,
  type Settings,
  TECHNICAL_CLOCK,
  type TechnicalClock,
} from '@regiotafel/runtime';
import { DatabaseAccess, Standing, Tenants } from '@regiotafel/tenancy';
import { EdgeContexts } from './edge/edge-context.service.js';
import { EdgeHooks } from './edge/edge-hooks.js';
import { EdgeSessions } from './edge/edge-sessions.service.js';
import { RequestSessions } from './edge/request-session.service.js';
import { COOKIE_RULES, cookieRules } from './http/cookies.js';
import { PublicLimits } from './http/public-limits.js';
import { RefusalFilter } from './http/refusal.filter.js';
import { StaticWeb } from './http/static-web.js';
import { WebController } from './http/web.controller.js';
import type { DemoAccount } from './identity-provider/demo-account.js';
import { embeddedProvider } from './identity-provider/embedded-provider.js';
import { IDENTITY_PROVIDER } from './identity-provider/provider-handler.js';
import { DatabaseSeats, SEATS, type Seats } from './seats/seats.store.js';
import { createSeal, type Seal } from './session/seal.js';
import { SessionController } from './session/session.controller.js';
import { Sessions } from './session/session.service.js';
import { PostgresSessionStore, SESSION_STORE, type SessionStore } from './session/session.store.js';
import { OpenStreams } from './session/streams.js';
import { SessionSweep } from './session/sweep.job.js';
import { TokenKeeper } from './session/token-keeper.service.js';
import { PROVIDERS, providersOf } from './sign-in/provider.js';
import { Providers } from './sign-in/providers.service.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { ATTEMPT_SEAL, SignIn } from './sign-in/sign-in.service.js';

export interface GatewayOptions {
  /** Who can sign in at the demo's own provider. */
  readonly accounts: readonly DemoAccount[];
  /** The built web app; `apps/web/dist` of the checkout by default. */
  readonly webFolder?: string;
  /** Other places for sessions and seats than the database, for tests. */
  readonly sessionStore?: SessionStore;
  readonly seats?: Seats;
}

const SEAT_CONNECTIONS = 4;
const GATEWAY_OPTIONS = Symbol('GatewayOptions');
const EMBEDDED_SECRET = Symbol('EmbeddedSecret');

const sealFor = (access: DatabaseAccess, purpose: string): Seal => createSeal(access.key('sessionKey'), purpose);

const storeFor = (options: GatewayOptions, access: DatabaseAccess): SessionStore =>
  options.sessionStore ?? new PostgresSessionStore(access.connection('rt_edge'), sealFor(access, 'tokens'));

const seatsFor = (options: GatewayOptions, access: DatabaseAccess, standing: Standing): Seats => {
  if (options.seats) return options.seats;
  const tenants = new Tenants({
    connection: access.connection('rt_edge'),
    contextKeys: access.contextKeys('rt_edge'),
    poolSize: SEAT_CONNECTIONS,
  });
  standing.watch(tenants);
  return new DatabaseSeats(tenants);
};

const providerFor = (options: GatewayOptions, settings: Settings, clientSecret: string) =>
  settings.mode === 'production' ? null : embeddedProvider({ settings, accounts: options.accounts, clientSecret });

const WIRING: NestProvider[] = [
  { provide: EMBEDDED_SECRET, useFactory: () => randomBytes(32).toString('hex') },
  { provide: SESSION_STORE, inject: [GATEWAY_OPTIONS, DatabaseAccess], useFactory: storeFor },
  { provide: SEATS, inject: [GATEWAY_OPTIONS, DatabaseAccess, Standing], useFactory: seatsFor },
  {
    provide: ATTEMPT_SEAL,
    inject: [DatabaseAccess],
    useFactory: (access: DatabaseAccess) => sealFor(access, 'attempt'),
  },
  { provide: COOKIE_RULES, inject: [SETTINGS_OF_PROCESS], useFactory: cookieRules },
  { provide: PROVIDERS, inject: [SETTINGS_OF_PROCESS, EMBEDDED_SECRET], useFactory: providersOf },
  {
    provide: IDENTITY_PROVIDER,
    inject: [GATEWAY_OPTIONS, SETTINGS_OF_PROCESS, EMBEDDED_SECRET],
    useFactory: providerFor,
  },
  {
    provide: StaticWeb,
    inject: [GATEWAY_OPTIONS],
    useFactory: ({ webFolder }: GatewayOptions) => new StaticWeb(webFolder ?? join(checkoutFolder(), 'apps/web/dist')),
  },
  { provide: APP_FILTER, useClass: RefusalFilter },
];

const SERVICES = [
  Sessions,
  OpenStreams,
  SessionSweep,
  TokenKeeper,
  Providers,
  SignIn,
  RequestSessions,
  EdgeSessions,
  EdgeContexts,
  EdgeHooks,
  PublicLimits,
];

/**
 * The browser's side of the system: sign-in, session, limits, security headers, the web app's files and, in demo,
 * an identity provider. `EdgeContexts.of` tells the graph who asks. Needs `RuntimeModule` and `TenancyModule` in the
 * same process.
 */
@Module({})
export class GatewayModule implements OnApplicationShutdown {
  constructor(
    @Inject(SESSION_STORE) private readonly store: SessionStore,
    @Inject(SEATS) private readonly seats: Seats,
    @Inject(Health) health: Health,
    @Inject(TECHNICAL_CLOCK) now: TechnicalClock,
  ) {
    health.register('sessions', () => store.live([], now()));
  }

  static register(options: GatewayOptions): DynamicModule {
    return {
      module: GatewayModule,
      global: true,
      controllers: [SignInController, SessionController, WebController],
      providers: [{ provide: GATEWAY_OPTIONS, useValue: options }, ...WIRING, ...SERVICES],
      exports: [EdgeContexts, PublicLimits],
    };
  }

  /** After the last request was answered. */
  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    await this.seats.close();
  }
}
