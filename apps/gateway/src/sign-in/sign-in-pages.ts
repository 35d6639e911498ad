import { escapeHtml, type Language, page, type Page } from '../http/page.js';

const TEXT = {
  nl: {
    done: 'U bent aangemeld',
    on: 'Ga verder',
    failed: 'Aanmelden lukte niet',
    why: 'Misschien duurde het te lang, of is deze pagina al gebruikt. Er is niets van u bewaard.',
    silent: 'De dienst waarmee u zich aanmeldt, geeft nu geen antwoord. Probeer het over een paar minuten opnieuw.',
    unknown: 'Deze manier van aanmelden bestaat hier niet.',
    again: 'Opnieuw aanmelden',
  },
  en: {
    done: 'You are signed in',
    on: 'Continue',
    failed: 'Signing in did not work',
    why: 'Perhaps it took too long, or this page has been used already. Nothing about you was kept.',
    silent: 'The service you sign in with does not answer now. Try again in a few minutes.',
    unknown: 'There is no such way to sign in here.',
    again: 'Sign in again',
  },
} as const;

/** Goes on to `returnTo` by itself, so that the next request comes from our own origin. */
export const signedInPage = (language: Language, returnTo: string): Page => {
  const text = TEXT[language];
  return page({
    language,
    title: text.done,
    body: `<p><a href="${escapeHtml(returnTo)}">${text.on}</a></p>`,
    continueAt: returnTo,
  });
};

const reasonOf = (language: Language, code: string): string => {
  if (code === 'NOT_FOUND') return TEXT[language].unknown;
  return code === 'UNAUTHENTICATED' ? TEXT[language].why : TEXT[language].silent;
};

/** Says that it did not work and where to begin again; never what the provider or the request said. */
export const failedPage = (language: Language, code: string): Page => {
  const text = TEXT[language];
  return page({
    language,
    title: text.failed,
    body: `<p>${reasonOf(language, code)}</p><p><a href="/">${text.again}</a></p>`,
  });
};
