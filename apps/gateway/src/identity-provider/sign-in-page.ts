import type { KoaContextWithOIDC } from 'oidc-provider';
import { escapeHtml, type Language, languageOf, page, type Page } from '../http/page.js';
import type { DemoAccount } from './demo-account.js';

const TEXT = {
  nl: {
    title: 'Kies wie u bent',
    intro: 'Dit is een demo. Alle mensen en gemeenten zijn verzonnen; een wachtwoord is niet nodig.',
    failed: 'Aanmelden lukte niet',
    again: 'Opnieuw beginnen',
  },
  en: {
    title: 'Choose who you are',
    intro: 'This is a demo. All people and municipalities are invented; no password is needed.',
    failed: 'Signing in did not work',
    again: 'Start again',
  },
} as const;

/** Every demo account as a button of its own form: works by keyboard, by screen reader and without script. */
export const signInPage = (accounts: readonly DemoAccount[], uid: string, language: Language): Page => {
  const { title, intro } = TEXT[language];
  const items = accounts.map(
    ({ subject, name, description }) =>
      `<li><form method="post" action="/idp/sign-in/${encodeURIComponent(uid)}/${encodeURIComponent(subject)}">` +
      `<button type="submit"><strong>${escapeHtml(name)}</strong><span>${escapeHtml(description[language])}</span></button></form></li>`,
  );
  return page({ language, title, body: `<p>${intro}</p><ul>${items.join('')}</ul>` });
};

/** The provider's error page: says that it did not work and where to begin again, nothing else. */
export const failurePage = (ctx: KoaContextWithOIDC): void => {
  const language = languageOf(ctx.get('accept-language'));
  const { html, headers } = page({
    language,
    title: TEXT[language].failed,
    body: `<p><a href="/">${TEXT[language].again}</a></p>`,
  });
  ctx.set({ ...headers });
  ctx.body = html;
};
