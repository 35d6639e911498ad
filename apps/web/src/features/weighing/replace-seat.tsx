import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import * as v from 'valibot';
import { useCommand, useScreenQuery } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { colleagueOptions } from '../../app/colleagues.js';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormComboBox, FormSelect } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { QueryView } from '../../app/query-view.js';
import { ReplaceSeatMutation, SeatChoicesQuery, type Weighing } from './weighing.query.js';

const chosen = v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED'));
const schema = v.object({ leavesMemberId: chosen, memberId: chosen });
type Replaced = v.InferOutput<typeof schema>;

type ReplaceProps = { readonly weighing: Weighing; readonly refresh: () => void };

const ReplaceDialog = ({ weighing, refresh, onClose }: ReplaceProps & { readonly onClose: () => void }) => {
  const t = useText();
  const replace = useCommand(ReplaceSeatMutation);
  const choices = useScreenQuery(SeatChoicesQuery, { id: weighing.id });
  const of = useScreenForm(schema, { leavesMemberId: null, memberId: null });
  const leaves = useWatch({ control: of.form.control, name: 'leavesMemberId' });
  const send = async (said: Replaced) => {
    const { problem } = await replace({ weighingId: weighing.id, ...said });
    if (problem === null) {
      showToast(t('weighing.replaced'));
      refresh();
    }
    return problem;
  };
  return (
    <FormDialog title={t('weighing.replace')} confirm={t('weighing.replace')} of={of} send={send} onClose={onClose}>
      <p>{t('weighing.replace.text')}</p>
      <QueryView of={choices}>
        {(data) => (
          <>
            <FormSelect
              of={of}
              name="leavesMemberId"
              label={t('weighing.replace.leaves')}
              necessity="required"
              options={weighing.members
                .filter(({ hasJudged }) => !hasJudged)
                .map(({ member, partyType }) => ({
                  id: member.id,
                  label: `${member.name}, ${t(`partyType.${partyType}`)}`,
                }))}
            />
            <FormComboBox
              of={of}
              name="memberId"
              label={t('weighing.replace.comes')}
              description={t('weighing.replace.comesHelp')}
              necessity="required"
              options={colleagueOptions(
                data.weighing?.members.find(({ member }) => member.id === leaves)?.replacements ?? [],
              )}
            />
          </>
        )}
      </QueryView>
    </FormDialog>
  );
};

/** For chair and coordinator: somebody of the same party takes the seat of a member who no longer can. */
export const ReplaceSeat = ({ weighing, refresh }: ReplaceProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  if (!weighing.steps.includes('REPLACE_SEAT')) return null;
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{t('weighing.replace')}</Button>
      {isOpen && <ReplaceDialog weighing={weighing} refresh={refresh} onClose={() => setOpen(false)} />}
    </div>
  );
};
