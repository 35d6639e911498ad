import { type DynamicModule, Module } from '@nestjs/common';
import { Connections } from './connections.js';
import { TECHNICAL_CLOCK, type TechnicalClock } from './clock.provider.js';
import { Health, HealthController } from './health.js';
import { trustedIssuers } from './issuers.js';
import type { Settings } from './settings.js';
import { createTokenVerifier } from './token.js';

/** Injection token of the process's `Settings`. */
export const SETTINGS_OF_PROCESS = Symbol('Settings');

/** Injection token of the process's `VerifyToken`. */
export const VERIFY_TOKEN = Symbol('VerifyToken');

/**
 * What every process has, once in its root module: settings, technical clock, token verification and the health
 * routes. `Health` is injectable everywhere, so that parts register their own readiness checks.
 */
@Module({})
export class RuntimeModule {
  static forRoot(settings: Settings): DynamicModule {
    const providers = [
      Health,
      Connections,
      { provide: SETTINGS_OF_PROCESS, useValue: settings },
      { provide: TECHNICAL_CLOCK, useValue: Date.now },
      {
        provide: VERIFY_TOKEN,
        inject: [TECHNICAL_CLOCK],
        useFactory: (now: TechnicalClock) => createTokenVerifier({ issuers: trustedIssuers(settings), now }),
      },
    ];
    return { module: RuntimeModule, global: true, controllers: [HealthController], providers, exports: providers };
  }
}
