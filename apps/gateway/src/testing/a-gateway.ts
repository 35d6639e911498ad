import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { type Actor, newId } from '@regiotafel/kernel';
import {
  freePort,
  readSettings,
  RuntimeModule,
  type Settings,
  TECHNICAL_CLOCK,
  type VerifiedToken,
} from '@regiotafel/runtime';
import { DatabaseAccess, heldBy, loadSecrets, TenancyModule } from '@regiotafel/tenancy';
import { gatewayAdapter } from '../adapter.js';
import { EdgeContexts } from '../edge/edge-context.service.js';
import { GatewayModule, type GatewayOptions } from '../gateway.module.js';
import type { DemoAccount } from '../identity-provider/demo-account.js';
import type { Seat, Seats } from '../seats/seats.store.js';
import { Browser } from './browser.js';
import { MemorySessions } from './memory-sessions.js';

export const ACCOUNTS: readonly DemoAccount[] = [
  { subject: 'noor', name: 'Noor', description: { nl: 'Aandachtsfunctionaris', en: 'Liaison' } },
  { subject: 'karim', name: 'Karim <b>', description: { nl: 'Coördinator', en: 'Coordinator' } },
];

/** A seat in a tenant of its own. */
export const aSeat = (tenantName: string): Seat => ({
  tenantId: newId(),
  tenantName,
  memberId: newId(),
  regionId: newId(),
  roles: ['LIAISON'],
});

/** Seats by subject. */
export class MemorySeats implements Seats {
  constructor(readonly bySubject: Record<string, Seat[]> = {}) {}

  async of({ subject }: VerifiedToken): Promise<Seat[]> {
    return this.bySubject[subject] ?? [];
  }

  async holds(actor: Actor): Promise<boolean> {
    const memberId = actor.kind === 'SEAT' ? actor.memberId : null;
    return Object.values(this.bySubject).some((seats) => seats.some((seat) => seat.memberId === memberId));
  }

  async close(): Promise<void> {}
}

/** A running gateway with a movable technical clock. */
export interface TestGateway {
  readonly url: string;
  readonly port: number;
  readonly app: NestFastifyApplication;
  readonly contexts: EdgeContexts;
  readonly sessions: MemorySessions;
  readonly seats: MemorySeats;
  readonly browser: () => Browser;
  /** Lets technical time pass, in milliseconds. */
  readonly pass: (ms: number) => void;
  readonly close: () => Promise<void>;
}

export interface TestGatewayOptions extends Partial<GatewayOptions> {
  readonly env?: Record<string, string>;
  readonly sessions?: MemorySessions;
  readonly seats?: MemorySeats;
  readonly files?: Record<string, string>;
  readonly modules?: readonly (DynamicModule | Type)[];
  /** Adds routes before the gateway listens. */
  readonly prepare?: (gateway: { app: NestFastifyApplication; contexts: EdgeContexts }) => void;
}

const writeWeb = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-web-'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
};

const settingsFor = async (env: Record<string, string>): Promise<Settings> => {
  const data = mkdtempSync(join(tmpdir(), 'gateway-data-'));
  return readSettings({
    PORT: String(await freePort()),
    REGIOTAFEL_DATA: data,
    REGIOTAFEL_LIMITS: '60000,60000',
    ...env,
  });
};

/** Starts a gateway on a free port, with sessions and seats in memory. */
export const aGateway = async ({
  env = {},
  prepare,
  files,
  modules = [],
  ...options
}: TestGatewayOptions = {}): Promise<TestGateway> => {
  const settings = await settingsFor(env);
  const written = files && writeWeb(files);
  const sessions = options.sessions ?? new MemorySessions();
  const seats = options.seats ?? new MemorySeats({ noor: [aSeat('Lindehoven')] });
  const access = new DatabaseAccess('postgres://127.0.0.1:1/none', heldBy(loadSecrets(settings.dataFolder)), 1);
  let ahead = 0;
  const gateway = GatewayModule.register({
    accounts: ACCOUNTS,
    webFolder: written ?? '/nowhere',
    ...options,
    sessionStore: sessions,
    seats,
  });
  const testing = await Test.createTestingModule({
    imports: [RuntimeModule.forRoot(settings), TenancyModule.forRoot(access), gateway, ...modules],
  })
    .overrideProvider(TECHNICAL_CLOCK)
    .useValue(() => Date.now() + ahead)
    .compile();
  const app = testing.createNestApplication<NestFastifyApplication>(gatewayAdapter(settings), { logger: false });
  const contexts = app.get(EdgeContexts, { strict: false });
  prepare?.({ app, contexts });
  await app.listen(settings.port, settings.host);
  return {
    url: settings.publicUrl,
    port: settings.port,
    app,
    contexts,
    sessions,
    seats,
    browser: () => new Browser(settings.publicUrl),
    pass: (ms) => {
      ahead += ms;
    },
    close: async () => {
      await app.close();
      rmSync(settings.dataFolder, { recursive: true, force: true });
      if (written) rmSync(written, { recursive: true, force: true });
    },
  };
};

/** Signs in at the demo's own provider as a person would, and returns the page that follows. */
export const signInAs = async (browser: Browser, subject: string, returnTo = '/start'): Promise<Response> => {
  const page = await browser.open(`/api/sign-in?provider=demo&return=${encodeURIComponent(returnTo)}`);
  const action = new RegExp(`action="([^"]+/${subject})"`).exec(await page.text())?.[1];
  if (!action) throw new Error(`the sign-in page does not offer ${subject}`);
  return browser.open(action, { method: 'POST' });
};
