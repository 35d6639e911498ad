import { useId, type ReactNode } from 'react';
import './display.css';

export type PanelProps = {
  readonly title: string;
  readonly level?: 2 | 3;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a screen with its own heading. */
export const Panel = ({ title, level = 2, actions, children }: PanelProps) => {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className="rt-panel" aria-labelledby={id}>
      <header className="rt-panel__head">
        <Heading id={id}>{title}</Heading>
        {actions && <div className="rt-panel__actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
};

export type Fact = { readonly term: string; readonly value: ReactNode };

/** Names and values of one thing. */
export const FactList = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className="rt-facts">
    {facts.map(({ term, value }) => (
      <div key={term} style={{ display: 'contents' }}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
