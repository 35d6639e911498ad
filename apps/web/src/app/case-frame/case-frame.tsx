import type { ReactNode } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { readFragment } from '@regiotafel/web-data';
import { Notice, TAB_CLASS, TabRow, useText, useTimeText } from '@regiotafel/web-ui';
import { useLocalName } from '../local-name.js';
import { ConflictButton } from '../conflict/conflict-button.js';
import { RouteLink } from '../route-link.js';
import { Page } from '../shell/page.js';
import { PurposeBanner } from '../shell/purpose-banner.js';
import { WhyButton } from '../why/why-button.js';
import {
  CaseHeadParts,
  isInvolvedIn,
  type CaseHead,
  type CasePurpose,
  type MaskedCaseHead,
} from './case-head.query.js';
import { CASE_TABS } from './case-tabs.js';
import './case-frame.css';

type BannerProps = { readonly file: CaseHead; readonly purposes: readonly CasePurpose[] };

/** For what the reader may read this: whoever is involved treats the case, everybody else has a grant with a purpose and an end. */
export const CaseBanner = ({ file, purposes }: BannerProps) => {
  const t = useText();
  const nameOf = useLocalName();
  if (isInvolvedIn(file)) {
    const law = purposes.find(({ regime }) => regime === file.regime);
    return <PurposeBanner purpose={t('caseFrame.treatment')} basis={law?.legalBasis ?? t(`regime.${file.regime}`)} />;
  }
  return file.grants
    .filter(({ state }) => state === 'ACTIVE')
    .map(({ id, purpose, legalBasis, until }) => (
      <PurposeBanner
        key={id}
        purpose={nameOf(purposes.find(({ code }) => code === purpose)) || t('caseFrame.byName')}
        basis={legalBasis}
        until={until}
      />
    ));
};

const CaseTabs = ({ head }: { readonly head: CaseHead }) => {
  const t = useText();
  return (
    <TabRow label={t('caseFrame.parts')}>
      {CASE_TABS.filter(({ isFor }) => isFor(head)).map(({ to, text }) => (
        <RouteLink
          key={to}
          to={to}
          params={{ id: head.id }}
          activeOptions={{ exact: to === '/casussen/$id' }}
          className={TAB_CLASS}
        >
          {t(text)}
        </RouteLink>
      ))}
    </TabRow>
  );
};

/** Closed to all but a few, for a while; the reader may be one of them. */
const RestrictedNotice = ({ head }: { readonly head: CaseHead }) => {
  const t = useText();
  return (
    <Notice tone="warning" title={t('caseFrame.restricted')}>
      {t(head.isClosedToMe ? 'caseFrame.restricted.closed' : 'caseFrame.restricted.open')}
    </Notice>
  );
};

/** Nobody works on it any more: since when, and where whoever may opens it again. */
const ClosedNotice = ({ head: { id, closedAt, mayReopen } }: { readonly head: CaseHead }) => {
  const t = useText();
  const time = useTimeText();
  if (closedAt === null) return null;
  return (
    <Notice
      title={t('caseFrame.closed')}
      actions={
        mayReopen && (
          <RouteLink to="/casussen/$id/afronden" params={{ id }}>
            {t('caseFrame.closed.reopen')}
          </RouteLink>
        )
      }
    >
      {t('caseFrame.closed.since', { day: time.longDay(dayAt(new Date(closedAt))) })}
    </Notice>
  );
};

export type CaseFrameProps = {
  /** Name of this part, for the tab of the browser. */
  readonly title: string;
  readonly file: MaskedCaseHead | null | undefined;
  readonly purposes: readonly CasePurpose[];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Number, purpose and parts of a case, around one of its parts. */
export const CaseFrame = ({ title, file, purposes, actions, children }: CaseFrameProps) => {
  const head = file && readFragment(CaseHeadParts, file);
  return (
    <Page
      title={title}
      heading={head?.number ?? title}
      isExercise={head?.isExercise}
      actions={
        head && (
          <>
            {actions}
            {!isInvolvedIn(head) && !head.isClosedToMe && <ConflictButton about={head.id} />}
            <WhyButton id={head.id} regime={head.regime} />
          </>
        )
      }
    >
      {head && <CaseBanner file={head} purposes={purposes} />}
      {head?.isRestricted && <RestrictedNotice head={head} />}
      {head && <ClosedNotice head={head} />}
      {head && !head.isClosedToMe && <CaseTabs head={head} />}
      {head?.isClosedToMe ? null : children}
    </Page>
  );
};
