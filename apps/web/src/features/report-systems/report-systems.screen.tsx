import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommand, useScreenQuery, type Problem } from '@regiotafel/web-data';
import {
  Button,
  Dialog,
  EmptyState,
  FactList,
  Panel,
  showToast,
  StatusPill,
  useText,
  useTimeText,
} from '@regiotafel/web-ui';
import { ProblemNotice, QueryView } from '../../app/query-view.js';
import { Page } from '../../app/shell/page.js';
import { AddDialog } from './add-dialog.js';
import { KeyDialog } from './key-dialog.js';
import {
  type IssuedKey,
  RenewReportKeyMutation,
  type ReportSystem,
  ReportSystemsScreenQuery,
  RevokeReportSystemMutation,
} from './report-systems.query.js';
import './report-systems.css';

type Issue = (issued: IssuedKey) => void;
type Step = 'renew' | 'revoke';
type SureProps = {
  readonly system: ReportSystem;
  readonly step: Step;
  readonly onIssued: Issue;
  readonly onClose: () => void;
};

/** Says what a step means for the other side before it is taken. */
const Sure = ({ system, step, onIssued, onClose }: SureProps) => {
  const t = useText();
  const renew = useCommand(RenewReportKeyMutation);
  const revoke = useCommand(RevokeReportSystemMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const renewKey = async (): Promise<Problem | null> => {
    const done = await renew({ systemId: system.id });
    if (done.data?.renewReportKey) onIssued(done.data.renewReportKey);
    return done.problem;
  };
  const revokeKey = async (): Promise<Problem | null> => {
    const done = await revoke({ systemId: system.id });
    if (done.problem === null) showToast(t('reportSystems.revoked.done'));
    return done.problem;
  };
  const take = async (): Promise<void> => {
    const refused = await (step === 'renew' ? renewKey() : revokeKey());
    setProblem(refused);
    if (refused === null) onClose();
  };
  const { name } = system;
  return (
    <Dialog
      title={t(`reportSystems.${step}Of`, { name })}
      isOpen
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => void take()}>
            {t(`reportSystems.${step}`)}
          </Button>
          <Button onPress={onClose}>{t('form.cancel')}</Button>
        </>
      }
    >
      {problem !== null && <ProblemNotice problem={problem} />}
      <p>{t(`reportSystems.${step}Text`)}</p>
    </Dialog>
  );
};

type SystemPanelProps = { readonly system: ReportSystem; readonly onIssued: Issue };

const SystemPanel = ({ system, onIssued }: SystemPanelProps) => {
  const t = useText();
  const time = useTimeText();
  const [asked, setAsked] = useState<Step | null>(null);
  const { name, kind, addedBy, addedAt, keyMadeAt, lastUsedAt, revokedAt, revokedBy } = system;
  const isPresent = revokedAt === null;
  const by = (who: string, when: string) => t('reportSystems.by', { name: who, moment: time.moment(new Date(when)) });
  const used = lastUsedAt === null ? t('reportSystems.never') : time.moment(new Date(lastUsedAt));
  const ended = isPresent ? [] : [{ term: t('reportSystems.revokedBy'), value: by(revokedBy?.name ?? '—', revokedAt) }];
  return (
    <Panel
      title={name}
      actions={
        isPresent && (
          <>
            <Button size="small" aria-label={t('reportSystems.renewOf', { name })} onPress={() => setAsked('renew')}>
              {t('reportSystems.renew')}
            </Button>
            <Button size="small" aria-label={t('reportSystems.revokeOf', { name })} onPress={() => setAsked('revoke')}>
              {t('reportSystems.revoke')}
            </Button>
          </>
        )
      }
    >
      <FactList
        facts={[
          {
            term: t('reportSystems.state'),
            value: (
              <StatusPill tone={isPresent ? 'positive' : 'neutral'}>
                {t(isPresent ? 'reportSystems.present' : 'reportSystems.revoked')}
              </StatusPill>
            ),
          },
          { term: t('reportSystems.kind'), value: t(`references.system.${kind}`) },
          { term: t('reportSystems.lastUsed'), value: used },
          { term: t('reportSystems.keyMade'), value: time.moment(new Date(keyMadeAt)) },
          { term: t('reportSystems.addedBy'), value: by(addedBy.name, addedAt) },
          ...ended,
        ]}
      />
      {asked !== null && <Sure system={system} step={asked} onIssued={onIssued} onClose={() => setAsked(null)} />}
    </Panel>
  );
};

export const Screen = () => {
  const t = useText();
  const result = useScreenQuery(ReportSystemsScreenQuery, {});
  const [isAdding, setAdding] = useState(false);
  const [issued, setIssued] = useState<IssuedKey | null>(null);
  return (
    <Page
      title={t('reportSystems.title')}
      lead={t('reportSystems.lead')}
      actions={
        <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
          {t('reportSystems.add')}
        </Button>
      }
    >
      <QueryView of={result}>
        {({ reportSystems }) => (
          <div className="rt-report-systems">
            {(reportSystems ?? []).length === 0 && (
              <EmptyState title={t('reportSystems.empty')}>{t('reportSystems.emptyNext')}</EmptyState>
            )}
            {(reportSystems ?? []).map((system) => (
              <SystemPanel key={system.id} system={system} onIssued={setIssued} />
            ))}
          </div>
        )}
      </QueryView>
      {isAdding && <AddDialog onIssued={setIssued} onClose={() => setAdding(false)} />}
      {issued !== null && <KeyDialog issued={issued} onClose={() => setIssued(null)} />}
    </Page>
  );
};
