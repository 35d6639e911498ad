import type { ReactNode } from 'react';
import { useText } from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import { RouteLink } from '../../app/route-link.js';
import { Page } from '../../app/shell/page.js';
import { PurposeBanner } from '../../app/shell/purpose-banner.js';
import type { CaseHead, CasePurpose } from './case.query.js';
import './cases.css';

const Banner = ({ file, purposes }: { readonly file: CaseHead; readonly purposes: readonly CasePurpose[] }) => {
  const t = useText();
  const nameOf = useLocalName();
  const purpose = purposes.find(({ code }) => code === file.purpose);
  const regime = t(`regime.${file.regime}`);
  return file.mayWritePlan && purpose ? (
    <PurposeBanner purpose={nameOf(purpose)} basis={purpose.legalBasis} />
  ) : (
    <PurposeBanner purpose={t('cases.byName')} basis={regime} />
  );
};

const CaseTabs = ({ file: { id } }: { readonly file: CaseHead }) => {
  const t = useText();
  return (
    <nav className="rt-case-tabs" aria-label={t('cases.parts')}>
      <RouteLink to="/casussen/$id" params={{ id }} activeOptions={{ exact: true }} className="rt-case-tab">
        {t('cases.overview')}
      </RouteLink>
      <RouteLink to="/casussen/$id/inzage" params={{ id }} className="rt-case-tab">
        {t('cases.access')}
      </RouteLink>
    </nav>
  );
};

export type CaseFrameProps = {
  /** Name of this part, for the tab of the browser. */
  readonly title: string;
  readonly file: CaseHead | null | undefined;
  readonly purposes: readonly CasePurpose[];
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Number, purpose and parts of a case, around one of its parts. */
export const CaseFrame = ({ title, file, purposes, actions, children }: CaseFrameProps) => (
  <Page title={title} heading={file?.number ?? title} actions={actions}>
    {file && <Banner file={file} purposes={purposes} />}
    {file?.mayGrant && <CaseTabs file={file} />}
    {children}
  </Page>
);
