import { useEffect, useRef, type ReactNode } from 'react';
import { useRouterState } from '@tanstack/react-router';
import { Notice, useText } from '@regiotafel/web-ui';
import './page.css';

export type PageProps = {
  /** Name of the screen; becomes the title of the tab, so it never holds anything about a case or a person. */
  readonly title: string;
  /** What stands above the screen when it differs from its name, for example a case number. */
  readonly heading?: string;
  readonly actions?: ReactNode;
  /** About an invented case, to practise with: the screen says so, and so does its print. */
  readonly isExercise?: boolean | undefined;
  /** Sentence below the heading. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

const ExerciseNotice = () => {
  const t = useText();
  return (
    <Notice tone="warning" title={t('exercise.mark')}>
      {t('exercise.markText')}
    </Notice>
  );
};

/** A screen: tab title, heading that gets the focus after navigation, and content. */
export const Page = ({ title, heading = title, actions, lead, isExercise = false, children }: PageProps) => {
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
    <div className="rt-page" {...(isExercise && { 'data-exercise': '' })}>
      <header className="rt-page__head">
        <h1 ref={head} tabIndex={-1}>
          {heading}
        </h1>
        {actions && <div className="rt-page__actions">{actions}</div>}
      </header>
      {isExercise && <ExerciseNotice />}
      {lead && <p className="rt-page__lead">{lead}</p>}
      {children}
    </div>
  );
};
