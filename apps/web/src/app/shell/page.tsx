import { useEffect, useRef, type ReactNode } from 'react';
import { useRouterState } from '@tanstack/react-router';
import './page.css';

export type PageProps = {
  /** Name of the screen; becomes the title of the tab, so it never holds anything about a case or a person. */
  readonly title: string;
  /** What stands above the screen when it differs from its name, for example a case number. */
  readonly heading?: string;
  readonly actions?: ReactNode;
  /** Sentence below the heading. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A screen: tab title, heading that gets the focus after navigation, and content. */
export const Page = ({ title, heading = title, actions, lead, children }: PageProps) => {
  const head = useRef<HTMLHeadingElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    document.title = `${title} · Regiotafel`;
  }, [title]);
  useEffect(() => {
    if (
      document.activeElement === null ||
      document.activeElement === document.body ||
      document.activeElement.closest('.rt-side')
    ) {
      head.current?.focus({ preventScroll: true });
    }
  }, [path]);
  return (
    <div className="rt-page">
      <header className="rt-page__head">
        <h1 ref={head} tabIndex={-1}>
          {heading}
        </h1>
        {actions && <div className="rt-page__actions">{actions}</div>}
      </header>
      {lead && <p className="rt-page__lead">{lead}</p>}
      {children}
    </div>
  );
};
