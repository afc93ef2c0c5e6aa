import type { ImportOptions, ImportPreview } from '../../../src-shared/import/preview';
import { profileIds } from '../../../src-shared/profiles/profile';
import type { ProfileId } from '../../../src-shared/profiles/profile';
import { useTexts } from '../../store/texts';
import { Checkbox, Select } from '../../ui';

interface LabPageProps {
  readonly preview: ImportPreview;
  readonly options: ImportOptions;
  readonly onOptions: (options: ImportOptions) => void;
}

/** Which Windows the hosts run, whether names are kept, and what will be opened. */
export function LabPage({ preview, options, onOptions }: LabPageProps) {
  const { t } = useTexts();
  const { hosts, vms } = preview.inventory;
  const assumed = preview.defaults.some(({ field }) => field === 'profile');
  const usual = assumed ? t('imports:lab.profileUsual') : t('imports:lab.profileRead');
  const present = t(`profile:name.${preview.profile}`);
  return (
    <>
      <Select<ProfileId | 'read'>
        label={t('imports:lab.profile')}
        hint={t('imports:lab.profileHint')}
        value={options.profile ?? 'read'}
        options={[
          {
            value: 'read',
            label: options.profile === null ? `${usual} (${present})` : usual,
          },
          ...profileIds.map((value) => ({ value, label: t(`profile:name.${value}`) })),
        ]}
        onValue={(value) => onOptions({ ...options, profile: value === 'read' ? null : value })}
      />
      <Checkbox
        label={t('imports:lab.anonymise')}
        note={t('imports:lab.anonymiseHint')}
        checked={options.anonymise}
        onChecked={(anonymise) => onOptions({ ...options, anonymise })}
      />
      <p>{t('imports:lab.summary', { hosts: hosts.length, vms: vms.length })}</p>
      <p className="secondary caption">{t('imports:lab.shareHint')}</p>
    </>
  );
}
