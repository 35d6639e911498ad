import * as v from 'valibot';
import { useWatch } from 'react-hook-form';
import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { FormDialog } from '../../app/form/form-dialog.js';
import { FormSelect } from '../../app/form/form-pickers.js';
import { useScreenForm } from '../../app/form/screen-form.js';
import { useLocalName } from '../../app/local-name.js';
import { StartExerciseMutation, type ExerciseForm } from './exercises.query.js';

const chosen = v.pipe(v.nullable(v.string()), v.nonNullable(v.string(), 'REQUIRED'));
const startSchema = v.object({ municipalityId: chosen, scenario: chosen });
type Start = v.InferOutput<typeof startSchema>;

export type StartExerciseProps = {
  readonly form: ExerciseForm;
  readonly onStart: () => void;
  readonly onClose: () => void;
};

/** Chooses a municipality and an invented case; its signal then comes in like any other. */
export const StartExercise = ({ form, onStart, onClose }: StartExerciseProps) => {
  const t = useText();
  const nameOf = useLocalName();
  const start = useCommand(StartExerciseMutation);
  const [only] = form.municipalities;
  const of = useScreenForm(startSchema, {
    municipalityId: form.municipalities.length === 1 && only ? only.id : null,
    scenario: null,
  });
  const code = useWatch({ control: of.form.control, name: 'scenario' });
  const scenario = form.scenarios.find((each) => each.code === code);
  const send = async (values: Start) => {
    const { problem } = await start(values);
    if (problem !== null) return problem;
    showToast(t('exercises.started'));
    onStart();
    return null;
  };
  return (
    <FormDialog title={t('exercises.start')} confirm={t('exercises.startNow')} of={of} send={send} onClose={onClose}>
      <p>{t('exercises.startText')}</p>
      <FormSelect
        of={of}
        name="municipalityId"
        label={t('exercises.municipality')}
        necessity="required"
        options={form.municipalities.map(({ id, name }) => ({ id, label: name }))}
      />
      <FormSelect
        of={of}
        name="scenario"
        label={t('exercises.scenario')}
        necessity="required"
        options={form.scenarios.map((each) => ({
          id: each.code,
          label: nameOf(each),
          description: nameOf(each.theme),
        }))}
      />
      {scenario && (
        <blockquote className="rt-exercise__story" lang="nl">
          {scenario.narrative}
        </blockquote>
      )}
    </FormDialog>
  );
};
