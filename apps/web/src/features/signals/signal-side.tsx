import { Deadline, FactList, Panel, useText, useTimeText, type Fact } from '@regiotafel/web-ui';
import { useNow } from '../../app/business-clock.js';
import { dueOf } from '../../app/due.js';
import type { Signal } from './signal.query.js';

/** Both clocks of a signal, and what they were stopped by. */
export const ClockPanel = ({ signal }: { readonly signal: Signal }) => {
  const t = useText();
  const time = useTimeText();
  const now = useNow();
  const { receivedAt, acknowledgeBy, acknowledgedAt, feedbackBy, dueAt, feedback } = signal;
  const waiting = dueAt === null ? t('signals.clock.met') : <Deadline due={dueOf(feedbackBy)} now={now} />;
  return (
    <Panel title={t('signals.clocks')}>
      <FactList
        facts={[
          { term: t('signals.received'), value: time.moment(new Date(receivedAt)) },
          {
            term: t('signals.clock.acknowledge'),
            value:
              acknowledgedAt === null ? (
                <Deadline due={dueOf(acknowledgeBy)} now={now} />
              ) : (
                t('signals.clock.acknowledged', { moment: time.moment(new Date(acknowledgedAt)) })
              ),
          },
          {
            term: t('signals.clock.feedback'),
            value: feedback
              ? t('signals.clock.acknowledged', { moment: time.moment(new Date(feedback.givenAt)) })
              : waiting,
          },
        ]}
      />
    </Panel>
  );
};

const phoneLink = (phone: string) => <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>;

/** The reporter, for the desk only. The name leaves it never without the reporter's word. */
export const ReporterPanel = ({ signal }: { readonly signal: Signal }) => {
  const t = useText();
  const { reporter, reportedBy, reporterType, channel } = signal;
  const written = (term: string, value: Fact['value'] | null): Fact[] =>
    value === null || value === '' ? [] : [{ term: t(`signals.reporter.${term}`), value }];
  const facts: Fact[] = [
    { term: t('signals.reporter.type'), value: t(`signals.reporter.${reporterType}`) },
    { term: t('signals.channel'), value: t(`signals.channel.${channel}`) },
    ...(reportedBy
      ? [
          ...written('name', reportedBy.name),
          ...written(
            'organisation',
            `${reportedBy.jobTitle}, ${reportedBy.organisation?.name ?? reportedBy.tenantName}`,
          ),
          ...written('phone', reportedBy.phone === null ? null : phoneLink(reportedBy.phone)),
        ]
      : []),
    ...(reporter === null
      ? []
      : [
          ...written('name', reporter.name),
          ...written('organisation', reporter.organisation),
          ...written('phone', reporter.phone === null ? null : phoneLink(reporter.phone)),
          ...written(
            'email',
            reporter.email === null ? null : <a href={`mailto:${reporter.email}`}>{reporter.email}</a>,
          ),
          ...written('known', t(`signals.reporter.known.${reporter.nameMayBeKnown ? 'YES' : 'NO'}`)),
        ]),
  ];
  return (
    <Panel title={t('signals.reporter')}>
      <FactList facts={facts} />
      {reporter === null && !reportedBy && <p>{t('signals.reporter.none')}</p>}
    </Panel>
  );
};
