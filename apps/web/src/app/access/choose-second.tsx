import type { FieldPath, FieldValues } from 'react-hook-form';
import { useScreenQuery } from '@regiotafel/web-data';
import { Notice, useText } from '@regiotafel/web-ui';
import { FormComboBox } from '../form/form-pickers.js';
import type { ScreenForm } from '../form/screen-form.js';
import { QueryView } from '../query-view.js';
import { SecondPersonsQuery } from './access-request.query.js';
import { secondOptions } from './decide-values.js';

export type ChooseSecondProps<V extends FieldValues, O> = {
  readonly of: ScreenForm<V, O>;
  readonly name: FieldPath<V>;
  readonly caseId: string;
  readonly receiverId: string | null;
};

/** Who else has to agree that somebody reads the identity in a case. */
export const ChooseSecond = <V extends FieldValues, O>({ of, name, caseId, receiverId }: ChooseSecondProps<V, O>) => {
  const t = useText();
  const persons = useScreenQuery(SecondPersonsQuery, { caseId });
  return (
    <QueryView of={persons}>
      {({ secondPersons }) => {
        const options = secondOptions(secondPersons ?? [], receiverId);
        if (options.length === 0) return <Notice tone="warning">{t('access.noSecond')}</Notice>;
        return (
          <FormComboBox
            of={of}
            name={name}
            label={t('access.second')}
            description={t('access.secondHelp')}
            necessity="required"
            options={options}
          />
        );
      }}
    </QueryView>
  );
};
