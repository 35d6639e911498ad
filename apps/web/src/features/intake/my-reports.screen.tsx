import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { usePagedQuery, useScreenQuery, type ResultOf } from '@regiotafel/web-data';
import { Button, EmptyState, MoreRows, Notice, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { useLocalName } from '../../app/local-name.js';
import { ProblemNotice, QueryView } from '../../app/query-view.js';
import { RouteLinkButton } from '../../app/route-link.js';
import { Page } from '../../app/shell/page.js';
import { OwnReportQuery } from './intake.query.js';
import { OwnReportParts } from './own-report.js';
import { MyReportsQuery, type MyReport } from './member-report.query.js';
import './intake.css';
import './my-reports.css';

const EVERY = {};
const reportsOf = (data: ResultOf<typeof MyReportsQuery>) => data.myReports;

const OwnPage = ({ code }: { readonly code: string }) => {
  const result = useScreenQuery(OwnReportQuery, { code });
  return (
    <QueryView of={result} lines={4}>
      {({ ownReport }) => ownReport && <OwnReportParts code={code} report={ownReport} onChange={result.refresh} />}
    </QueryView>
  );
};

/** One report: where it went, how far it is, and what the desk told. */
const ReportItem = ({ report }: { readonly report: MyReport }) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const [isOpen, setOpen] = useState(false);
  const action = t(isOpen ? 'intake.reports.hide' : 'intake.reports.open');
  const { municipality, theme, reportedAt, step, outcome, receiptCode } = report;
  return (
    <li className="rt-report">
      <div className="rt-report__line">
        <span>
          <strong>{municipality.name}</strong> · {nameOf(theme)}
          <span className="rt-report__detail">
            {t('intake.reports.at', { moment: time.moment(new Date(reportedAt)) })}
          </span>
        </span>
        <StatusPill tone={step === 'CLOSED' ? 'neutral' : 'info'}>{t(`intake.status.${step}`)}</StatusPill>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={t('intake.reports.openOf', { action, municipality: municipality.name, theme: nameOf(theme) })}
          onPress={() => setOpen(!isOpen)}
        >
          {action}
        </Button>
      </div>
      {outcome !== null && (
        <Notice title={t('intake.reports.outcome')}>{t(`intake.reports.outcome.${outcome}`)}</Notice>
      )}
      {isOpen && <OwnPage code={receiptCode} />}
    </li>
  );
};

/** What somebody reported from the own seat, newest first. */
export const Screen = () => {
  const t = useText();
  const list = usePagedQuery(MyReportsQuery, EVERY, reportsOf);
  const isEmpty = !list.isLoading && list.rows.length === 0 && list.problem === null;
  return (
    <Page
      title={t('intake.reports.title')}
      lead={t('intake.reports.lead')}
      actions={
        <RouteLinkButton look="primary" icon={Megaphone} to="/meldingen/nieuw" search={{}}>
          {t('intake.reports.new')}
        </RouteLinkButton>
      }
    >
      {list.problem && <ProblemNotice problem={list.problem} />}
      {isEmpty && (
        <EmptyState icon={Megaphone} title={t('intake.reports.empty')}>
          {t('intake.reports.emptyNext')}
        </EmptyState>
      )}
      <ul className="rt-reports" aria-busy={list.isLoading}>
        {list.rows.map((report) => (
          <ReportItem key={report.id} report={report} />
        ))}
      </ul>
      {list.rows.length > 0 && (
        <MoreRows shown={list.rows.length} hasMore={list.hasMore} isLoading={list.isLoadingMore} onMore={list.more} />
      )}
    </Page>
  );
};
