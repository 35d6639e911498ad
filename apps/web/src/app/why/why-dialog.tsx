import { dayAt } from '@regiotafel/kernel/day';
import { useScreenQuery } from '@regiotafel/web-data';
import { Button, Dialog, useText, useTimeText } from '@regiotafel/web-ui';
import { AskAccess } from '../access/ask-access.js';
import { useLocalName, type Named } from '../local-name.js';
import { useMe } from '../me.js';
import { QueryView } from '../query-view.js';
import { askedBy, WhyQuery, type Reason } from './why.query.js';

type SentenceProps = { readonly reason: Reason; readonly purpose: Named | undefined };

/** One reason in one plain sentence. */
const Sentence = ({ reason, purpose }: SentenceProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const values = {
    by: reason.by?.name ?? '—',
    from: reason.by?.tenantName ?? '—',
    since: reason.since === null ? '—' : time.day(dayAt(new Date(reason.since))),
    until: reason.until === null ? '—' : time.day(reason.until),
    purpose: nameOf(purpose) || reason.purpose || '—',
  };
  switch (reason.because) {
    case 'DESK':
      return <p>{t(`why.DESK.${reason.deskPart ?? 'LIAISON'}`)}</p>;
    case 'INVOLVED':
      return <p>{t('why.INVOLVED', { ...values, part: t(`why.part.${reason.part ?? 'MEMBER'}`) })}</p>;
    case 'TABLE':
    case 'GRANT':
      return <p>{t(`why.${reason.because}`, values)}</p>;
  }
};

const Details = ({ reason }: { readonly reason: Reason }) => {
  const t = useText();
  const time = useTimeText();
  const lines = [
    ...(reason.because === 'INVOLVED' && reason.by ? [t('why.involvedBy', { name: reason.by.name })] : []),
    ...(reason.replaces ? [t('why.replaces', { name: reason.replaces.name })] : []),
    ...(reason.because === 'INVOLVED' && reason.until ? [t('why.until', { day: time.day(reason.until) })] : []),
    ...(reason.fieldSets.length > 0
      ? [t('why.parts', { parts: reason.fieldSets.map((set) => t(`fieldSet.${set}`)).join(', ') })]
      : []),
    ...(reason.legalBasis === null ? [] : [t('why.basis', { basis: reason.legalBasis })]),
    ...(reason.approvedBy ? [t('why.approvedBy', { name: reason.approvedBy.name })] : []),
  ];
  return lines.map((line) => (
    <p key={line} className="rt-access__detail">
      {line}
    </p>
  ));
};

type RenewalProps = {
  readonly id: string;
  readonly regime: string;
  readonly reason: Reason;
  /** Purposes for which a request of the reader waits. */
  readonly asked: readonly string[];
};

/** Asks to go on reading, once. */
const Renewal = ({ id, regime, reason: { grantId, purpose }, asked }: RenewalProps) => {
  const t = useText();
  if (grantId === null) return null;
  if (purpose !== null && asked.includes(purpose)) return <p className="rt-access__detail">{t('why.asked')}</p>;
  return <AskAccess about={id} regime={regime} renews={{ id: grantId, purpose: purpose ?? '' }} />;
};

export type WhyDialogProps = {
  /** A signal or a case. */
  readonly id: string;
  /** The legal regime of a case; then access by name can be continued. */
  readonly regime: string | null;
  readonly onClose: () => void;
};

/** By which desk, involvement, table or grant the reader sees this. About nobody else. */
export const WhyDialog = ({ id, regime, onClose }: WhyDialogProps) => {
  const t = useText();
  const me = useMe();
  const result = useScreenQuery(WhyQuery, { id, isCase: regime !== null });
  return (
    <Dialog
      title={t('why.ask')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('why.close')}</Button>}
    >
      <QueryView of={result}>
        {(data) => (
          <>
            {(data.whyDoISeeThis ?? []).map((reason) => (
              <div key={`${reason.because} ${reason.grantId ?? reason.part ?? ''}`}>
                <Sentence reason={reason} purpose={data.purposes?.find(({ code }) => code === reason.purpose)} />
                <Details reason={reason} />
                {reason.because === 'GRANT' && regime !== null && (
                  <Renewal id={id} regime={regime} reason={reason} asked={askedBy(me?.member.id, data)} />
                )}
              </div>
            ))}
            <p className="rt-access__detail">{t('why.logged')}</p>
          </>
        )}
      </QueryView>
    </Dialog>
  );
};
