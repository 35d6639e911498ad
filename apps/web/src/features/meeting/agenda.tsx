import { Gavel, ListPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '@regiotafel/web-data';
import { Button, EmptyState, Menu, Panel, useText, useTimeText } from '@regiotafel/web-ui';
import { RouteLink } from '../../app/route-link.js';
import { useHasRole } from '../../app/session/use-has-role.js';
import { ActionList } from './action-list.js';
import { AddAgendaItemMutation } from './meeting-steps.query.js';
import type { AgendaItem, Decision, ShownMeeting } from './meeting.query.js';
import { ActionDialog, DecisionDialog } from './record-dialogs.js';
import { useStep } from './use-step.js';

const OTHER_KINDS = ['ANNOUNCEMENTS', 'ACTIONS', 'OTHER'] as const;

type Recording = { readonly kind: 'ACTION' } | { readonly kind: 'DECISION'; readonly corrects: Decision | null };

type DecisionsProps = {
  readonly decisions: readonly Decision[];
  readonly onCorrect: ((decision: Decision) => void) | null;
};

const Decisions = ({ decisions, onCorrect }: DecisionsProps) => {
  const t = useText();
  const time = useTimeText();
  const corrected = new Set(decisions.map(({ corrects }) => corrects));
  return (
    <ol className="rt-decisions">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <p>{corrected.has(decision.id) ? <s>{decision.text}</s> : decision.text}</p>
          <p className="rt-actions__facts">
            {`${decision.decidedBy.name}, ${time.moment(new Date(decision.decidedAt))}`}
            {decision.corrects !== null && ` · ${t('meeting.decision.isCorrection')}`}
            {onCorrect !== null && !corrected.has(decision.id) && (
              <Button size="small" look="quiet" onPress={() => onCorrect(decision)}>
                {t('meeting.decision.correct')}
              </Button>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
};

/** Why no decision or action is shown. */
const Nothing = ({ item }: { readonly item: AgendaItem }) => {
  const t = useText();
  if (!item.mayRead) return <p>{t('meeting.item.notYours')}</p>;
  return item.decisions.length + item.actions.length === 0 ? <p>{t('meeting.item.nothing')}</p> : null;
};

const Item = ({ item, isHeld }: { readonly item: AgendaItem; readonly isHeld: boolean }) => {
  const t = useText();
  const [recording, setRecording] = useState<Recording | null>(null);
  const close = (): void => setRecording(null);
  const mayRecord = item.mayRecord && isHeld;
  return (
    <li className="rt-agenda__item">
      <header className="rt-agenda__head">
        <h3>
          {item.position}. {t(`meeting.item.${item.kind}`)}{' '}
          {item.poolCard && (
            <RouteLink to="/aangemeld/$id" params={{ id: item.poolCard.id }}>
              {item.poolCard.number}
            </RouteLink>
          )}
        </h3>
        {item.municipality && <span className="rt-actions__facts">{item.municipality.name}</span>}
      </header>
      {item.decisions.length > 0 && (
        <>
          <h4>{t('meeting.decisions')}</h4>
          <Decisions
            decisions={item.decisions}
            onCorrect={mayRecord ? (corrects) => setRecording({ kind: 'DECISION', corrects }) : null}
          />
        </>
      )}
      {item.actions.length > 0 && (
        <>
          <h4>{t('meeting.actions')}</h4>
          <ActionList actions={item.actions} />
        </>
      )}
      {isHeld && <Nothing item={item} />}
      {mayRecord && (
        <div className="rt-form__row">
          <Button size="small" icon={Gavel} onPress={() => setRecording({ kind: 'DECISION', corrects: null })}>
            {t('meeting.decision.add')}
          </Button>
          <Button size="small" icon={ListPlus} onPress={() => setRecording({ kind: 'ACTION' })}>
            {t('meeting.action.add')}
          </Button>
        </div>
      )}
      {recording?.kind === 'DECISION' && <DecisionDialog item={item} corrects={recording.corrects} onClose={close} />}
      {recording?.kind === 'ACTION' && <ActionDialog item={item} onClose={close} />}
    </li>
  );
};

const AddItem = ({ meeting }: { readonly meeting: ShownMeeting }) => {
  const t = useText();
  const add = useCommand(AddAgendaItemMutation);
  const { run } = useStep();
  return (
    <Menu
      label={t('meeting.addItem')}
      trigger={
        <Button size="small" icon={Plus}>
          {t('meeting.addItem')}
        </Button>
      }
      groups={[
        {
          id: 'kind',
          entries: OTHER_KINDS.map((kind) => ({
            id: kind,
            label: t(`meeting.item.${kind}`),
            onAction: () => void run(() => add({ meetingId: meeting.id, kind }), 'meeting.itemAdded'),
          })),
        },
      ]}
    />
  );
};

/** The items the reader is on, each with its own decisions and actions. */
export const Agenda = ({ meeting }: { readonly meeting: ShownMeeting }) => {
  const t = useText();
  const isCoordinator = useHasRole('COORDINATOR');
  const isHeld = ['HELD', 'MINUTES_DRAFT'].includes(meeting.status);
  const mayAdd = isCoordinator && meeting.status === 'SCHEDULED';
  return (
    <Panel title={t('meeting.agenda')} actions={mayAdd && <AddItem meeting={meeting} />}>
      {meeting.agenda.length === 0 ? (
        <EmptyState title={t('meeting.agenda.none')}>{t('meeting.agenda.noneText')}</EmptyState>
      ) : (
        <ol className="rt-agenda">
          {meeting.agenda.map((item) => (
            <Item key={item.id} item={item} isHeld={isHeld} />
          ))}
        </ol>
      )}
    </Panel>
  );
};
