import { errors, type KoaContextWithOIDC, type Provider as OidcProvider } from 'oidc-provider';
import { languageOf } from '../http/page.js';
import type { DemoAccount } from './demo-account.js';
import { DEMO_ACR } from './acr.js';
import { failurePage, signInPage } from './sign-in-page.js';

const PAGE = /^\/sign-in\/([\w-]{1,100})$/;
const CHOICE = /^\/sign-in\/([\w-]{1,100})\/([^/]{1,200})$/;

type Next = () => Promise<void>;
type Attempt = Awaited<ReturnType<OidcProvider['interactionDetails']>>;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The two routes of the sign-in page: show the people, and take the choice. Both need the cookie of the attempt. */
export const signInRoutes = (provider: OidcProvider, accounts: readonly DemoAccount[]) => {
  const attemptOf = async (ctx: KoaContextWithOIDC, uid: string): Promise<Attempt> => {
    const attempt = await provider.interactionDetails(ctx.req, ctx.res);
    if (attempt.uid !== uid) throw new errors.SessionNotFound('another attempt');
    return attempt;
  };

  const show = async (ctx: KoaContextWithOIDC, uid: string): Promise<void> => {
    await attemptOf(ctx, uid);
    const { html, headers } = signInPage(accounts, uid, languageOf(ctx.get('accept-language')));
    ctx.set({ ...headers });
    ctx.body = html;
  };

  /** Who was signed in here before is forgotten, or the provider would first ask to sign out. */
  const forgetOther = async (attempt: Attempt): Promise<void> => {
    if (attempt.session === undefined) return;
    await (await provider.Session.findByUid(attempt.session.uid))?.destroy();
    delete attempt.session;
    await attempt.save(attempt.exp - Math.floor(Date.now() / 1000));
  };

  const choose = async (ctx: KoaContextWithOIDC, uid: string, subject: string): Promise<void> => {
    const attempt = await attemptOf(ctx, uid);
    if (!accounts.some((account) => account.subject === subject)) throw new errors.SessionNotFound('no such person');
    await forgetOther(attempt);
    const result = { login: { accountId: subject, acr: DEMO_ACR, remember: false } };
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false }));
    ctx.status = 303;
  };

  return async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
    const [shown, chosen] = [PAGE.exec(ctx.path), CHOICE.exec(ctx.path)];
    try {
      if (shown?.[1] && ctx.method === 'GET') return await show(ctx, shown[1]);
      if (chosen?.[1] && chosen[2] && ctx.method === 'POST') return await choose(ctx, chosen[1], decode(chosen[2]));
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      ctx.status = 400;
      return failurePage(ctx);
    }
    return next();
  };
};
