import { Lock, ShieldBan } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { keeperChoices } from './people-values.js';
import { BlockDialog, RestrictDialog } from './person-dialogs.js';
import { LiftCaseBlockMutation, LiftCaseRestrictionMutation, type Block, type PeopleFile } from './people.query.js';

const BlockItem = ({ file, block }: { readonly file: PeopleFile; readonly block: Block }) => {
  const t = useText();
  const time = useTimeText();
  const lift = useCommand(LiftCaseBlockMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    const result = await lift({ caseId: file.id, blockId: block.id });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('casePeople.block.lifted', { name: block.member.name }));
  };
  return (
    <li>
      <strong>{block.member.name}</strong>{' '}
      {block.liftedAt !== null && <StatusPill tone="neutral">{t('casePeople.block.over')}</StatusPill>}
      <span className="rt-case__detail">
        {t('casePeople.since', { day: time.day(dayAt(new Date(block.recordedAt))) })}
        {block.reason !== null && ` · ${block.reason}`}
      </span>
      {block.mayLift && (
        <span>
          <Button
            size="small"
            look="quiet"
            aria-label={t('casePeople.block.liftOf', { name: block.member.name })}
            onPress={() => void send()}
          >
            {t('casePeople.block.lift')}
          </Button>
        </span>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </li>
  );
};

export type ClosurePanelProps = { readonly file: PeopleFile };

/** Who is kept away, whatever their role. */
export const BlocksPanel = ({ file }: ClosurePanelProps) => {
  const t = useText();
  const [isBlocking, setBlocking] = useState(false);
  return (
    <Panel
      title={t('casePeople.blocks')}
      actions={
        <Button size="small" icon={ShieldBan} onPress={() => setBlocking(true)}>
          {t('casePeople.block')}
        </Button>
      }
    >
      {file.blocks.length === 0 ? (
        <p>{t('casePeople.block.none')}</p>
      ) : (
        <ul className="rt-case__people">
          {file.blocks.map((block) => (
            <BlockItem key={block.id} file={file} block={block} />
          ))}
        </ul>
      )}
      {isBlocking && <BlockDialog file={file} onClose={() => setBlocking(false)} />}
    </Panel>
  );
};

const RestrictionText = ({ restriction }: Pick<PeopleFile, 'restriction'>) => {
  const t = useText();
  const time = useTimeText();
  if (restriction === null) return <p>{t('casePeople.restrict.none')}</p>;
  const { keepers, setAt, reason } = restriction;
  const names = keepers.map(({ name }) => name).join(', ');
  return (
    <>
      <p>{t('casePeople.restrict.open', { names, day: time.day(dayAt(new Date(setAt))) })}</p>
      {reason !== null && <p className="rt-case__text">{reason}</p>}
    </>
  );
};

/** To whom the content is open, when it is not open to everybody involved. */
export const RestrictionPanel = ({ file, me }: ClosurePanelProps & { readonly me: string }) => {
  const t = useText();
  const lift = useCommand(LiftCaseRestrictionMutation);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { restriction } = file;
  const send = async (): Promise<void> => {
    const result = await lift({ caseId: file.id });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('casePeople.restrict.lifted'));
  };
  return (
    <Panel
      title={t('casePeople.restriction')}
      actions={
        file.mayLead &&
        (restriction === null ? (
          <Button size="small" icon={Lock} onPress={() => setOpen(true)}>
            {t('casePeople.restrict')}
          </Button>
        ) : (
          restriction.mayLift && (
            <Button size="small" onPress={() => void send()}>
              {t('casePeople.restrict.lift')}
            </Button>
          )
        ))
      }
    >
      <RestrictionText restriction={restriction} />
      {problem !== null && <ProblemNotice problem={problem} />}
      {isOpen && (
        <RestrictDialog
          file={file}
          choices={keeperChoices(file, (name) => t('casePeople.restrict.answers', { name }))}
          me={me}
          onClose={() => setOpen(false)}
        />
      )}
    </Panel>
  );
};
