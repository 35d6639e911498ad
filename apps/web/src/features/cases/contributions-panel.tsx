import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { readFragment } from '@regiotafel/web-data';
import { Button, Panel, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { ContributionForm } from './contribution-form.js';
import { ContributionParts, type Contribution, type ContributionsFile } from './contributions.query.js';

const Said = ({ contribution }: { readonly contribution: Contribution }) => {
  const t = useText();
  const time = useTimeText();
  const { contributor, organisation, sourceRegime, professionalSecrecy, oralOnly, text, givenAt } = contribution;
  return (
    <li>
      <strong>{contributor.name}</strong> · {organisation?.name ?? contributor.tenantName}
      <span className="rt-case__detail">
        {time.moment(new Date(givenAt))} · {t(`cases.source.${sourceRegime}`)}
      </span>
      {professionalSecrecy && <StatusPill tone="warning">{t('cases.mark.PROFESSIONAL_SECRECY')}</StatusPill>}
      {oralOnly ? (
        <p className="rt-case__closed">{t('cases.contribution.oral')}</p>
      ) : (
        <p className="rt-case__text">{text}</p>
      )}
    </li>
  );
};

/** What partners told about the case, each under the law of its source. */
export const ContributionsPanel = ({ file }: { readonly file: ContributionsFile }) => {
  const t = useText();
  const [isWriting, setWriting] = useState(false);
  const contributions = readFragment(ContributionParts, file.contributions);
  return (
    <Panel
      title={t('cases.contributions')}
      actions={
        !isWriting && (
          <Button size="small" icon={MessageSquarePlus} onPress={() => setWriting(true)}>
            {t('cases.contribution.add')}
          </Button>
        )
      }
    >
      {!file.readsAllContributions && <p className="rt-case__closed">{t('cases.contribution.ownOnly')}</p>}
      {file.readsAllContributions && contributions.length === 0 && <p>{t('cases.contribution.none')}</p>}
      {contributions.length > 0 && (
        <ul className="rt-case__people">
          {contributions.map((contribution) => (
            <Said key={contribution.id} contribution={contribution} />
          ))}
        </ul>
      )}
      {isWriting && <ContributionForm caseId={file.id} onDone={() => setWriting(false)} />}
    </Panel>
  );
};
