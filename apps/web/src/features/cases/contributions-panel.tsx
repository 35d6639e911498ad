import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { readFragment } from '@regiotafel/web-data';
import { Button, Panel, useText } from '@regiotafel/web-ui';
import { ContributionForm } from '../../app/contribution/contribution-form.js';
import { ContributionParts } from '../../app/contribution/contribution.query.js';
import { Said } from '../../app/contribution/said.js';
import { AskContribution } from './ask-contribution.js';
import type { ContributionsFile } from './contributions.query.js';

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
          <>
            {file.mayGrant && <AskContribution caseId={file.id} />}
            {file.mayContribute && (
              <Button size="small" icon={MessageSquarePlus} onPress={() => setWriting(true)}>
                {t('contribution.add')}
              </Button>
            )}
          </>
        )
      }
    >
      {!file.readsAllContributions && <p className="rt-case__closed">{t('contribution.ownOnly')}</p>}
      {file.readsAllContributions && contributions.length === 0 && <p>{t('contribution.none')}</p>}
      {contributions.length > 0 && (
        <ul className="rt-case__people">
          {contributions.map((contribution) => (
            <Said key={contribution.id} contribution={contribution} caseId={file.id} />
          ))}
        </ul>
      )}
      {isWriting && <ContributionForm caseId={file.id} onDone={() => setWriting(false)} />}
    </Panel>
  );
};
