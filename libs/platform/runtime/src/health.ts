import { Controller, Get, HttpCode, Inject, Injectable, ServiceUnavailableException } from '@nestjs/common';

/** Resolves when the part can do its work; a rejection or two silent seconds mean it cannot. */
export type ReadyCheck = () => Promise<unknown>;

/** `checks` tells per name whether it passed; no reasons, as the answer is public. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

const CHECK_WITHIN_MS = 2_000;

const passes = async (check: ReadyCheck): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), CHECK_WITHIN_MS);
  });
  try {
    await Promise.race([check(), late]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};

/** What must work before this process may take requests. Parts register themselves at start. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, ReadyCheck>();

  register(name: string, check: ReadyCheck): void {
    this.checks.set(name, check);
  }

  async readiness(): Promise<Readiness> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, (await passes(check)) ? 'ok' : 'failed'] as const),
    );
    return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
  }
}

/** `/healthz`: the process lives, without asking anything else. `/readyz`: 200 or 503 with the checks. */
@Controller()
export class HealthController {
  constructor(@Inject(Health) private readonly health: Health) {}

  @Get('healthz')
  @HttpCode(200)
  live(): { alive: true } {
    return { alive: true };
  }

  @Get('readyz')
  async ready(): Promise<Readiness> {
    const readiness = await this.health.readiness();
    if (!readiness.ready) throw new ServiceUnavailableException(readiness);
    return readiness;
  }
}
