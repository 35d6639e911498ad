import { useEffect, type ReactNode } from 'react';
import { LOCALES, useText } from '@regiotafel/web-ui';
import { useLanguage } from '../language.js';
import './header.css';
import './page.css';

/** A page without seat: sign-in, choice of seat, public pages. */
export const PlainPage = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const t = useText();
  const { locale, choose } = useLanguage();
  useEffect(() => {
    document.title = `${title} · Regiotafel`;
  }, [title]);
  return (
    <div className="rt-plain-frame">
      <header className="rt-header">
        <span className="rt-header__brand">
          <span className="rt-header__mark" aria-hidden>
            R
          </span>
          Regiotafel
        </span>
        <div className="rt-header__languages" role="group" aria-label={t('shell.language')}>
          {LOCALES.map((id) => (
            <button key={id} type="button" lang={id} aria-pressed={id === locale} onClick={() => void choose(id)}>
              {t(`shell.language.${id}`)}
            </button>
          ))}
        </div>
      </header>
      <main className="rt-plain">
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
};
