import { Checkbox, Dialog, useText } from '@regiotafel/web-ui';
import { useSession } from '../session/session-context.js';
import { navigationFor } from './navigation.js';
import { GO_KEYS } from './single-keys.js';

export type KeyboardHelpProps = {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onClose: () => void;
};

const IN_TABLES = ['j', 'k', 'x', 'enter'] as const;

/** Which keys there are, and the switch for those of one letter. */
export const KeyboardHelp = ({ isOn, onSwitch, onClose }: KeyboardHelpProps) => {
  const t = useText();
  const roles = useSession().session.seat?.roles ?? [];
  const mine = navigationFor(roles, false).map(({ id }) => id);
  const jumps = Object.entries(GO_KEYS).filter(([, id]) => mine.includes(id));
  return (
    <Dialog title={t('shell.keys')} isOpen onClose={onClose}>
      <Checkbox isSelected={isOn} onChange={onSwitch}>
        {t('shell.keys.on')}
      </Checkbox>
      <dl className="rt-keys">
        <div className="rt-keys__line">
          <dt>
            <kbd>Ctrl K</kbd>
          </dt>
          <dd>{t('shell.search')}</dd>
        </div>
        {jumps.map(([key, id]) => (
          <div key={key} className="rt-keys__line">
            <dt>
              <kbd>g</kbd> <kbd>{key}</kbd>
            </dt>
            <dd>{t(`nav.${id}`)}</dd>
          </div>
        ))}
        {IN_TABLES.map((id) => (
          <div key={id} className="rt-keys__line">
            <dt>
              <kbd>{id === 'enter' ? 'Enter' : id}</kbd>
            </dt>
            <dd>{t(`shell.keys.table.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
