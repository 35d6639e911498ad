import { errors, type KoaContextWithOIDC, type Provider as OidcProvider } from 'oidc-provider';
import { languageOf } from '../http/page.js';
import type { DemoAccount } from './demo-account.js';
import { DEMO_ACR } from './acr.js';
import { failurePage, signInPage } from './sign-in-page.js';

const PAGE = /^\/sign-in\/([\w-]{1,100})$/;
const CHOICE = /^\/sign-in\/([\w-]{1,100})\/([^/]{1,200})$/;

type Next = () => Promise<void>;

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};

/** The two routes of the sign-in page: show the people, and take the choice. Both need the cookie of the attempt. */
export const signInRoutes = (provider: OidcProvider, accounts: readonly DemoAccount[]) => {
  const show = async (ctx: KoaContextWithOIDC, uid: string): Promise<void> => {
    const details = await provider.interactionDetails(ctx.req, ctx.res);
    if (details.uid !== uid) throw new errors.SessionNotFound('another attempt');
    const { html, headers } = signInPage(accounts, uid, languageOf(ctx.get('accept-language')));
    ctx.set({ ...headers });
    ctx.body = html;
  };

  const choose = async (ctx: KoaContextWithOIDC, subject: string): Promise<void> => {
    if (!accounts.some((account) => account.subject === subject)) throw new errors.SessionNotFound('no such person');
    const result = { login: { accountId: subject, acr: DEMO_ACR, remember: false } };
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result, { mergeWithLastSubmission: false }));
    ctx.status = 303;
  };

  return async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
    const [shown, chosen] = [PAGE.exec(ctx.path), CHOICE.exec(ctx.path)];
    try {
      if (shown?.[1] && ctx.method === 'GET') return await show(ctx, shown[1]);
      if (chosen?.[2] && ctx.method === 'POST') return await choose(ctx, decode(chosen[2]));
    } catch (error) {
      if (!(error instanceof errors.OIDCProviderError)) throw error;
      ctx.status = 400;
      return failurePage(ctx);
    }
    return next();
  };
};
