import { useEffect, type ReactNode } from 'react';
import { LOCALES, useText } from '@regiotafel/web-ui';
import { RouteLink } from '../route-link.js';
import { useLanguage } from '../language.js';
import './header.css';
import './page.css';

export type PlainPageProps = {
  /** Name of the page; becomes the title of the tab. */
  readonly title: string;
  /** What stands above the page when it differs from its name. */
  readonly heading?: string | undefined;
  /** Whose page it is, beside the mark. */
  readonly place?: string | undefined;
  /** `wide`: a public page to read and fill in, in larger letters. */
  readonly size?: 'narrow' | 'wide';
  readonly children: ReactNode;
};

/** A page without seat: sign-in, choice of seat, public pages. */
export const PlainPage = ({ title, heading = title, place, size = 'narrow', children }: PlainPageProps) => {
  const t = useText();
  const { locale, choose } = useLanguage();
  useEffect(() => {
    document.title = `${title} · Regiotafel`;
  }, [title]);
  return (
    <div className="rt-plain-frame" data-size={size}>
      <header className="rt-header">
        <span className="rt-header__brand">
          <span className="rt-header__mark" aria-hidden>
            R
          </span>
          Regiotafel
        </span>
        {place !== undefined && <span className="rt-header__region">{place}</span>}
        <div className="rt-header__languages" role="group" aria-label={t('shell.language')}>
          {LOCALES.map((id) => (
            <button key={id} type="button" lang={id} aria-pressed={id === locale} onClick={() => void choose(id)}>
              {t(`shell.language.${id}`)}
            </button>
          ))}
        </div>
      </header>
      <main className={`rt-plain rt-plain--${size}`}>
        <h1>{heading}</h1>
        {children}
      </main>
      <footer className="rt-plain__foot">
        <RouteLink to="/toegankelijkheid">{t('shell.accessibility')}</RouteLink>
      </footer>
    </div>
  );
};
