/** The scopes: one service, one package, one PostgreSQL schema each. */
export const SCOPES = ['directory', 'cases', 'expertise', 'meetings', 'insight', 'oversight'] as const;

export const SCOPE = `(?:${SCOPES.join('|')})`;

/** Tells which package a file belongs to: `libs/platform/jobs`, `apps/web`, or undefined outside packages. */
export const packageOf = (path: string): string | undefined =>
  /^(?:libs\/(?:platform|web)\/[^/]+|libs\/[^/]+|apps\/[^/]+)(?=\/)/.exec(path)?.[0];

/** Rules and states without the world: their time and chance are arguments. */
export const PURE = new RegExp(`^libs/(?:${SCOPE}/src/domain|scheduling/src|disclosure/src)/`);
